package io.vgdakit.check;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.SuperblockForm;
import io.vgdakit.vg.SuperblockReader;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Superblocks of JFS and JFS2 against each other and against their LV (formats/README.md 12.2, 12.3), in every current copy of the LV.
 * Where no LVCB says that the LV holds such a file system, the superblock can be left over from a former one, and nothing is an error.
 */
final class SuperblockCheck implements Check<VolumeGroup> {

    private static final Rule SIZE = Rules.rule("FS-001");
    private static final Rule BLOCKS = Rules.rule("FS-002");
    private static final Rule PRIMARY = Rules.rule("FS-003");
    private static final Rule SECONDARY = Rules.rule("FS-004");
    private static final Rule DIFFER = Rules.rule("FS-005");

    @Override
    public List<Rule> rules() {
        return List.of(SIZE, BLOCKS, PRIMARY, SECONDARY, DIFFER);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        for (LogicalVolume lv : vg.lvs()) {
            List<PhysicalPartition> pps = SuperblockReader.firstPps(vg, lv);
            if (!pps.isEmpty()) {
                Optional<String> type = SuperblockReader.type(vg, lv);
                pps.forEach(pp -> copy(vg, lv, pp, SuperblockForm.JFS2, type, report));
                pps.forEach(pp -> copy(vg, lv, pp, SuperblockForm.JFS, type, report));
            }
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> void copy(
            VolumeGroup vg, LogicalVolume lv, PhysicalPartition pp, SuperblockForm<T> kind, Optional<String> type, Report all) {
        String path = "superblock[" + lv.minor() + "]";
        Optional<OnDisk<T>> primary = SuperblockReader.read(vg, pp, kind.structure(), path, 1, kind.primary(), kind.length());
        Optional<OnDisk<T>> secondary = SuperblockReader.read(vg, pp, kind.structure(), path, 2, kind.secondary(), kind.length());
        if (primary.isEmpty() || secondary.isEmpty() || type.isPresent() && !type.get().equals(kind.type())) {
            return;
        }
        Report report = type.isPresent() ? all : all.atMost(Evidence.C);
        boolean first = kind.magicOk().test(primary.get().value());
        boolean second = kind.magicOk().test(secondary.get().value());
        String lvName = "LV " + lv.minor() + ", copy " + pp.copy();
        if (first) {
            superblock(vg, lv, kind, primary.get(), lvName, report);
        }
        if (first != second) {
            OnDisk<T> lost = first ? secondary.get() : primary.get();
            report.field(first ? SECONDARY : PRIMARY, lost, "s_magic", "the magic of " + kind.type(), lvName + ": only the "
                    + (first ? "primary" : "secondary") + " " + kind.type() + " superblock is there");
        } else if (first) {
            compare(kind, primary.get(), secondary.get(), lvName, report);
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> void superblock(
            VolumeGroup vg, LogicalVolume lv, SuperblockForm<T> kind, OnDisk<T> source, String lvName, Report report) {
        long lvBytes = lv.lps() * vg.ppBytes();
        if (!kind.blocksOk().test(source.value())) {
            report.field(BLOCKS, source, "s_bsize", "sizes that agree", lvName + ": the block sizes of the " + kind.type() + " superblock do not agree");
        } else if (!kind.fits(source, lvBytes)) {
            report.field(SIZE, source, kind.sizeField(), "at most " + lvBytes / 512, lvName + ": the file system is larger than the LV, " + lvBytes + " bytes");
        }
    }

    private static <T extends KaitaiStruct.ReadWrite> void compare(SuperblockForm<T> kind, OnDisk<T> primary, OnDisk<T> secondary, String lvName, Report report) {
        List<CopiedField> differences = kind.unchanging().stream()
                .map(name -> new CopiedField(primary.field(name).orElseThrow(), secondary.field(name).orElseThrow()))
                .filter(d -> !Arrays.equals(d.here().raw(), d.there().raw())).toList();
        if (!differences.isEmpty()) {
            report.field(DIFFER, differences.get(0).here(), differences.get(0).there().text() + " as in the secondary",
                    lvName + ": primary and secondary superblock differ: " + CopiedField.text(differences));
        }
    }
}
