package io.vgdakit.view.html;

import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.Set;

/** What colours, patterns and marks of the pictures of a volume group mean. */
final class Legend {

    private static final String[] AREA_STATES = {"valid", "assigned", "unassigned", "blank", "damaged", "foreign", "unread", "beyond_image"};

    private final Markup page;

    Legend(Markup page) {
        this.page = page;
    }

    void write(VolumeGroup vg, Fills fills, LvTexts names) {
        Set<Integer> minors = Fills.minors(vg);
        start("PPs", "What the patterns of PPs mean");
        for (int minor : minors) {
            page.start("li", "data-minor", minor, "data-fill", fills.number(minor));
            swatch("used", fills.of(minor)).element("span", names.name(minor)).end();
        }
        item("stale", "url(#stale)", "stale PP");
        item("free", "", "free");
        item("metadata", "", "before PP 1: metadata");
        item("held", "", "line below a map: what the image holds");
        page.end();
        if (minors.size() > Fills.PAIRS) {
            page.element("p", "There are " + minors.size() + " LVs and " + Fills.PAIRS + " pairs of colour and pattern, so that some LVs look alike.", "class", "note");
        }
        start("Metadata", "What the patterns of metadata areas mean");
        for (String state : AREA_STATES) {
            item("area " + state, "", state.replace('_', ' '));
        }
        page.end();
        start("Findings", "What the marks of findings mean");
        for (String severity : new String[] {"error", "warning", "info"}) {
            page.start("li").start("svg", "width", 16, "height", 14, "aria-hidden", "true");
            page.empty("path", "class", "mark " + severity, "d", Marks.shape(severity, 8, 13)).end().text(severity).end();
        }
        page.end();
    }

    private void start(String title, String description) {
        page.start("ul", "class", "legend", "aria-label", description).start("li", "class", "title").text(title + ":").end();
    }

    private void item(String type, String fill, String text) {
        page.start("li");
        swatch(type, fill).text(text).end();
    }

    private Markup swatch(String type, String fill) {
        page.start("svg", "width", 26, "height", 14, "aria-hidden", "true");
        Object[] shape = {"class", type, "d", type.equals("held") ? "M1 5h24v5h-24z" : "M1 1h24v12h-24z", "fill", fill};
        page.empty("path", fill.isEmpty() ? Arrays.copyOf(shape, 4) : shape);
        return page.end();
    }
}
