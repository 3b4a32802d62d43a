package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.BootImage;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether one disk could boot: its boot record (formats/README.md 6.1) against the boot LV on it.
 *
 * @param pv the PV, whose disk is at hand
 * @param hasBootRecord whether the IPL record names boot code
 * @param bootLv the boot LV of the volume group; empty when it has none
 * @param bootPps PPs of the boot LV on this disk, by LP
 * @param problems what keeps it from booting, one sentence each; empty when nothing known does
 * @param wholeWithoutOthers whether every LP of the volume group has a fresh copy on this disk
 */
public record BootCheck(
        PhysicalVolume pv, boolean hasBootRecord, Optional<LogicalVolume> bootLv, List<PhysicalPartition> bootPps, List<String> problems,
        boolean wholeWithoutOthers) {

    private static final String BOOT_LV = "hd5";

    /** Whether the boot record leads to a fresh and whole boot LV on this disk. */
    public boolean bootable() {
        return hasBootRecord && problems.isEmpty();
    }

    /** What is wrong with the boot LV itself on this disk, one sentence each: it is not there, not whole, not contiguous or stale. */
    public List<String> lvProblems() {
        return lvProblems(bootLv, bootPps);
    }

    /** One for each PV at hand. */
    public static List<BootCheck> of(VolumeGroup vg) {
        return vg.pvs().stream().filter(pv -> pv.metadata().isPresent()).map(pv -> of(vg, pv)).toList();
    }

    private static BootCheck of(VolumeGroup vg, PhysicalVolume pv) {
        DiskMetadata disk = pv.metadata().orElseThrow();
        Optional<LogicalVolume> bootLv = vg.lv(BOOT_LV);
        List<PhysicalPartition> pps = bootLv.stream().flatMap(lv -> lv.partitions().values().stream()).flatMap(Collection::stream)
                .filter(partition -> partition.pv() == pv.pvNum())
                .sorted(Comparator.comparingLong(PhysicalPartition::lp))
                .toList();
        IplRecord ipl = disk.ipl().value();
        boolean hasRecord = ipl.magicOk() && ipl.hasBootRecord();
        List<String> problems = new ArrayList<>(lvProblems(bootLv, pps));
        if (hasRecord && !pps.isEmpty() && vg.ppBytes() > 0) {
            problems.addAll(recordProblems(vg, pv, disk, pps));
        }
        boolean whole = vg.lvs().stream().allMatch(lv -> lv.partitions().values().stream()
                .allMatch(copies -> copies.stream().anyMatch(partition -> partition.pv() == pv.pvNum() && !partition.stale())));
        return new BootCheck(pv, hasRecord, bootLv, pps, List.copyOf(problems), whole);
    }

    private static List<String> lvProblems(Optional<LogicalVolume> bootLv, List<PhysicalPartition> pps) {
        if (bootLv.isEmpty()) {
            return List.of("the volume group has no LV named " + BOOT_LV);
        }
        if (pps.isEmpty()) {
            return List.of("no PP of " + BOOT_LV + " lies on this disk");
        }
        List<String> problems = new ArrayList<>();
        long lps = pps.stream().mapToLong(PhysicalPartition::lp).distinct().count();
        if (lps < bootLv.get().lps()) {
            problems.add("only " + lps + " of " + bootLv.get().lps() + " LPs of " + BOOT_LV + " lie on this disk");
        }
        for (int i = 1; i < pps.size(); i++) {
            if (pps.get(i).pp() != pps.get(i - 1).pp() + 1) {
                problems.add(BOOT_LV + " is not contiguous: PP " + pps.get(i - 1).pp() + " is followed by PP " + pps.get(i).pp());
            }
        }
        if (pps.stream().anyMatch(PhysicalPartition::stale)) {
            problems.add(BOOT_LV + " is stale on this disk");
        }
        return problems;
    }

    private static List<String> recordProblems(VolumeGroup vg, PhysicalVolume pv, DiskMetadata disk, List<PhysicalPartition> pps) {
        List<String> problems = new ArrayList<>();
        IplRecord ipl = disk.ipl().value();
        long ppSectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        long first = pv.map().psn(pps.get(0).pp(), ppSectors);
        long end = pv.map().psn(pps.get(pps.size() - 1).pp(), ppSectors) + ppSectors;
        if (ipl.bootLvStart() != first) {
            problems.add("the boot record points to PSN " + ipl.bootLvStart() + ", " + BOOT_LV + " begins at PSN " + first);
        }
        if (ipl.bootPrgStart() < first || ipl.bootPrgStart() + ipl.bootCodeLength() > end) {
            problems.add("the boot code, " + ipl.bootCodeLength() + " sectors from PSN " + ipl.bootPrgStart() + ", does not lie inside " + BOOT_LV
                    + ", PSN " + first + " to " + (end - 1));
        } else {
            OnDisk<BootImage> image = Structures.BOOT_IMAGE.parse("boot", disk.disk().name(), 0,
                    disk.disk().readSectors(ipl.bootPrgStart(), 1));
            if (image.complete() && !image.value().magicOk()) {
                problems.add("no boot image at PSN " + ipl.bootPrgStart() + ": no ELF header");
            }
        }
        return problems;
    }
}
