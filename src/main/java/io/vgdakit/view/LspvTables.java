package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code lspv -l PV} and {@code lspv -p PV} (src/site/AIX.md 4.2; captures gh-datafixedwidth-lspv-p, 51cto-lspv-p-getlvcb-lv02). */
public final class LspvTables {

    private static final Columns RANGES = Columns.of(10, 8, 14, 20, 11);

    private final PhysicalVolume pv;
    private final LvTexts lvs;
    private final PvText text;

    public LspvTables(VolumeGroup vg, PhysicalVolume pv) {
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
        TreeMap<Integer, List<PhysicalPartition>> byMinor =
                pv.partitions().stream().collect(Collectors.groupingBy(PhysicalPartition::minor, TreeMap::new, Collectors.toList()));
        Stream<String> rows = byMinor.entrySet().stream().map(lv -> row(columns, lv.getKey(), lv.getValue()));
        return Stream.concat(Stream.of(pv.name() + ":", columns.line("LV NAME", "LPs", "PPs", "DISTRIBUTION", "MOUNT POINT")), rows);
    }

    private String row(Columns columns, int minor, Collection<PhysicalPartition> partitions) {
        long lps = partitions.stream().mapToLong(PhysicalPartition::lp).distinct().count();
        String distribution = text.regions().distribution(partitions.stream().mapToInt(PhysicalPartition::pp)).dotted();
        return columns.line(lvs.name(minor), lps, partitions.size(), distribution, lvs.lvcb(minor).mountPoint());
    }

    /** Every PP of the PV, in runs that do not cross the border of a region. */
    public Stream<String> ranges() {
        return Stream.concat(Stream.of(pv.name() + ":", RANGES.line("PP RANGE", "STATE", "REGION", "LV NAME", "TYPE", "MOUNT POINT")),
                PpRun.of(pv.ppCount(), this::use).stream().map(this::range));
    }

    private Use use(int pp) {
        Optional<PhysicalPartition> partition = pv.partition(pp);
        boolean stale = partition.map(PhysicalPartition::stale).orElse(false);
        return new Use(text.regions().of(pp), partition.map(PhysicalPartition::minor), stale);
    }

    private String range(PpRun<Use> run) {
        Use use = run.key();
        String range = String.format("%3d-%d", run.first(), run.last());
        if (use.minor().isEmpty()) {
            return RANGES.line(range, "free", use.region().text(), "", "");
        }
        int minor = use.minor().get();
        return RANGES.line(range, use.stale() ? "stale" : "used", use.region().text(), lvs.name(minor), lvs.lvcb(minor).type(),
                lvs.lvcb(minor).mountPoint());
    }
}
