package io.vgdakit.view;

import io.vgdakit.layout.Area;
import io.vgdakit.vg.LayoutChoice;
import io.vgdakit.vg.map.DiskMap;
import io.vgdakit.vg.map.MappedArea;
import io.vgdakit.vg.map.Overlap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A disk map as text and as a tree for JSON. */
public final class DiskMapView {

    private static final String ROW = "%11s %11s %11s %14s  %-16s  %s";

    private DiskMapView() {
    }

    /** A heading, a table of one line an area, and a line for each overlap and each area that cannot be. */
    public static Stream<String> lines(DiskMap map) {
        return Stream.of(
                Stream.of(heading(map), String.format(ROW, "first PSN", "last PSN", "sectors", "offset", "state", "area")),
                map.areas().stream().map(DiskMapView::line),
                map.overlaps().stream().map(DiskMapView::line),
                map.impossible().stream().map(area -> "impossible: " + label(area.path(), area.name()) + " at PSN " + area.psn() + ", "
                        + area.sectors() + " sectors")).flatMap(lines -> lines);
    }

    private static String heading(DiskMap map) {
        LayoutChoice choice = map.layout();
        return map.disk() + ": image of " + map.imageBytes() + " bytes, layout " + choice.layout().map(layout -> layout.kind().text() + " by "
                + choice.ground().description()).orElse("unknown");
    }

    private static String line(MappedArea area) {
        String state = area.state().text() + (area.content().isEmpty() ? "" : " " + area.content());
        return String.format(ROW, area.psn(), area.lastPsn(), area.sectors(), hex(area.offset()), state,
                label(area.path(), area.name()) + area.evidence().mark() + (area.note().isEmpty() ? "" : ": " + area.note()));
    }

    private static String line(Overlap overlap) {
        return "overlap: " + label(overlap.first().path(), overlap.first().name()) + " and " + label(overlap.second().path(), overlap.second().name())
                + " at PSN " + overlap.psn() + "-" + (overlap.psn() + overlap.sectors() - 1) + ", " + overlap.sectors() + " sectors";
    }

    private static String label(String path, String name) {
        return path.isEmpty() ? name : path + " " + name;
    }

    private static String hex(long offset) {
        return "0x" + Long.toHexString(offset);
    }

    /** The same as a tree; the areas are made as they are written. */
    public static Map<String, Object> tree(DiskMap map) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("disk", map.disk());
        tree.put("image_bytes", map.imageBytes());
        tree.put("kind", map.layout().layout().map(layout -> layout.kind().text()).orElse(null));
        tree.put("ground", map.layout().ground().description());
        tree.put("areas", map.areas().stream().map(DiskMapView::tree));
        tree.put("overlaps", map.overlaps().stream().map(DiskMapView::tree));
        tree.put("impossible", map.impossible().stream().map(DiskMapView::tree));
        return tree;
    }

    private static Map<String, Object> tree(MappedArea area) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first_psn", area.psn());
        tree.put("last_psn", area.lastPsn());
        tree.put("sectors", area.sectors());
        tree.put("offset", area.offset());
        tree.put("path", area.path());
        tree.put("name", area.name());
        tree.put("copy", area.copy());
        tree.put("state", area.state().text());
        tree.put("content", area.content());
        tree.put("note", area.note());
        tree.put("evidence", area.evidence().name());
        return tree;
    }

    private static Map<String, Object> tree(Overlap overlap) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", tree(overlap.first()));
        tree.put("second", tree(overlap.second()));
        tree.put("first_psn", overlap.psn());
        tree.put("sectors", overlap.sectors());
        return tree;
    }

    private static Map<String, Object> tree(Area area) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", area.path());
        tree.put("name", area.name());
        tree.put("first_psn", area.psn());
        tree.put("sectors", area.sectors());
        return tree;
    }
}
