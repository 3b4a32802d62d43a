package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import java.util.Optional;

/**
 * A byte of a PP.
 *
 * @param pv its PV
 * @param pp number of the PP
 * @param ppOffset bytes from the start of the PP
 * @param diskOffset bytes from the start of the disk
 */
public record PpPosition(PhysicalVolume pv, int pp, long ppOffset, long diskOffset) {

    /** The PP of a byte of a PV's disk; empty outside the PPs. */
    public static Optional<PpPosition> at(VolumeGroup vg, PhysicalVolume pv, long diskOffset) {
        long first = pv.map().header().values().psnPart1() * Disk.SECTOR_BYTES;
        if (vg.ppBytes() == 0 || diskOffset < first || (diskOffset - first) / vg.ppBytes() >= pv.ppCount()) {
            return Optional.empty();
        }
        long index = (diskOffset - first) / vg.ppBytes();
        return Optional.of(new PpPosition(pv, (int) index + 1, (diskOffset - first) % vg.ppBytes(), diskOffset));
    }

    /** The first byte of a PP, from 1 to the number of PPs of the PV. */
    public static PpPosition start(VolumeGroup vg, PhysicalVolume pv, int pp) {
        return new PpPosition(pv, pp, 0, pv.map().psn(pp, vg.ppBytes() / Disk.SECTOR_BYTES) * Disk.SECTOR_BYTES);
    }

    /** The same in the LV; empty when the PP is free or its LV has no entry. */
    public Optional<LvPosition> inLv(VolumeGroup vg) {
        return pv.partition(pp).flatMap(partition -> vg.lv(partition.minor()).map(lv -> LvPosition.of(vg, lv, partition, ppOffset)));
    }
}
