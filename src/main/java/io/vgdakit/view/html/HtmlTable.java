package io.vgdakit.view.html;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Tables with a caption, whose first column names the row, in a box that scrolls where the page is too narrow. */
final class HtmlTable {

    private static final int LONG = 36;

    private HtmlTable() {
    }

    /** A cell that leads to another place of the page, by its id. */
    record Link(String text, String id) {
    }

    /** Writes a table. */
    static void write(Markup page, String caption, List<String> headings, List<? extends List<?>> rows) {
        write(page, caption, headings, rows, Integer.MAX_VALUE, "");
    }

    /**
     * Writes the first rows of a table and says how many are left out.
     *
     * @param most rows written
     * @param elsewhere where the rest can be seen
     */
    static void write(Markup page, String caption, List<String> headings, List<? extends List<?>> rows, int most, String elsewhere) {
        page.start("div", "class", "scroll", "tabindex", 0, "role", "region", "aria-label", caption).start("table").element("caption", caption);
        page.start("thead").start("tr");
        headings.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.end().end().start("tbody");
        rows.stream().limit(most).forEach(row -> {
            page.start("tr");
            cell(page, row.get(0), "th", "scope", "row");
            row.stream().skip(1).forEach(cell -> cell(page, cell, "td"));
            page.end();
        });
        page.end().end().end();
        if (rows.size() > most) {
            page.element("p", (rows.size() - most) + " more rows are left out here; " + elsewhere + " prints all.", "class", "note");
        }
    }

    /** A long word may be broken, others not. */
    private static void cell(Markup page, Object cell, String tag, Object... attributes) {
        if (cell instanceof Link link) {
            page.start(tag, attributes).element("a", link.text(), "href", "#" + link.id()).end();
            return;
        }
        String text = cell.toString();
        boolean longWord = Arrays.stream(text.split(" ")).anyMatch(word -> word.length() > LONG);
        page.element(tag, text, Stream.concat(Arrays.stream(attributes), longWord ? Stream.of("class", "long") : Stream.empty()).toArray());
    }
}
