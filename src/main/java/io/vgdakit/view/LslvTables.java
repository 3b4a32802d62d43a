package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code lslv -l LV} and {@code lslv -m LV} (src/site/AIX.md 4.5; capture glpi-lslv-lines). */
public final class LslvTables {

    private static final Columns PLACEMENT = Columns.of(18, 14, 14);
    private static final Columns MAP = Columns.of(6, 5, 18, 5, 18, 5, 18);
    private static final int MOST_COPIES = 3;

    private final VolumeGroup vg;
    private final LogicalVolume lv;
    private final LvTexts lvs;

    public LslvTables(VolumeGroup vg, LogicalVolume lv) {
        this.vg = vg;
        this.lv = lv;
        this.lvs = new LvTexts(vg);
    }

    private String title() {
        return lvs.name(lv.minor()) + ":" + lvs.lvcb(lv.minor()).mountPoint();
    }

    /** Where the LV lies, by PV: LPs with at least one, two and three PPs there; how much is in the region asked for; PPs by region. */
    public Stream<String> placement() {
        TreeMap<Integer, List<PhysicalPartition>> byPv = lv.partitions().values().stream().flatMap(Collection::stream)
                .collect(Collectors.groupingBy(PhysicalPartition::pv, TreeMap::new, Collectors.toList()));
        return Stream.concat(Stream.of(title(), PLACEMENT.line("PV", "COPIES", "IN BAND", "DISTRIBUTION")),
                byPv.entrySet().stream().map(pv -> placement(vg.pv(pv.getKey()).orElseThrow(), pv.getValue())));
    }

    private String placement(PhysicalVolume pv, List<PhysicalPartition> partitions) {
        Distribution distribution = new PvText(pv).regions().distribution(partitions.stream().mapToInt(PhysicalPartition::pp));
        Optional<Integer> inBand = lvs.lvcb(lv.minor()).band().map(band -> (int) (distribution.in(band) * 100L / partitions.size()));
        return PLACEMENT.line(pv.name(), copies(partitions), Unknown.or(inBand.map(percent -> percent + "%")), distribution.colons());
    }

    private static String copies(List<PhysicalPartition> partitions) {
        Map<Long, Long> pps = partitions.stream().collect(Collectors.groupingBy(PhysicalPartition::lp, Collectors.counting()));
        return Stream.of(1, 2, MOST_COPIES)
                .map(least -> String.format("%03d", pps.values().stream().filter(count -> count >= least).count()))
                .collect(Collectors.joining(":"));
    }

    /**
     * The PPs of each LP in the order of their copies. LPs up to the size of the LV that have no PP, and copies missing before one that
     * is there, print {@code ?}; for this AIX has no form.
     */
    public Stream<String> map() {
        List<String> lines = new ArrayList<>(List.of(title(), MAP.line("LP", "PP1", "PV1", "PP2", "PV2", "PP3", "PV3")));
        long next = 1;
        for (Map.Entry<Long, List<PhysicalPartition>> lp : lv.partitions().entrySet()) {
            hole(lines, next, Math.min(lp.getKey() - 1, lv.lps()));
            lines.add(row(lp.getKey(), lp.getValue()));
            next = Math.max(next, lp.getKey() + 1);
        }
        hole(lines, next, lv.lps());
        return lines.stream();
    }

    private static void hole(List<String> lines, long first, long last) {
        if (first <= last) {
            lines.add(String.format(last > first ? "%04d-%04d" : "%04d", first, last) + "  " + Unknown.TEXT);
        }
    }

    private String row(long lp, List<PhysicalPartition> partitions) {
        List<Object> cells = new ArrayList<>(List.of(String.format("%04d", lp)));
        int column = 1;
        for (PhysicalPartition partition : partitions) {
            while (column < partition.copy() && partition.copy() <= MOST_COPIES) {
                cells.addAll(List.of(Unknown.TEXT, Unknown.TEXT));
                column++;
            }
            String pvName = Unknown.or(vg.pv(partition.pv()).map(PhysicalVolume::name));
            cells.addAll(List.of(String.format("%04d", partition.pp()), pvName));
            column++;
        }
        return MAP.line(cells.toArray()).stripTrailing();
    }
}
