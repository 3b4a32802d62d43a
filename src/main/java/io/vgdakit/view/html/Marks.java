package io.vgdakit.view.html;

import io.vgdakit.view.html.ReportFindings.Numbered;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Marks above a bar at the places of findings: one a place, of the shape of the worst of them, which leads to its text. Knows afterwards where each
 * finding is marked, so that the text can lead back.
 */
final class Marks {

    /** Of every picture of a disk. */
    static final int WIDTH = 1000;
    /** Where the bars begin. */
    static final int TOP = 15;

    private static final double HALF = 6;

    private final Map<Integer, String> idByFinding = new HashMap<>();
    private int drawn;

    /** View box of a picture whose bar begins at {@link #TOP}; without the room for marks when there are none. */
    static String viewBox(List<Numbered> findings, int height) {
        int top = findings.isEmpty() ? TOP - 1 : 0;
        return "0 " + top + " " + WIDTH + " " + (height - top);
    }

    /** Draws the findings whose PSN lies on the bar of a picture. */
    void draw(Markup page, Bar bar, List<Numbered> findings) {
        Map<Long, Numbered> worst = new LinkedHashMap<>();
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (Numbered finding : findings) {
            long psn = finding.finding().place().psn();
            if (psn >= bar.from() && psn < bar.to()) {
                long place = Math.round(bar.x(psn) / HALF);
                worst.putIfAbsent(place, finding);
                counts.merge(place, 1, Integer::sum);
                idByFinding.put(finding.number(), id(worst.get(place)));
            }
        }
        worst.forEach((place, finding) -> draw(page, bar.x(finding.finding().place().psn()), finding, counts.get(place)));
        drawn++;
    }

    /** Id of the mark of a finding in the last picture, which is the most detailed one, that shows it; empty when none does. */
    Optional<String> of(Numbered finding) {
        return Optional.ofNullable(idByFinding.get(finding.number()));
    }

    private String id(Numbered finding) {
        return "mark-" + drawn + "-" + finding.number();
    }

    private void draw(Markup page, double x, Numbered finding, int count) {
        String severity = severity(finding);
        long psn = finding.finding().place().psn();
        String text = severity + " " + finding.finding().code() + " at PSN " + psn + ": " + finding.finding().text()
                + (count > 1 ? " (and " + (count - 1) + " more here)" : "");
        page.start("a", "id", id(finding), "href", "#" + finding.id(), "aria-label", text, "data-psn", psn);
        page.start("path", "class", "mark " + severity, "d", shape(severity, Math.max(HALF, x), TOP - 2)).element("title", text).end().end();
    }

    static String severity(Numbered finding) {
        return finding.finding().severity().name().toLowerCase(Locale.ROOT);
    }

    /** A triangle for an error, a diamond for a warning, a circle for a note; drawn from its lowest point. */
    static String shape(String severity, double x, double y) {
        return "M" + Bar.number(x) + " " + Bar.number(y) + switch (severity) {
            case "error" -> "l-6 -11h12z";
            case "warning" -> "l-5 -6l5 -6l5 6z";
            default -> "a4 4 0 1 1 .01 0z";
        };
    }
}
