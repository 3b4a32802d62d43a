package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code lspv -M PV} and {@code lsvg -M VG}: {@code PV:PP[-PP]}, then for an allocated PP a tab and {@code LV:LP[:copy]}, and for a
 * stale one a tab and {@code stale} (capture ps2kev-lspv-M-hdisk3, src/site/AIX.md 4.6).
 */
public final class PpMapLines {

    private final VolumeGroup vg;
    private final LvTexts lvs;

    public PpMapLines(VolumeGroup vg) {
        this.vg = vg;
        this.lvs = new LvTexts(vg);
    }

    /** All PPs of some PVs; one line for each allocated PP and each run of free ones. */
    public Stream<String> lines(List<PhysicalVolume> pvs) {
        return rows(pvs).map(PpMapLines::line);
    }

    /** The same as a tree for JSON; a row of free PPs has no LV. */
    public Map<String, Object> tree(List<PhysicalVolume> pvs) {
        return JsonTree.of("pps", rows(pvs).map(Facts::tree), Unverified.KEY, Unverified.of(vg, "copy"));
    }

    private Stream<Facts> rows(List<PhysicalVolume> pvs) {
        return pvs.stream().flatMap(pv -> PpRun.of(pv.ppCount(), pv::partition).stream().map(run -> row(pv.name(), run)));
    }

    private Facts row(String pvName, PpRun<Optional<PhysicalPartition>> run) {
        Facts row = Facts.of("pv", pvName, "first_pp", run.first(), "last_pp", run.last());
        run.key().ifPresent(partition -> {
            row.and("lv_name", lvs.name(partition.minor()), "lp", partition.lp());
            if (lvs.mirrored(partition)) {
                row.and("copy", partition.copy());
            }
            row.and("stale", partition.stale());
        });
        return row;
    }

    private static String line(Facts row) {
        boolean one = row.text("last_pp").equals(row.text("first_pp"));
        String pps = row.text("pv") + ":" + row.text("first_pp") + (one ? "" : "-" + row.text("last_pp"));
        String copy = row.text("copy").isEmpty() ? "" : ":" + row.text("copy");
        return row.text("lv_name").isEmpty() ? pps
                : pps + "\t" + row.text("lv_name") + ":" + row.text("lp") + copy + (row.text("stale").equals("true") ? "\tstale" : "");
    }
}
