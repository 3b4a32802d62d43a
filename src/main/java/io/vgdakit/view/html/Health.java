package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PvVaryonState;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VaryonForecast.Answer;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a volume group is well.
 *
 * @param state in one word
 * @param text in one sentence
 */
record Health(State state, String text) {

    /** From well to not well. */
    enum State {
        HEALTHY("healthy"),
        INCOMPLETE("without damage, but not complete"),
        ATTENTION("to be looked at"),
        UNKNOWN("not to be judged"),
        DAMAGED("damaged");

        private final String text;

        State(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static Health of(VolumeGroup vg, List<Finding> findings) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        long errors = ReportFindings.count(findings, Severity.ERROR);
        long warnings = ReportFindings.count(findings, Severity.WARNING);
        if (errors > 0) {
            return new Health(State.DAMAGED, "Damaged: " + number(errors, "error") + (warnings == 0 ? "" : " and " + number(warnings, "warning")));
        }
        if (forecast.answer() == Answer.UNKNOWN || vg.vgda().isEmpty()) {
            return new Health(State.UNKNOWN, "Cannot be judged: " + String.join("; ", forecast.reasons()));
        }
        long missing = forecast.pvs().stream().filter(pv -> pv.state() == PvVaryonState.State.NOT_FOUND).count();
        List<String> reasons = new ArrayList<>();
        if (warnings > 0) {
            reasons.add(number(warnings, "warning"));
        }
        int stale = vg.pvs().stream().mapToInt(PhysicalVolume::stalePps).sum();
        if (stale > 0) {
            reasons.add(number(stale, "stale PP"));
        }
        long unusable = forecast.pvs().stream().filter(pv -> pv.state() != PvVaryonState.State.USABLE).count() - missing;
        if (unusable > 0) {
            reasons.add(number(unusable, "PV") + " that varyonvg would not take");
        }
        String absent = missing == 0 ? "" : "no image of " + missing + " of its " + number(forecast.pvs().size(), "PV") + " is at hand";
        if (!reasons.isEmpty()) {
            return new Health(State.ATTENTION, "Needs attention: " + String.join(", ", reasons) + (absent.isEmpty() ? "" : "; " + absent));
        }
        return absent.isEmpty() ? new Health(State.HEALTHY, "Healthy: no error and no warning")
                : new Health(State.INCOMPLETE, "No damage found on the disks at hand, but " + absent);
    }

    static String number(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
