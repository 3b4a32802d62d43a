package io.vgdakit.repair;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.repair.WholeGroup.FirstBlock;
import io.vgdakit.vg.SuperblockForm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Names in the primary and the secondary superblock of a file system: s_fname, the mount point, and s_fpack, the LV, 6 bytes each
 * (formats/README.md 12.2).
 */
final class Superblocks {

    private final CopyStages stages;
    private final boolean unverified;

    /** @param unverified whether JFS2 is changed too, of which nobody has shown what AIX puts there */
    Superblocks(CopyStages stages, boolean unverified) {
        this.stages = stages;
        this.unverified = unverified;
    }

    /** A name of the file system: what it is to be, and what a clone has there. */
    record Name(String field, String wanted, String ofClone) {

        private boolean is(String name, byte[] raw) {
            return Arrays.equals(Arrays.copyOf(name.getBytes(StandardCharsets.ISO_8859_1), raw.length), raw);
        }
    }

    /** Changes the names of the file system that begins at a block, where the superblocks carry those of a clone. */
    void rename(FirstBlock lv, String type, List<Name> names) {
        for (SuperblockForm<?> kind : SuperblockForm.ALL) {
            if (kind.type().equals(type)) {
                rename(lv, kind, names, true);
                rename(lv, kind, names, false);
            }
        }
    }

    private <T extends KaitaiStruct.ReadWrite> void rename(FirstBlock lv, SuperblockForm<T> kind, List<Name> names, boolean backup) {
        OnDisk<T> superblock = read(lv, kind, backup);
        String where = lv.disk().name() + ": " + superblock.path() + " at offset " + superblock.place().offset() + ": left, ";
        if (!superblock.complete() || !kind.magicOk().test(superblock.value())) {
            stages.note(where + "there is no superblock of " + kind.type());
            return;
        }
        for (Name name : names) {
            FieldValue field = superblock.field(name.field()).orElseThrow();
            boolean ofClone = name.is(name.ofClone(), field.raw());
            if (name.is(name.wanted(), field.raw())) {
                continue;
            }
            if (!ofClone) {
                stages.note(where + name.field() + " is '" + field.text() + "', neither of the clone nor '" + name.wanted() + "'");
            } else if (kind == SuperblockForm.JFS2 && !unverified) {
                stages.note(where + name.field() + " is '" + field.text() + "'; what AIX has there is unverified, give --unverified to change it");
            } else {
                stages.require(lv.disk(), superblock.place().offset(), Disk.SECTOR_BYTES);
                stages.edit(backup, lv.disk(), field.place().offset(),
                        Arrays.copyOf(name.wanted().getBytes(StandardCharsets.ISO_8859_1), field.raw().length), field.path(),
                        name.field() + " of " + kind.type() + " is '" + name.wanted() + "' instead of '" + name.ofClone() + "'");
            }
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> OnDisk<T> read(FirstBlock lv, SuperblockForm<T> kind, boolean backup) {
        Disk disk = lv.disk();
        Extent extent = disk.read(lv.offset() + (backup ? kind.secondary() : kind.primary()), kind.length());
        return kind.structure().parse("superblock" + lv.path().substring(lv.path().indexOf('[')), disk.name(), backup ? 2 : 1, extent);
    }
}
