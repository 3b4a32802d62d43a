package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code lspv -M PV} and {@code lsvg -M VG}: {@code PV:PP[-PP]}, then for an allocated PP a tab and {@code LV:LP[:copy]}, and for a
 * stale one a tab and {@code stale} (capture ps2kev-lspv-M-hdisk3, src/site/AIX.md 4.6).
 */
public final class PpMapLines {

    private final LvTexts lvs;

    public PpMapLines(VolumeGroup vg) {
        this.lvs = new LvTexts(vg);
    }

    /** All PPs of some PVs; one line for each allocated PP and each run of free ones. */
    public Stream<String> lines(List<PhysicalVolume> pvs) {
        return pvs.stream().flatMap(pv -> PpRun.of(pv.ppCount(), pv::partition).stream().map(run -> line(pv.name(), run)));
    }

    private String line(String pvName, PpRun<Optional<PhysicalPartition>> run) {
        String pps = pvName + ":" + run.first() + (run.last() > run.first() ? "-" + run.last() : "");
        return run.key().map(partition -> pps + "\t" + lvs.name(partition.minor()) + ":" + partition.lp()
                + (lvs.mirrored(partition) ? ":" + partition.copy() : "") + (partition.stale() ? "\tstale" : "")).orElse(pps);
    }
}
