package io.vgdakit.check;

import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgsaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;

/** What the chosen VGSA says about data that is not current; stale bits of free PPs mean nothing (formats/README.md 8.1). */
final class StaleCheck implements Check<VolumeGroup> {

    private static final Rule MISSING = Rules.rule("VGSA-007");
    private static final Rule STALE = Rules.rule("VGSA-008");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, STALE);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        vg.vgsa().filter(VgsaCopy::valid).ifPresent(vgsa -> vg.pvs().forEach(pv -> pv(vgsa.source(), pv, report)));
    }

    private static void pv(OnDisk<?> vgsa, PhysicalVolume pv, Report report) {
        if (pv.markedMissing()) {
            report.structure(MISSING, vgsa, "no missing PV", "PV " + pv.pvNum(), "PV " + pv.pvNum() + " (" + pv.name() + ") is marked missing");
        } else if (pv.stalePps() > 0) {
            PhysicalPartition first = pv.partitions().stream().filter(PhysicalPartition::stale).findFirst().orElseThrow();
            report.structure(STALE, vgsa, "no stale PP", pv.stalePps() + " of " + pv.usedPps(), pv.stalePps() + " allocated PPs of PV " + pv.pvNum() + " ("
                    + pv.name() + ") are stale, the first is PP " + first.pp() + " of LV " + first.minor());
        }
    }
}
