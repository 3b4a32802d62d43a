package io.vgdakit.data.map;

import io.vgdakit.data.LpChoice;
import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LpOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The LV that a map makes of the disks at hand. Relocated sectors are read where they were, because the map tells nothing of relocations. */
public final class MappedLv {

    private MappedLv() {
    }

    /** What the map does not tell and reading an LV needs, for a person; empty when the LV can be read. */
    public static List<String> lacks(VgMap map, LvMap lv, MapDisks disks) {
        Stream<String> ppSize = map.ppSize() > 0 ? Stream.empty() : Stream.of("pp_size: the size of a PP");
        Stream<String> strips = lv.stripingWidth() > 1 && (lv.stripeExp() == 0 || map.ppSize() > 0 && lv.stripeExp() > map.ppSize())
                ? Stream.of("stripe_exp of LV " + lv.name() + ": the size of a strip") : Stream.empty();
        Stream<String> firstPps = lv.runs().stream().map(MapRun::disk).distinct().flatMap(name -> map.pv(name).stream())
                .filter(pv -> pv.psnPart1() == 0 && disks.disk(pv).isPresent()).map(pv -> "psn_part1 of disk " + pv.name() + ": the sector of PP 1");
        return Stream.of(ppSize, strips, firstPps).flatMap(found -> found).toList();
    }

    /**
     * The LV as a disk; LPs without a PP, and those on disks that are not at hand, are gaps.
     *
     * @throws IllegalArgumentException when the map lacks something, see {@link #lacks}
     */
    public static LvDisk of(VgMap map, LvMap lv, MapDisks disks) {
        List<String> lacking = lacks(map, lv, disks);
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("the map does not tell " + String.join(", ", lacking));
        }
        long ppBytes = 1L << map.ppSize();
        Map<Long, List<LpCopy>> copies = new TreeMap<>();
        for (MapRun run : lv.runs()) {
            MapPv pv = map.pv(run.disk()).orElseThrow();
            Optional<Disk> disk = disks.disk(pv);
            for (long i = 0; i < run.count(); i++) {
                copies.computeIfAbsent(run.lp() + i, none -> new ArrayList<>(1)).add(new LpCopy(run.copy(), run.stale(), pv.name(), (int) (run.pp() + i), disk,
                        pv.psnPart1() * Disk.SECTOR_BYTES + (run.pp() + i - 1) * ppBytes));
            }
        }
        LpOrder order = lv.stripingWidth() > 1 ? new LpOrder(ppBytes, lv.stripingWidth(), 1L << lv.stripeExp()) : LpOrder.linear(ppBytes);
        return LvDisk.of(lv.name(), order, LpChoice.of(lv.size(), copies));
    }
}
