package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code lspv -l PV} and {@code lspv -p PV} (src/site/AIX.md 4.2; captures gh-datafixedwidth-lspv-p, 51cto-lspv-p-getlvcb-lv02). */
public final class LspvTables {

    private static final Columns RANGES = Columns.of(10, 8, 14, 20, 11);

    private final VolumeGroup vg;
    private final PhysicalVolume pv;
    private final LvTexts lvs;
    private final PvText text;

    public LspvTables(VolumeGroup vg, PhysicalVolume pv) {
        this.vg = vg;
        this.pv = pv;
        this.lvs = new LvTexts(vg);
        this.text = new PvText(pv);
    }

    /** What a row of {@code lspv -p} is about; no minor for free PPs. */
    private record Use(Region region, Optional<Integer> minor, boolean stale) {
    }

    /** The LVs on the PV, by minor. */
    public Stream<String> logicalVolumes(Style style) {
        Columns columns = style.choose(Columns.of(22, 6, 6, 22), Columns.of(22, 8, 8, 22));
        return Stream.concat(Stream.of(pv.name() + ":", columns.line("LV NAME", "LPs", "PPs", "DISTRIBUTION", "MOUNT POINT")),
                lvRows().map(row -> columns.line(row.texts("lv_name", "lps", "pps", "distribution", "mount_point"))));
    }

    /** The same as a tree for JSON. */
    public Map<String, Object> logicalVolumesTree() {
        return JsonTree.of("pv", pv.name(), "lvs", lvRows().map(Facts::tree), Unverified.KEY, Unverified.of(vg, "mount_point"));
    }

    private Stream<Facts> lvRows() {
        TreeMap<Integer, List<PhysicalPartition>> byMinor =
                pv.partitions().stream().collect(Collectors.groupingBy(PhysicalPartition::minor, TreeMap::new, Collectors.toList()));
        return byMinor.entrySet().stream().map(lv -> row(lv.getKey(), lv.getValue()));
    }

    private Facts row(int minor, Collection<PhysicalPartition> partitions) {
        return Facts.of("lv_name", lvs.name(minor), "lps", partitions.stream().mapToLong(PhysicalPartition::lp).distinct().count(),
                "pps", partitions.size(), "distribution", text.regions().distribution(partitions.stream().mapToInt(PhysicalPartition::pp)),
                "mount_point", lvs.lvcb(minor).mountPoint());
    }

    /** Every PP of the PV, in runs that do not cross the border of a region. */
    public Stream<String> ranges() {
        return Stream.concat(Stream.of(pv.name() + ":", RANGES.line("PP RANGE", "STATE", "REGION", "LV NAME", "TYPE", "MOUNT POINT")),
                rangeRows().map(row -> RANGES.line(
                        String.format("%3d-%d", row.number("first_pp").orElseThrow(), row.number("last_pp").orElseThrow()),
                        row.text("state"), row.text("region"), row.text("lv_name"), row.text("type"), row.text("mount_point"))));
    }

    /** The same as a tree for JSON. */
    public Map<String, Object> rangesTree() {
        return JsonTree.of("pv", pv.name(), "pp_ranges", rangeRows().map(Facts::tree),
                Unverified.KEY, Unverified.of(vg, "type", "mount_point"));
    }

    private Stream<Facts> rangeRows() {
        return PpRun.of(pv.ppCount(), this::use).stream().map(this::range);
    }

    private Use use(int pp) {
        Optional<PhysicalPartition> partition = pv.partition(pp);
        boolean stale = partition.map(PhysicalPartition::stale).orElse(false);
        return new Use(text.regions().of(pp), partition.map(PhysicalPartition::minor), stale);
    }

    private Facts range(PpRun<Use> run) {
        Use use = run.key();
        Facts range = Facts.of("first_pp", run.first(), "last_pp", run.last(),
                "state", use.minor().isEmpty() ? "free" : use.stale() ? "stale" : "used", "region", use.region().text());
        use.minor().ifPresent(minor -> range.and("lv_name", lvs.name(minor), "type", lvs.lvcb(minor).type(),
                "mount_point", lvs.lvcb(minor).mountPoint()));
        return range;
    }
}
