package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                + lv.map(found -> lvs.name(found.minor()) + ":" + lvs.lvcb(found.minor()).mountPoint()).orElse("")));
        int first = 1;
        while (first <= pv.ppCount()) {
            Region region = regions.of(first);
            StringBuilder row = new StringBuilder();
            int pp = first;
            while (pp <= pv.ppCount() && pp < first + ROW && regions.of(pp) == region) {
                row.append(String.format("%-6s", entry(pv.partition(pp), lv)));
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

    private static String entry(Optional<PhysicalPartition> partition, Optional<LogicalVolume> lv) {
        if (partition.isEmpty()) {
            return "FREE";
        }
        PhysicalPartition used = partition.get();
        if (lv.isPresent() && lv.get().minor() == used.minor()) {
            return String.format("%04d", used.lp()) + (used.stale() ? "?" : "");
        }
        return used.stale() ? "STALE" : "USED";
    }
}
