package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Locale;

/** What a person must know first of a volume group: is it well, would AIX vary it on, what to do next. */
final class VerdictSection {

    private VerdictSection() {
    }

    static void write(Markup page, VolumeGroup vg, List<Finding> findings) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        Health health = Health.of(vg, forecast, findings);
        page.start("section", "class", "verdict " + health.state().name().toLowerCase(Locale.ROOT), "aria-label", "Verdict on " + vg.name());
        page.element("h2", vg.name()).element("p", health.text(), "class", "headline");
        page.start("dl").element("dt", "Would AIX vary it on?").start("dd").element("strong", forecast.answer().text());
        if (!forecast.reasons().isEmpty()) {
            page.start("ul");
            forecast.reasons().forEach(reason -> page.element("li", reason));
            page.end();
        }
        page.end();
        page.element("dt", "Findings").element("dd", text(findings));
        page.element("dt", "What to do next").start("dd").start("ol");
        for (NextStep step : NextStep.of(vg, forecast, findings)) {
            page.start("li").text(step.text());
            if (!step.command().isEmpty()) {
                page.start("div").element("code", step.command()).end();
            }
            page.end();
        }
        page.end().end().end().end();
    }

    private static String text(List<Finding> findings) {
        return Health.number(ReportFindings.count(findings, Severity.ERROR), "error") + ", "
                + Health.number(ReportFindings.count(findings, Severity.WARNING), "warning") + ", "
                + Health.number(ReportFindings.count(findings, Severity.INFO), "note");
    }
}
