package io.vgdakit.view.html;

import io.vgdakit.disk.Disk;
import io.vgdakit.view.LvTexts;
import io.vgdakit.view.html.ReportFindings.Numbered;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The PPs of a PV as a bar over the whole disk, drawn to scale: LVs, stale and free PPs, findings, and what of it the image holds. */
final class DiskPicture {

    private static final int WIDTH = Marks.WIDTH;
    private static final int TOP = Marks.TOP;
    private static final int HEIGHT = 36;
    private static final int STRIP_TOP = TOP + HEIGHT + 3;
    private static final int STRIP = 5;

    private final VolumeGroup vg;
    private final Fills fills;
    private final LvTexts names;
    private final Marks marks;

    DiskPicture(VolumeGroup vg, Fills fills, LvTexts names, Marks marks) {
        this.vg = vg;
        this.fills = fills;
        this.names = names;
        this.marks = marks;
    }

    void write(Markup page, PhysicalVolume pv, List<PpRun> runs, List<Numbered> findings) {
        long sectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        long start = pv.map().header().values().psnPart1();
        long end = start + sectors * pv.ppCount();
        long image = pv.metadata().map(DiskMetadata::disk).map(Disk::size).orElse(0L) / Disk.SECTOR_BYTES;
        var bar = new Bar(0, WIDTH, 0, Math.max(end, image));
        page.start("div", "class", "pps", "data-start", start, "data-sectors", sectors, "data-pps", pv.ppCount(), "data-end", (long) bar.to(),
                "data-name", pv.name(), "data-runs", runs.stream().map(PpRun::numbers).collect(Collectors.joining(",")));
        page.start("div", "class", "wide").start("svg", "class", "picture", "viewBox", Marks.viewBox(findings, STRIP_TOP + STRIP + 1), "role", "group", "aria-label",
                "PPs of " + pv.name() + " to scale; the table of PPs below says the same");
        page.empty("rect", "class", "nothing", "x", 0, "y", TOP, "width", WIDTH, "height", HEIGHT);
        page.empty("path", "class", "metadata", "d", bar.rectangle(0, start, TOP, HEIGHT));
        page.empty("path", "class", "free", "d", bar.rectangle(start, end, TOP, HEIGHT));
        used(page, bar, runs, start, sectors);
        runs.stream().filter(PpRun::stale).map(run -> outline(bar, run, start, sectors)).reduce(String::concat)
                .ifPresent(stale -> page.empty("path", "class", "stale", "fill", "url(#stale)", "d", stale));
        runs.forEach(run -> bar.label(page, names.name(run.minor()) + (run.stale() ? " stale" : ""), start + (run.first() - 1) * (double) sectors,
                start + run.last() * (double) sectors, TOP + HEIGHT / 2.0 + 4));
        if (image > 0) {
            page.start("path", "class", "held", "d", bar.rectangle(0, image, STRIP_TOP, STRIP)).element("title", "held by the image").end();
        }
        marks.draw(page, bar, findings);
        page.end().end().end();
    }

    /** One path for each LV, however many pieces it has. */
    private void used(Markup page, Bar bar, List<PpRun> runs, long start, long sectors) {
        Map<Integer, StringBuilder> paths = new LinkedHashMap<>();
        runs.forEach(run -> paths.computeIfAbsent(run.minor(), minor -> new StringBuilder()).append(outline(bar, run, start, sectors)));
        paths.forEach((minor, path) -> page.empty("path", "class", Fills.type(runs.size()), "fill", fills.of(minor), "d", path));
    }

    private static String outline(Bar bar, PpRun run, long start, long sectors) {
        return bar.rectangle(start + (run.first() - 1) * (double) sectors, start + run.last() * (double) sectors, TOP, HEIGHT);
    }
}
