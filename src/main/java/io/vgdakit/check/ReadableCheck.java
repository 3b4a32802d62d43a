package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;
import java.util.stream.Stream;

/** Whether the records of the reserved sectors, and the areas of a scalable volume group, are on the image at all. */
final class ReadableCheck implements Check<DiskMetadata> {

    static final Rule UNREADABLE = Rules.rule("DISK-001");

    @Override
    public List<Rule> rules() {
        return List.of(UNREADABLE);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        Stream.<OnDisk<?>>of(disk.ipl(), disk.config(1), disk.mwc(1), disk.mwc(2), disk.lvmRecord(1), disk.badBlocks(1), disk.config(2),
                disk.lvmRecord(2), disk.badBlocks(2)).filter(source -> !source.complete())
                .forEach(source -> unreadable(source.place(), source.path(), source.extent(), report));
        disk.layout().layout().filter(ScalableLayout.class::isInstance).stream().flatMap(layout -> layout.areas().stream())
                .filter(area -> area.psn() >= 0 && area.end() > area.psn() && area.end() <= Long.MAX_VALUE / Disk.SECTOR_BYTES)
                .forEach(area -> {
                    Extent last = disk.disk().readSectors(area.end() - 1, 1);
                    if (!last.complete()) {
                        var place = new Place(disk.disk().name(), area.copy(), area.psn() * Disk.SECTOR_BYTES, area.sectors() * Disk.SECTOR_BYTES);
                        unreadable(place, area.path(), last, report);
                    }
                });
    }

    static void unreadable(Place place, String path, Extent extent, Report report) {
        Gap gap = extent.gaps().get(0);
        report.add(UNREADABLE, place, path, "readable bytes",
                gap.reason() == Gap.Reason.BEYOND_END ? "the end of the image at byte " + gap.offset() : "a read error at byte " + gap.offset(),
                path + " could not be read whole");
    }
}
