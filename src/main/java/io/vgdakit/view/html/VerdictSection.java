package io.vgdakit.view.html;

import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VaryonForecast.Answer;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Locale;

/** What a person must know first of a volume group: is it well, would AIX vary it on, what to do next. */
final class VerdictSection {

    private static final int MOST_LVS = 12;

    private VerdictSection() {
    }

    static void write(Markup page, VolumeGroup vg, List<Finding> findings) {
        VaryonForecast forecast = VaryonForecast.of(vg);
        Health health = Health.of(vg, findings);
        page.start("section", "class", "verdict " + health.state().name().toLowerCase(Locale.ROOT), "aria-label", "Verdict on " + vg.name());
        page.element("h2", vg.name()).element("p", health.text(), "class", "headline");
        page.start("dl").element("dt", "Would AIX vary it on?").start("dd").element("strong",
                forecast.answer() == Answer.UNKNOWN ? "cannot be told" : forecast.answer().text());
        if (!forecast.reasons().isEmpty()) {
            page.start("ul");
            forecast.reasons().forEach(reason -> page.element("li", reason));
            page.end();
        }
        page.end();
        page.element("dt", "Findings").element("dd", text(findings));
        data(page, vg);
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

    /** Which LVs lie in the images, which is not to say that they can be read. */
    private static void data(Markup page, VolumeGroup vg) {
        List<LvData> lvs = vg.lvs().stream().map(lv -> LvData.of(vg, lv)).toList();
        if (lvs.isEmpty()) {
            return;
        }
        page.element("dt", "Data in the images").start("dd");
        List<LvData> parts = lvs.stream().filter(lv -> !lv.whole()).toList();
        if (parts.isEmpty()) {
            page.text("all LPs of " + Health.number(lvs.size(), "LV"));
        } else if (lvs.stream().allMatch(LvData::absent)) {
            page.text("none: the images hold no LP of any LV, only the metadata");
        } else {
            page.text("all LPs of " + (lvs.size() - parts.size()) + " of " + Health.number(lvs.size(), "LV")).start("ul");
            var names = new LvTexts(vg);
            parts.stream().limit(MOST_LVS).forEach(part -> page.element("li", names.name(part.lv().minor()) + ": " + part.text()));
            if (parts.size() > MOST_LVS) {
                page.element("li", "and " + Health.number(parts.size() - MOST_LVS, "LV") + " more of which LPs are missing");
            }
            page.end();
        }
        page.end();
    }

    private static String text(List<Finding> findings) {
        return Health.number(ReportFindings.count(findings, Severity.ERROR), "error") + ", "
                + Health.number(ReportFindings.count(findings, Severity.WARNING), "warning") + ", "
                + Health.number(ReportFindings.count(findings, Severity.INFO), "note");
    }
}
