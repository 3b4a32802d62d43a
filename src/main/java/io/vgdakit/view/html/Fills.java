package io.vgdakit.view.html;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the LVs of a volume group are filled with: pairs of a colour and a pattern, so that they differ in black and white too. */
final class Fills {

    private static final int COLOURS = 7;
    private static final int MOST_OUTLINED = 100;
    /** Drawn in a square of 12 by 12. */
    private static final String[] PATTERNS = {
        "", "M0 12L12 0", "M0 0L12 12", "M0 6H12", "M6 0V12", "M0 6H12M6 0V12", "M0 0L12 12M0 12L12 0", "M3 3h.01M9 9h.01"};
    /** Different fills; with more LVs they repeat. */
    static final int PAIRS = COLOURS * PATTERNS.length;

    private final Map<Integer, Integer> byMinor = new HashMap<>();

    /** By minor, also for minors that only PP entries name. */
    Fills(VolumeGroup vg) {
        minors(vg).forEach(minor -> byMinor.put(minor, byMinor.size() % PAIRS));
    }

    /** All minors of a volume group in ascending order. */
    static Set<Integer> minors(VolumeGroup vg) {
        var minors = new TreeSet<Integer>();
        vg.lvs().forEach(lv -> minors.add(lv.minor()));
        vg.pvs().forEach(pv -> pv.partitions().stream().map(PhysicalPartition::minor).forEach(minors::add));
        return minors;
    }

    /** Number of the fill of an LV. */
    int number(int minor) {
        return byMinor.get(minor);
    }

    /** The class of what is filled: very many pieces have no outlines, which would be all that is seen of them. */
    static String type(long pieces) {
        return pieces > MOST_OUTLINED ? "used fine" : "used";
    }

    /** The value of an attribute {@code fill}. */
    String of(int minor) {
        return "url(#lv" + number(minor) + ")";
    }

    /** The definitions that all pictures of the page refer to. */
    static void define(Markup page) {
        page.start("svg", "class", "definitions", "width", 0, "height", 0, "aria-hidden", "true").start("defs");
        for (int pair = 0; pair < PAIRS; pair++) {
            pattern(page, "lv" + pair, "colour" + pair % COLOURS, "ink", PATTERNS[pair % PATTERNS.length]);
        }
        pattern(page, "stale", "clear", "stale-ink", "M0 0L12 12M0 12L12 0");
        pattern(page, "damaged", "bad", "stale-ink", "M0 0L12 12M0 12L12 0");
        pattern(page, "foreign", "bad", "ink", "M3 0V12M9 0V12");
        pattern(page, "unread", "bad", "ink", "M0 12L12 0");
        pattern(page, "assigned", "clear", "ink", "M0 6H12");
        pattern(page, "unassigned", "clear", "ink", "M3 3h.01M9 9h.01");
        page.end().end();
    }

    private static void pattern(Markup page, String id, String background, String ink, String lines) {
        page.start("pattern", "id", id, "width", 12, "height", 12, "patternUnits", "userSpaceOnUse");
        page.empty("rect", "class", background, "width", 12, "height", 12);
        if (!lines.isEmpty()) {
            page.empty("path", "class", ink, "d", lines);
        }
        page.end();
    }
}
