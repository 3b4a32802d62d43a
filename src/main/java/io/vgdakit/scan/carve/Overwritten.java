package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Lvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.scan.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a disk belongs to the volume group that its LVM record names, and what is left of others: after {@code mkvg} on a disk that had a
 * volume group (src/site/AIX.md 13.1, 14.10).
 *
 * @param traces of the disk
 * @param present VGID of the volume group that the disk belongs to now; empty when it belongs to none
 * @param areas what the present volume group has written, and what lies there of others
 * @param others volume groups of which something is left, and what
 */
public record Overwritten(DiskTraces traces, Optional<Vgid> present, List<Piece> areas, Map<String, List<Piece>> others) {

    /** Key in {@link #others} for what does not tell its volume group. */
    public static final String UNKNOWN = "unknown";

    /**
     * Something on the disk.
     *
     * @param offset bytes from the start of the disk
     * @param length bytes; 0 when not known
     * @param text what it is, for a person
     */
    public record Piece(long offset, long length, String text) {
    }

    public Overwritten {
        areas = List.copyOf(areas);
    }

    /** Sorts what was found on a disk. */
    public static Overwritten of(DiskTraces traces) {
        Optional<Layout> layout = traces.metadata().layout().layout().map(Function.identity());
        Optional<Vgid> present = layout.map(Layout::vgid);
        List<Piece> areas = new ArrayList<>();
        layout.ifPresent(found -> written(found).filter(Area::possible).forEach(area ->
                areas.add(new Piece(area.psn() * Disk.SECTOR_BYTES, area.sectors() * Disk.SECTOR_BYTES, area.path()))));
        Map<String, List<Piece>> others = new TreeMap<>();
        for (Hit hit : traces.records()) {
            String vgid = (String) hit.values().getOrDefault("vg_id", UNKNOWN);
            if (!hit.confidence().atLeast(Confidence.PROBABLE)) {
                continue;
            }
            boolean own = present.isPresent() && (vgid.equals(present.get().text()) || vgid.equals(UNKNOWN) && inside(layout.get(), hit.offset()));
            if (!own) {
                others.computeIfAbsent(vgid, none -> new ArrayList<>()).add(new Piece(hit.offset(), hit.length(), text(hit)));
            }
        }
        for (LvStart start : traces.starts()) {
            Optional<Vgid> vgid = start.lvid().map(Lvid::vgid);
            if (vgid.isEmpty() || !vgid.equals(present)) {
                others.computeIfAbsent(vgid.map(Vgid::text).orElse(UNKNOWN), none -> new ArrayList<>()).add(new Piece(start.offset(), 0, text(start)));
            }
        }
        return new Overwritten(traces, present, areas, others);
    }

    /** The areas that mkvg writes. */
    private static Stream<Area> written(Layout layout) {
        return layout instanceof VgdaLayout vgda ? Stream.of(vgda.vgsa(1), vgda.vgda(1), vgda.vgsa(2), vgda.vgda(2)) : layout.areas().stream();
    }

    private static boolean inside(Layout layout, long offset) {
        return layout.areas().stream().filter(Area::possible)
                .anyMatch(area -> area.psn() * Disk.SECTOR_BYTES <= offset && offset < area.end() * Disk.SECTOR_BYTES);
    }

    private static String text(Hit hit) {
        String values = List.of("time", "numlvs", "lv_names").stream().filter(hit.values()::containsKey).map(key -> key + " " + hit.values().get(key))
                .collect(Collectors.joining(", "));
        return hit.what() + " (" + hit.confidence().text() + ")" + (values.isEmpty() ? "" : ": " + values);
    }

    private static String text(LvStart start) {
        return (start.lvcb().isPresent() ? "LVCB of LV " + start.name().orElse("?") : "superblock without an LVCB")
                + start.type().map(type -> ", " + type).orElse("") + (start.lps().isPresent() ? ", " + start.lps().getAsLong() + " LPs" : "");
    }
}
