package io.vgdakit.view.html;

import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.map.DiskMap;
import io.vgdakit.vg.map.MappedArea;
import java.util.List;
import java.util.Locale;

/** The metadata of a disk as two bars, each to its own scale: the reserved sectors, and the VGSA and VGDA copies behind them. */
final class MetadataPicture {

    private static final int TOP = Marks.TOP;
    private static final int HEIGHT = 28;
    private static final int MOST_ROWS = 500;

    private final Marks marks;

    MetadataPicture(Marks marks) {
        this.marks = marks;
    }

    /** @param end PSN behind the metadata */
    void write(Markup page, DiskMap map, long end, List<Numbered> findings) {
        bar(page, map, "Reserved sectors", 0, ReservedAreas.end(), findings);
        if (end > ReservedAreas.end()) {
            bar(page, map, "VGSA and VGDA copies", ReservedAreas.end(), end, findings);
        }
        page.start("details").element("summary", "Table of all areas");
        HtmlTable.write(page, "Areas of " + map.disk(), List.of("First PSN", "Last PSN", "Area", "State", "What"),
                map.areas().stream().map(MetadataPicture::row).toList(), MOST_ROWS, "vgdakit map");
        page.end();
    }

    private void bar(Markup page, DiskMap map, String name, long from, long to, List<Numbered> findings) {
        var bar = new Bar(0, Marks.WIDTH, from, to);
        List<Numbered> here = findings.stream().filter(found -> found.finding().place().psn() >= from && found.finding().place().psn() < to).toList();
        String text = name + " of " + map.disk() + ", PSN " + from + " to " + (to - 1);
        page.element("p", text + ":", "class", "note").start("div", "class", "wide").start("svg", "class", "picture", "viewBox", Marks.viewBox(here, TOP + HEIGHT + 1), "role", "group",
                "aria-label", text + "; the table of areas below says the same");
        List<MappedArea> areas = map.areas().stream().filter(area -> area.psn() < to && area.lastPsn() >= from).toList();
        for (MappedArea area : areas) {
            page.start("path", "class", "area " + word(area), "d", bar.rectangle(area.psn(), area.lastPsn() + 1.0, TOP, HEIGHT))
                    .element("title", label(area) + ", PSN " + area.psn() + " to " + area.lastPsn() + ": " + state(area)).end();
        }
        for (MappedArea area : areas) {
            bar.label(page, area.path().isEmpty() ? area.name() : area.path(), area.psn(), area.lastPsn() + 1.0, TOP + HEIGHT / 2.0 + 4);
        }
        marks.draw(page, bar, here);
        page.end().end();
    }

    private static String word(MappedArea area) {
        return area.state().name().toLowerCase(Locale.ROOT);
    }

    private static String label(MappedArea area) {
        return area.path().isEmpty() ? area.name() : area.path() + " " + area.name();
    }

    private static String state(MappedArea area) {
        return area.state().text() + (area.content().isEmpty() ? "" : " " + area.content()) + (area.note().isEmpty() ? "" : ", " + area.note());
    }

    private static List<Object> row(MappedArea area) {
        return List.of(area.psn(), area.lastPsn(), label(area) + area.evidence().mark(), area.state().text(),
                (area.content() + " " + area.note()).strip());
    }
}
