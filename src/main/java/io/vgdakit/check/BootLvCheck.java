package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.BootImage;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.BootCheck;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** The boot record of each disk against the PPs of the boot LV on it (formats/README.md 6.1). */
final class BootLvCheck implements Check<VolumeGroup> {

    private static final Rule LV = Rules.rule("BOOT-002");
    private static final Rule INSIDE = Rules.rule("BOOT-003");
    private static final Rule IMAGE = Rules.rule("BOOT-006");

    @Override
    public List<Rule> rules() {
        return List.of(LV, INSIDE, IMAGE);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        long ppSectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        for (BootCheck boot : BootCheck.of(vg)) {
            OnDisk<IplRecord> ipl = boot.pv().metadata().orElseThrow().ipl();
            IplRecord record = ipl.value();
            if (ppSectors > 0 && boot.hasBootRecord()) {
                mode(boot, ipl, "boot", record.bootLvStart(), record.bootLvLength(), ppSectors, report);
                if (record.hasServiceBootRecord()) {
                    mode(boot, ipl, "ser", record.serLvStart(), record.serLvLength(), ppSectors, report);
                }
                image(boot, ipl, report);
            }
        }
    }

    private static void mode(BootCheck boot, OnDisk<IplRecord> ipl, String prefix, long start, long length, long ppSectors, Report report) {
        List<PhysicalPartition> pps = boot.bootPps();
        if (pps.isEmpty()) {
            report.field(LV, ipl, prefix + "_lv_start", "the PSN of hd5", "no LV hd5 lies on this disk, but it has a boot record");
            return;
        }
        long first = boot.pv().map().psn(pps.get(0).pp(), ppSectors);
        if (start != first) {
            report.field(LV, ipl, prefix + "_lv_start", first, "hd5 begins at PSN " + first);
        } else if (length > pps.size() * ppSectors) {
            report.field(INSIDE, ipl, prefix + "_lv_length", "at most " + pps.size() * ppSectors, "hd5 has " + pps.size() + " PPs on this disk");
        }
    }

    private static void image(BootCheck boot, OnDisk<IplRecord> ipl, Report report) {
        Disk disk = boot.pv().metadata().orElseThrow().disk();
        OnDisk<BootImage> image = Structures.BOOT_IMAGE.parse("boot", disk.name(), 0, disk.readSectors(ipl.value().bootPrgStart(), 1));
        if (image.complete() && !image.value().magicOk()) {
            report.field(IMAGE, ipl, "boot_prg_start", "the PSN of a boot image", "the sector there is no ELF header");
        }
    }
}
