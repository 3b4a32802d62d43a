package io.vgdakit.view.html;

import io.vgdakit.view.LvTexts;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.MirrorAnalysis;
import io.vgdakit.vg.MirrorCopy;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the LVs lie over the disks: for each LV one row a copy and PV, and in it, over the LPs of the LV, those that lie there. */
final class LvPictures {

    private static final int WIDTH = 1000;
    private static final int NAMES = 190;
    private static final int NAME_CHARACTERS = 26;
    private static final int ROW = 20;
    private static final int HEIGHT = 16;
    private static final int MOST_ROWS_OF_LV = 128;
    private static final int MOST_ROWS = 2000;

    private final VolumeGroup vg;
    private final Fills fills;
    private final LvTexts names;
    private int drawn;

    LvPictures(VolumeGroup vg, Fills fills, LvTexts names) {
        this.vg = vg;
        this.fills = fills;
        this.names = names;
    }

    void write(Markup page) {
        List<MirrorCopy> copies = MirrorAnalysis.of(vg).copies();
        Map<LogicalVolume, List<MirrorCopy>> byLv = new LinkedHashMap<>();
        copies.forEach(copy -> byLv.computeIfAbsent(copy.lv(), lv -> new ArrayList<>()).add(copy));
        byLv.forEach((lv, rows) -> picture(page, lv, rows));
        page.start("details").element("summary", "Table of LVs and copies");
        HtmlTable.write(page, "Copies of the LVs of " + vg.name(), List.of("LV", "Copy", "PV", "PPs", "Status"),
                copies.stream().map(copy -> List.of(names.name(copy.lv().minor()), copy.copy(), copy.pv().name(), copy.partitions().size(), copy.status()))
                        .toList(), MOST_ROWS, "vgdakit mirrors");
        page.end();
    }

    private void picture(Markup page, LogicalVolume lv, List<MirrorCopy> copies) {
        List<MirrorCopy> rows = copies.stream().limit(Math.min(MOST_ROWS_OF_LV, Math.max(0, MOST_ROWS - drawn))).toList();
        drawn += rows.size();
        String name = names.name(lv.minor());
        page.start("figure").start("figcaption").element("strong", name).text(": " + description(lv)).end();
        if (!rows.isEmpty()) {
            page.start("div", "class", "wide").start("svg", "class", "picture", "viewBox", "0 0 " + WIDTH + " " + (rows.size() * ROW + 2), "role", "img", "aria-label",
                    name + " over its PVs; the table of LVs and copies below says the same");
            var bar = new Bar(NAMES, WIDTH - NAMES - 1.0, 0, Math.max(lv.lps(), lv.partitions().isEmpty() ? 0 : lv.partitions().lastKey()));
            for (int row = 0; row < rows.size(); row++) {
                row(page, bar, rows.get(row), row * ROW + 1);
            }
            page.end().end();
        }
        if (rows.size() < copies.size()) {
            page.element("p", (copies.size() - rows.size()) + " more rows are not drawn; the table has them.", "class", "note");
        }
        page.end();
    }

    private String description(LogicalVolume lv) {
        return Health.number(lv.lps(), "LP") + ", " + (lv.copies() == 1 ? "1 copy" : lv.copies() + " copies") + ", on " + Health.number(lv.pvs(), "PV")
                + (lv.striped() ? ", striped over " + lv.values().stripingWidth() + " (unverified)" : "") + (lv.stale() ? ", stale" : "") + "; in the images: " + LvData.of(vg, lv).text();
    }

    private void row(Markup page, Bar bar, MirrorCopy copy, int top) {
        int minor = copy.lv().minor();
        page.start("text", "class", "row", "x", 0, "y", top + 12).text(Bar.shortened("copy " + copy.copy() + " " + copy.pv().name(), NAME_CHARACTERS)).end();
        page.empty("rect", "class", "nothing", "x", NAMES, "y", top, "width", WIDTH - NAMES - 1, "height", HEIGHT);
        String all = path(bar, copy, false, top);
        page.start("path", "class", Fills.type(all.chars().filter(letter -> letter == 'M').count()), "fill", fills.of(minor), "d", all).element("title",
                names.name(minor) + ", copy " + copy.copy() + " on " + copy.pv().name() + ": " + Health.number(copy.partitions().size(), "PP") + ", " + copy.status()).end();
        String stale = path(bar, copy, true, top);
        if (!stale.isEmpty()) {
            page.empty("path", "class", "stale", "fill", "url(#stale)", "d", stale);
        }
    }

    /** The LPs of a copy on its PV; only the stale ones where that is asked for. */
    private static String path(Bar bar, MirrorCopy copy, boolean onlyStale, int top) {
        List<Long> lps = copy.partitions().stream().filter(partition -> !onlyStale || partition.stale()).map(PhysicalPartition::lp).sorted().toList();
        StringBuilder path = new StringBuilder();
        for (int first = 0, next = 0; first < lps.size(); first = next) {
            next = first + 1;
            while (next < lps.size() && lps.get(next) <= lps.get(next - 1) + 1) {
                next++;
            }
            path.append(bar.rectangle(lps.get(first) - 1, lps.get(next - 1), top, HEIGHT));
        }
        return path.toString();
    }
}
