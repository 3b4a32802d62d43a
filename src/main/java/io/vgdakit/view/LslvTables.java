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
        return lvs.name(lv.minor()) + ":" + Unknown.or(lvs.lvcb(lv.minor()).mountPoint());
    }

    /** Where the LV lies, by PV: LPs with at least one, two and three PPs there; how much is in the region asked for; PPs by region. */
    public Stream<String> placement() {
        return Stream.concat(Stream.of(title(), PLACEMENT.line("PV", "COPIES", "IN BAND", "DISTRIBUTION")),
                placements().map(at -> PLACEMENT.line(at.pv().name(), colons(at.copies()),
                        Unknown.or(at.inBand().map(percent -> percent + "%")), at.distribution().colons())));
    }

    /** The same as a tree for JSON; how much is in the region asked for in percent. */
    public Map<String, Object> placementTree() {
        return JsonTree.of("lv", lvs.name(lv.minor()), "mount_point", lvs.lvcb(lv.minor()).mountPoint().orElse(null),
                "pvs", placements().map(at -> JsonTree.of("pv", at.pv().name(), "copies", at.copies(), "in_band", at.inBand().orElse(null),
                        "distribution", at.distribution().counts())), Unverified.KEY, Unverified.of(vg, "mount_point", "in_band"));
    }

    private record Placement(PhysicalVolume pv, List<Long> copies, Optional<Integer> inBand, Distribution distribution) {
    }

    private Stream<Placement> placements() {
        TreeMap<Integer, List<PhysicalPartition>> byPv = lv.partitions().values().stream().flatMap(Collection::stream)
                .collect(Collectors.groupingBy(PhysicalPartition::pv, TreeMap::new, Collectors.toList()));
        return byPv.entrySet().stream().map(pv -> placement(vg.pv(pv.getKey()).orElseThrow(), pv.getValue()));
    }

    private Placement placement(PhysicalVolume pv, List<PhysicalPartition> partitions) {
        Distribution distribution = new PvText(pv).regions().distribution(partitions.stream().mapToInt(PhysicalPartition::pp));
        Optional<Integer> inBand = lvs.lvcb(lv.minor()).band().map(band -> (int) (distribution.in(band) * 100L / partitions.size()));
        return new Placement(pv, copies(partitions), inBand, distribution);
    }

    private static List<Long> copies(List<PhysicalPartition> partitions) {
        Map<Long, Long> pps = partitions.stream().collect(Collectors.groupingBy(PhysicalPartition::lp, Collectors.counting()));
        return Stream.of(1, 2, MOST_COPIES).map(least -> pps.values().stream().filter(count -> count >= least).count()).toList();
    }

    private static String colons(List<Long> counts) {
        return counts.stream().map(count -> String.format("%03d", count)).collect(Collectors.joining(":"));
    }

    /**
     * The PPs of each LP in the order of their copies. LPs up to the size of the LV that have no PP, and copies missing before one that
     * is there, print {@code ?}; for this AIX has no form.
     */
    public Stream<String> map() {
        return Stream.concat(Stream.of(title(), MAP.line("LP", "PP1", "PV1", "PP2", "PV2", "PP3", "PV3")),
                rows().stream().map(row -> row.partitions().isEmpty() ? hole(row) : line(row)));
    }

    /** The same as a tree for JSON: LPs with the PPs of their copies, then the runs of LPs without any. */
    public Map<String, Object> mapTree() {
        return JsonTree.of("lv", lvs.name(lv.minor()), "mount_point", lvs.lvcb(lv.minor()).mountPoint().orElse(null),
                "lps", rows().stream().filter(row -> !row.partitions().isEmpty())
                        .map(row -> JsonTree.of("lp", row.first(), "copies", row.partitions().stream().map(this::copy))),
                "lps_without_pp", rows().stream().filter(row -> row.partitions().isEmpty())
                        .map(row -> JsonTree.of("first_lp", row.first(), "last_lp", row.last())),
                Unverified.KEY, Unverified.of(vg, "mount_point", "copy"));
    }

    private Map<String, Object> copy(PhysicalPartition partition) {
        return JsonTree.of("copy", partition.copy(), "pv", pv(partition).orElse(null), "pp", partition.pp(), "stale", partition.stale());
    }

    private Optional<String> pv(PhysicalPartition partition) {
        return vg.pv(partition.pv()).map(PhysicalVolume::name);
    }

    /** One LP and its PPs, or some LPs without. */
    private record Row(long first, long last, List<PhysicalPartition> partitions) {
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        long next = 1;
        for (Map.Entry<Long, List<PhysicalPartition>> lp : lv.partitions().entrySet()) {
            hole(rows, next, Math.min(lp.getKey() - 1, lv.lps()));
            rows.add(new Row(lp.getKey(), lp.getKey(), lp.getValue()));
            next = Math.max(next, lp.getKey() + 1);
        }
        hole(rows, next, lv.lps());
        return rows;
    }

    private static void hole(List<Row> rows, long first, long last) {
        if (first <= last) {
            rows.add(new Row(first, last, List.of()));
        }
    }

    private static String hole(Row row) {
        return String.format("%04d", row.first()) + (row.last() > row.first() ? String.format("-%04d", row.last()) : "") + "  " + Unknown.TEXT;
    }

    private String line(Row row) {
        List<Object> cells = new ArrayList<>(List.of(String.format("%04d", row.first())));
        int column = 1;
        for (PhysicalPartition partition : row.partitions()) {
            while (column < partition.copy() && partition.copy() <= MOST_COPIES) {
                cells.addAll(List.of(Unknown.TEXT, Unknown.TEXT));
                column++;
            }
            cells.addAll(List.of(String.format("%04d", partition.pp()), Unknown.or(pv(partition))));
            column++;
        }
        return MAP.line(cells.toArray()).stripTrailing();
    }
}
