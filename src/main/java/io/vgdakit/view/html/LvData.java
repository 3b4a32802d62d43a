package io.vgdakit.view.html;

import io.vgdakit.disk.Disk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/**
 * How much of an LV lies in the images at hand. Whether it can be read there, and what is in it, was not looked at.
 *
 * @param lv the LV
 * @param current LPs of which a copy that is not stale lies in an image
 * @param stale LPs of which only stale copies lie in an image
 * @param lps all LPs
 */
record LvData(LogicalVolume lv, long current, long stale, long lps) {

    static LvData of(VolumeGroup vg, LogicalVolume lv) {
        long current = 0;
        long stale = 0;
        for (List<PhysicalPartition> copies : lv.partitions().values()) {
            List<PhysicalPartition> held = copies.stream().filter(copy -> held(vg, copy)).toList();
            if (held.stream().anyMatch(copy -> !copy.stale())) {
                current++;
            } else if (!held.isEmpty()) {
                stale++;
            }
        }
        return new LvData(lv, current, stale, Math.max(lv.lps(), lv.partitions().size()));
    }

    private static boolean held(VolumeGroup vg, PhysicalPartition copy) {
        PhysicalVolume pv = vg.pv(copy.pv()).orElseThrow();
        long sectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        return sectors > 0 && pv.map().psn(copy.pp(), sectors) + sectors <= pv.metadata().map(DiskMetadata::disk).map(Disk::size).orElse(0L) / Disk.SECTOR_BYTES;
    }

    boolean whole() {
        return current == lps;
    }

    boolean absent() {
        return current + stale == 0;
    }

    /** How many of the LPs are at hand, in words. */
    String text() {
        return current + " of " + Health.number(lps, "LP") + (stale == 0 ? "" : ", " + stale + " more as stale copies only");
    }
}
