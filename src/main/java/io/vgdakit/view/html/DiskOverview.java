package io.vgdakit.view.html;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Severity;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All PVs of a volume group at one scale, a row each: one picture for many disks, in two columns where they are very many. */
final class DiskOverview {

    private static final int MOST_IN_ONE_COLUMN = 40;
    private static final int ROW = 16;
    private static final int HEIGHT = 12;
    private static final int NAMES = 130;
    private static final int NAME_CHARACTERS = 16;
    private static final int GAP = 16;

    private final VolumeGroup vg;
    private final Fills fills;
    private final ReportFindings findings;

    DiskOverview(VolumeGroup vg, Fills fills, ReportFindings findings) {
        this.vg = vg;
        this.fills = fills;
        this.findings = findings;
    }

    /** @param ids places on the page to which the names lead, in the order of the PVs */
    void write(Markup page, List<String> ids) {
        List<PhysicalVolume> pvs = vg.pvs();
        int columns = pvs.size() > MOST_IN_ONE_COLUMN ? 2 : 1;
        int rows = (pvs.size() + columns - 1) / columns;
        double width = (double) (Marks.WIDTH - (columns - 1) * GAP) / columns;
        double longest = pvs.stream().mapToLong(this::end).max().orElse(1);
        page.start("figure").element("figcaption", "All PVs at one scale; PPs smaller than a dot of the picture are shown by one of them, stale ones always.");
        page.start("div", "class", "wide").start("svg", "class", "picture", "viewBox", "0 0 " + Marks.WIDTH + " " + rows * ROW, "role", "group",
                "aria-label", "All PVs of " + vg.name() + " at one scale; the table of disks below says the same in numbers");
        for (int i = 0; i < pvs.size(); i++) {
            int top = i % rows * ROW + 1;
            int column = i / rows;
            double left = column * (width + GAP);
            name(page, pvs.get(i), ids.get(i), left, top);
            row(page, pvs.get(i), new Bar(left + NAMES, width - NAMES - 1, 0, longest), top);
        }
        page.end().end().end();
    }

    private long sectors() {
        return vg.ppBytes() / Disk.SECTOR_BYTES;
    }

    private long start(PhysicalVolume pv) {
        return pv.map().header().values().psnPart1();
    }

    private long end(PhysicalVolume pv) {
        return start(pv) + sectors() * pv.ppCount();
    }

    private void name(Markup page, PhysicalVolume pv, String id, double left, int top) {
        page.start("a", "href", "#" + id).start("text", "class", "row link", "x", Bar.number(left), "y", top + 10)
                .text(Bar.shortened(pv.name(), NAME_CHARACTERS)).end().end();
        List<Numbered> found = pv.metadata().isPresent() ? findings.on(pv.name()) : List.of();
        found.stream().findFirst().filter(worst -> worst.finding().severity() != Severity.INFO).ifPresent(worst -> page.empty("path", "class",
                "mark " + Marks.severity(worst), "d", Marks.shape(Marks.severity(worst), left + NAMES - 10, top + HEIGHT)));
    }

    private void row(Markup page, PhysicalVolume pv, Bar bar, int top) {
        List<PpRun> runs = PpRun.of(pv.partitions());
        page.empty("path", "class", "metadata", "d", bar.rectangle(0, start(pv), top, HEIGHT));
        page.empty("path", "class", pv.metadata().isPresent() ? "free" : "free absent", "d", bar.rectangle(start(pv), end(pv), top, HEIGHT));
        Map<Integer, StringBuilder> paths = new TreeMap<>();
        runs.stream().map(PpRun::minor).forEach(minor -> paths.computeIfAbsent(minor, key -> new StringBuilder()));
        paths.forEach((minor, path) -> page.empty("path", "class", Fills.type(runs.size()), "fill", fills.of(minor), "d",
                outline(pv, runs, run -> run.minor() == minor, bar, top)));
        if (pv.stalePps() > 0) {
            page.empty("path", "class", "stale", "fill", "url(#stale)", "d", outline(pv, runs, PpRun::stale, bar, top));
        }
    }

    /** The runs of a kind, those that would touch within one dot joined, so that a path has at most one rectangle for every two dots. */
    private String outline(PhysicalVolume pv, List<PpRun> runs, Predicate<PpRun> kind, Bar bar, int top) {
        StringBuilder path = new StringBuilder();
        double from = -1;
        double to = -1;
        for (PpRun run : runs.stream().filter(kind).toList()) {
            double start = start(pv) + (run.first() - 1) * (double) sectors();
            double end = start(pv) + run.last() * (double) sectors();
            if (from >= 0 && bar.x(start) - bar.x(to) >= 1) {
                path.append(bar.rectangle(from, to, top, HEIGHT));
                from = start;
            }
            from = from < 0 ? start : from;
            to = end;
        }
        return from < 0 ? "" : path.append(bar.rectangle(from, to, top, HEIGHT)).toString();
    }
}
