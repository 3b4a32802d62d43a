package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.PvVaryonState;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something to do next.
 *
 * @param text what and why
 * @param command that does it; empty when none does
 */
record NextStep(String text, String command) {

    private static final String CHECK = "vgdakit check --explain ";

    /** What to do about a volume group, in this order. */
    static List<NextStep> of(VolumeGroup vg, VaryonForecast forecast, List<Finding> findings) {
        List<NextStep> steps = new ArrayList<>();
        forecast.pvs().forEach(pv -> disk(pv, steps));
        Map<String, Set<String>> repairs = new LinkedHashMap<>();
        Set<String> without = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO && !finding.repair().isEmpty()) {
                repairs.computeIfAbsent(finding.repair(), repair -> new LinkedHashSet<>()).add(finding.code());
            } else if (finding.severity() == Severity.ERROR) {
                without.add(finding.code());
            }
        }
        if (!repairs.isEmpty()) {
            steps.add(new NextStep("Before any repair, keep the metadata as it is.", "vgdakit backup -o before.backup IMAGE..."));
        }
        repairs.forEach((repair, codes) -> steps.add(new NextStep(
                "Plan the repair of " + String.join(", ", codes) + "; nothing is written without --apply.", repair)));
        without.forEach(code -> steps.add(new NextStep("No repair is known for " + code + "; read what it means.", CHECK + code)));
        if (vg.pvs().stream().anyMatch(pv -> pv.stalePps() > 0)) {
            steps.add(new NextStep("Some PPs are stale: see what a synchronisation (syncvg on AIX) would copy.", "vgdakit compare-copies --all IMAGE..."));
        }
        if (steps.isEmpty()) {
            steps.add(new NextStep(vg.vgda().isEmpty() ? "Nothing here can be repaired; keep the metadata as it is."
                    : "Nothing has to be done. Keep this good state of the metadata.", "vgdakit backup -o good.backup IMAGE..."));
        }
        return steps;
    }

    private static void disk(PvVaryonState pv, List<NextStep> steps) {
        String name = "PV " + pv.pv().pvNum() + ", PVID " + pv.pv().pvid().text();
        switch (pv.state()) {
            case NOT_FOUND -> steps.add(new NextStep("Find " + name + ": no disk of this report carries it. Add its image.", ""));
            case DUPLICATE_PVID -> steps.add(new NextStep("Several images carry " + name + ": find out which is the older one, and leave it out.",
                    "vgdakit classify IMAGE..."));
            default -> { }
        }
    }
}
