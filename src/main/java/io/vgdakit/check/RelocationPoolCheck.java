package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** The relocation pool of each LVM record against the PPs and the end of the disk (formats/README.md 4.5). */
final class RelocationPoolCheck implements Check<VolumeGroup> {

    private static final Rule OVERLAP = Rules.rule("LVMREC-010");
    private static final Rule BEYOND = Rules.rule("LVMREC-011");

    @Override
    public List<Rule> rules() {
        return List.of(OVERLAP, BEYOND);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        long ppSectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        for (PhysicalVolume pv : vg.pvs()) {
            if (ppSectors > 0 && pv.metadata().isPresent()) {
                disk(pv.metadata().get(), pv, pv.map().psn(pv.ppCount() + 1, ppSectors), report);
            }
        }
    }

    private static void disk(DiskMetadata disk, PhysicalVolume pv, long end, Report report) {
        long sectors = disk.disk().size() / Disk.SECTOR_BYTES;
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<LvmRecord> source = disk.lvmRecord(copy);
            LvmRecord record = source.value();
            if (!source.complete() || !record.isLayout()) {
                continue;
            }
            if (record.relocPsn() < end) {
                report.field(OVERLAP, source, "reloc_psn", "at least " + end, "the relocation pool begins before the end of PP " + pv.ppCount());
            } else if (sectors >= end && record.relocPsn() + record.relocLen() > sectors) {
                report.field(BEYOND, source, "reloc_psn", "at most " + (sectors - record.relocLen()), "the relocation pool ends behind the end of the disk");
            }
        }
    }
}
