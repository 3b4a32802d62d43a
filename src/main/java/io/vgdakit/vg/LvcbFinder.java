package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.Lvcb;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.Optional;

/**
 * Finds the LVCB of an LV: the first 512 bytes of LP 1, looked for in every kind of volume group (src/site/AIX.md 10.3). Its absence is
 * normal outside original volume groups, and for raw LVs everywhere.
 */
public final class LvcbFinder {

    private static final long FIRST_LP = 1;

    private LvcbFinder() {
    }

    /** The first block of the first copy of LP 1 that can be read whole, stale copies last; empty when no disk at hand holds one. */
    public static Optional<OnDisk<Lvcb>> firstBlock(VolumeGroup vg, LogicalVolume lv) {
        List<PhysicalPartition> copies = lv.partitions().getOrDefault(FIRST_LP, List.of());
        return copies.stream()
                .sorted((a, b) -> Boolean.compare(a.stale(), b.stale()))
                .flatMap(partition -> read(vg, lv, partition).stream())
                .filter(OnDisk::complete)
                .findFirst();
    }

    /** The same, only when it carries the tag of an LVCB. */
    public static Optional<OnDisk<Lvcb>> lvcb(VolumeGroup vg, LogicalVolume lv) {
        return firstBlock(vg, lv).filter(block -> block.value().tagOk());
    }

    private static Optional<OnDisk<Lvcb>> read(VolumeGroup vg, LogicalVolume lv, PhysicalPartition partition) {
        PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
        long psn = pv.map().psn(partition.pp(), vg.ppBytes() / Disk.SECTOR_BYTES);
        return pv.metadata().map(metadata -> Structures.LVCB.read(metadata.disk(), "lvcb[" + lv.minor() + "]", partition.copy(), psn));
    }
}
