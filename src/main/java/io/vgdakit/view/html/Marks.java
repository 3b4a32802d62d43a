package io.vgdakit.view.html;

import io.vgdakit.view.html.ReportFindings.Numbered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Marks above a bar at the places of findings: one a place, of the shape of the worst of them, which leads to its text. */
final class Marks {

    /** Of every picture of a disk. */
    static final int WIDTH = 1000;
    /** Where the bars begin. */
    static final int TOP = 15;

    private static final double HALF = 6;

    private Marks() {
    }

    /** The view box of a picture whose bar begins at {@link #TOP}; without the room for marks when there are none. */
    static String viewBox(List<Numbered> findings, int height) {
        int top = findings.isEmpty() ? TOP - 1 : 0;
        return "0 " + top + " " + WIDTH + " " + (height - top);
    }

    /** Draws the findings whose PSN lies on the bar of a picture. */
    static void draw(Markup page, Bar bar, List<Numbered> findings) {
        Map<Long, Numbered> first = new LinkedHashMap<>();
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (Numbered finding : findings) {
            long psn = finding.finding().place().psn();
            if (psn >= bar.from() && psn < bar.to()) {
                long place = Math.round(bar.x(psn) / HALF);
                first.putIfAbsent(place, finding);
                counts.merge(place, 1, Integer::sum);
            }
        }
        first.forEach((place, finding) -> draw(page, bar.x(finding.finding().place().psn()), finding, counts.get(place)));
    }

    private static void draw(Markup page, double x, Numbered finding, int count) {
        String severity = finding.finding().severity().name().toLowerCase(Locale.ROOT);
        String text = severity + " " + finding.finding().code() + " at PSN " + finding.finding().place().psn() + ": " + finding.finding().text()
                + (count > 1 ? " (and " + (count - 1) + " more here)" : "");
        page.start("a", "href", "#finding-" + finding.number(), "aria-label", text);
        page.start("path", "class", "mark " + severity, "d", "M" + Bar.number(Math.max(HALF, x)) + " 13" + shape(finding)).element("title", text).end().end();
    }

    /** A triangle for an error, a diamond for a warning, a circle for a note; drawn from its lowest point. */
    private static String shape(Numbered finding) {
        return switch (finding.finding().severity()) {
            case ERROR -> "l-6 -11h12z";
            case WARNING -> "l-5 -6l5 -6l5 6z";
            case INFO -> "a4 4 0 1 1 .01 0z";
        };
    }
}
