package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.VgdaCopy;
import java.util.Optional;

/** Reads a VGDA at any sector of a disk, with no LVM record to tell of it. */
final class OldVgda {

    private OldVgda() {
    }

    /** The copy whose header begins at a byte of a disk; empty when its length cannot be that of a VGDA. Only its own stamps tell whether it is whole. */
    static Optional<VgdaCopy> read(Disk disk, long offset) {
        if (offset % Disk.SECTOR_BYTES != 0) {
            return Optional.empty();
        }
        long psn = offset / Disk.SECTOR_BYTES;
        VgdaHeader header = Structures.VGDA_HEADER.parse(disk.readSectors(psn, 1).bytes());
        LvmRecord constants = Structures.LVM_RECORD.parse(new byte[Structures.LVM_RECORD.size()]);
        long vgsaLen = header.maxlvs() == header.bigMaxlvs() ? constants.bigVgsaLen() : constants.originalVgsaLen();
        return VgdaLayout.of(header, vgsaLen, psn - vgsaLen).map(layout -> VgdaCopy.read(disk, layout, 1, Readings.WORKING));
    }
}
