package io.vgdakit.vg;

import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;

/** What the bytes of one VGDA copy are. */
final class VgdaParts {

    private VgdaParts() {
    }

    static Parts of(VgdaCopy vgda) {
        VgdaLayout layout = vgda.layout();
        int copy = vgda.copy();
        var parts = new PartMap(Parts.plain(layout.vgda(copy).path(), "no known assignment in the VGDA", Evidence.D));
        structure(parts, layout.vgdaHeader(copy), vgda.header().source());
        structure(parts, layout.trailer(copy), vgda.trailer().source());
        structure(parts, layout.names(copy), vgda.names());
        lvEntries(parts, vgda);
        Area maps = vgda.split().pvMapArea();
        vgda.ppMaps().forEach(map -> ppMap(parts, map, maps.evidence()));
        claim(parts, maps, Parts.plain(maps.path(), "no PV map", maps.evidence()));
        claim(parts, layout.slack(copy), Parts.plain(layout.slack(copy)));
        return parts;
    }

    private static void lvEntries(PartMap parts, VgdaCopy vgda) {
        Area area = vgda.split().lvEntries();
        long start = Parts.start(area);
        int size = vgda.split().entryBytes();
        parts.claim(start, start + (long) vgda.maxMinors() * size,
                Parts.structures("LV entry", area.evidence(), start, size, minor -> vgda.lvEntry(minor).source()));
        claim(parts, area, Parts.plain(area.path(), "slack behind the LV entries", area.evidence()));
    }

    private static void ppMap(PartMap parts, PpMap map, Evidence evidence) {
        String path = map.header().source().path();
        long header = map.extent().offset();
        long entries = header + map.header().source().place().length();
        long behind = entries + (long) map.ppCount() * Structures.PP_ENTRY.size();
        parts.claim(header, entries, Parts.structure("PV header", evidence, () -> map.header().source()));
        parts.claim(entries, behind, Parts.structures("PP entry", evidence, entries, Structures.PP_ENTRY.size(), map::entryOnDisk));
        parts.claim(behind, header + map.extent().bytes().length, Parts.plain(path, "slack behind the PP entries", evidence));
    }

    private static void structure(PartMap parts, Area area, OnDisk<?> structure) {
        claim(parts, area, Parts.structure(area.name(), area.evidence(), () -> structure));
    }

    private static void claim(PartMap parts, Area area, Parts content) {
        parts.claim(Parts.start(area), Parts.end(area), content);
    }
}
