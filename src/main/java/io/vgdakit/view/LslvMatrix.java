package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code lslv -p PV [LV]}: every PP of a PV, ten a row, a blank line between regions. An entry is {@code FREE}, {@code USED},
 * {@code STALE} or, for a PP of the LV asked for, the number of its LP, with {@code ?} when it is stale. The words are IBM's, the layout
 * is our own: no capture shows it.
 */
public final class LslvMatrix {

    private static final int ROW = 10;

    private LslvMatrix() {
    }

    public static List<String> lines(VolumeGroup vg, PhysicalVolume pv, Optional<LogicalVolume> lv) {
        Regions regions = new Regions(pv.ppCount());
        LvTexts lvs = new LvTexts(vg);
        List<String> lines = new ArrayList<>(List.of(pv.name() + ":"
                + lv.map(found -> lvs.name(found.minor()) + ":" + Unknown.or(lvs.lvcb(found.minor()).mountPoint())).orElse("")));
        int first = 1;
        while (first <= pv.ppCount()) {
            Region region = regions.of(first);
            StringBuilder row = new StringBuilder();
            int pp = first;
            while (pp <= pv.ppCount() && pp < first + ROW && regions.of(pp) == region) {
                row.append(String.format("%-6s", entry(entry(regions, pv, pp, lv))));
                pp++;
            }
            lines.add(String.format("%-62s%d-%d", row, first, pp - 1));
            if (pp <= pv.ppCount() && regions.of(pp) != region) {
                lines.add("");
            }
            first = pp;
        }
        return lines;
    }

    /** The same as a tree for JSON: number, region and state of every PP, and of one that holds an LP of the LV, which. */
    public static Map<String, Object> tree(VolumeGroup vg, PhysicalVolume pv, Optional<LogicalVolume> lv) {
        Regions regions = new Regions(pv.ppCount());
        return JsonTree.of("pv", pv.name(), "lv_name", lv.map(found -> new LvTexts(vg).name(found.minor())).orElse(null),
                "pps", IntStream.rangeClosed(1, pv.ppCount()).mapToObj(pp -> entry(regions, pv, pp, lv).tree()),
                Unverified.KEY, Unverified.of(vg));
    }

    private static Facts entry(Regions regions, PhysicalVolume pv, int pp, Optional<LogicalVolume> lv) {
        Optional<PhysicalPartition> used = pv.partition(pp);
        Facts entry = Facts.of("pp", pp, "region", regions.of(pp).text(),
                "state", used.map(partition -> partition.stale() ? "stale" : "used").orElse("free"));
        used.filter(partition -> lv.isPresent() && lv.get().minor() == partition.minor())
                .ifPresent(partition -> entry.and("lp", partition.lp()));
        return entry;
    }

    private static String entry(Facts entry) {
        String state = entry.text("state");
        return entry.text("lp").isEmpty() ? state.toUpperCase(Locale.ROOT)
                : String.format("%04d", entry.number("lp").orElseThrow()) + (state.equals("stale") ? "?" : "");
    }
}
