package io.vgdakit.data.dm;

import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.RelocatedBlocks;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The targets of single LPs: the copy that {@link LvDisk} reads first, the next one behind the end of an image, the pool for relocated
 * sectors, an error for what no copy gives.
 */
final class LpTargets {

    private final LvDisk lv;
    private final LoopDevices loops;
    /** Relocated sectors by the source of their disk. */
    private final Map<String, NavigableMap<Long, Long>> pools = new HashMap<>();

    LpTargets(VolumeGroup vg, LvDisk lv, LoopDevices loops) {
        this.lv = lv;
        this.loops = loops;
        vg.pvs().forEach(pv -> pv.metadata().map(DiskMetadata::disk)
                .ifPresent(disk -> pools.put(disk.source(), RelocatedBlocks.of(pv.metadata().get()).pool())));
    }

    /** An LP, from 1, mapped or not. */
    List<DmTarget> of(long lp) {
        List<DmTarget> targets = new ArrayList<>();
        add(lv.choice().usable(lp), 0, lv.order().ppBytes() / Disk.SECTOR_BYTES, targets);
        return targets;
    }

    /** Adds sectors of an LP, from one on, out of the first copy that has them. */
    private void add(List<LpCopy> copies, long from, long sectors, List<DmTarget> targets) {
        if (sectors <= 0) {
            return;
        }
        if (copies.isEmpty()) {
            targets.add(DmTarget.error(sectors));
            return;
        }
        LpCopy copy = copies.get(0);
        Disk disk = copy.disk().orElseThrow();
        long start = copy.diskOffset() / Disk.SECTOR_BYTES + from;
        long has = disk.size() / Disk.SECTOR_BYTES;
        long end = Math.max(start, Math.min(start + sectors, has));
        NavigableMap<Long, Long> pool = pools.getOrDefault(disk.source(), new TreeMap<>());
        // a relocated sector may lie behind the end of an image while its contents do not
        NavigableMap<Long, Long> relocated = pool.subMap(start, true, start + sectors, false);
        long next = start;
        for (Map.Entry<Long, Long> block : relocated.entrySet()) {
            plain(copies, start - from, next, block.getKey(), end, targets);
            if (block.getValue() < has) {
                targets.add(DmTarget.linear(1, loops.device(disk), block.getValue()));
            } else {
                add(copies.subList(1, copies.size()), block.getKey() - start + from, 1, targets);
            }
            next = block.getKey() + 1;
        }
        plain(copies, start - from, next, start + sectors, end, targets);
    }

    /** Adds sectors of the first copy that were not relocated; from the other copies what lies behind the end of its image. */
    private void plain(List<LpCopy> copies, long lpStart, long first, long last, long end, List<DmTarget> targets) {
        long here = Math.max(first, Math.min(last, end));
        if (here > first) {
            targets.add(DmTarget.linear(here - first, loops.device(copies.get(0).disk().orElseThrow()), first));
        }
        add(copies.subList(1, copies.size()), here - lpStart, last - here, targets);
    }
}
