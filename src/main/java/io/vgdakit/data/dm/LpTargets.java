package io.vgdakit.data.dm;

import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
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
 * The targets of single LPs: the copy that {@link LvDisk} reads first, the next one behind the end of an image and where it is known not to
 * be readable, the pool for relocated sectors, an error for what no copy gives.
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
            boolean held = block.getValue() < has
                    && disk.knownGaps(block.getValue() * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES).findAny().isEmpty();
            if (held) {
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
        Disk disk = copies.get(0).disk().orElseThrow();
        List<LpCopy> others = copies.subList(1, copies.size());
        long next = first;
        for (Gap gap : (Iterable<Gap>) disk.knownGaps(first * Disk.SECTOR_BYTES, (here - first) * Disk.SECTOR_BYTES)::iterator) {
            long bad = Math.max(next, gap.offset() / Disk.SECTOR_BYTES);
            long good = (gap.end() + Disk.SECTOR_BYTES - 1) / Disk.SECTOR_BYTES;
            run(disk, next, bad, targets);
            add(others, bad - lpStart, good - bad, targets);
            next = Math.max(next, good);
        }
        run(disk, next, here, targets);
        add(others, here - lpStart, last - here, targets);
    }

    private void run(Disk disk, long first, long last, List<DmTarget> targets) {
        if (last > first) {
            targets.add(DmTarget.linear(last - first, loops.device(disk), first));
        }
    }
}
