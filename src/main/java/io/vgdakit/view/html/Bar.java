package io.vgdakit.view.html;

import java.util.Locale;

/**
 * A bar drawn to scale: from one position of a disk or an LV to another one, over a width of the picture.
 *
 * @param left of the bar in the picture
 * @param width of the bar in the picture
 * @param from first position
 * @param to behind the last position
 */
record Bar(double left, double width, double from, double to) {

    private static final double CHARACTER = 6.6;
    private static final int MARGIN = 6;

    double x(double position) {
        return to <= from ? left : left + Math.min(1, Math.max(0, (position - from) / (to - from))) * width;
    }

    /** The outline of a rectangle from one position to before another one, as a part of a path. */
    String rectangle(double start, double end, double top, double height) {
        double x = x(start);
        String w = number(x(end) - x);
        return "M" + number(x) + " " + number(top) + "h" + w + "v" + number(height) + "h-" + w + "z";
    }

    /** Text in the middle of a rectangle, as much of it as there is room for; nothing where there is too little. */
    void label(Markup page, String text, double start, double end, double baseline) {
        int room = (int) ((x(end) - x(start) - MARGIN) / CHARACTER);
        if (room >= Math.min(text.length(), 4)) {
            page.element("text", shortened(text, room), "class", "label", "text-anchor", "middle", "x", number((x(start) + x(end)) / 2), "y", number(baseline));
        }
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** With at most two decimal places. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }
}
