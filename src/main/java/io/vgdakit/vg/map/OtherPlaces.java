package io.vgdakit.vg.map;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where an area should be by something else than the layout in use: the other LVM record, or the order of the areas. */
final class OtherPlaces {

    private static final String POOL = "bad-block relocation pool";

    private final DiskMetadata metadata;
    private final Layout used;

    OtherPlaces(DiskMetadata metadata, Layout used) {
        this.metadata = metadata;
        this.used = used;
    }

    /** The relocation pool a layout locates; empty when its record says none. */
    static Optional<Area> pool(Layout layout) {
        Area pool;
        if (layout instanceof ScalableLayout scalable) {
            LvmRecordSvg svg = scalable.lvmRecord();
            pool = new Area("", POOL, 0, svg.bbRelocPsn(), svg.bbRelocLen(), Evidence.A);
        } else {
            LvmRecord old = ((VgdaLayout) layout).lvmRecord();
            pool = new Area("", POOL, 0, old.relocPsn(), old.relocLen(), Evidence.A);
        }
        return pool.sectors() > 0 ? Optional.of(pool) : Optional.empty();
    }

    /** What else is said about the place of an area; empty when nothing contradicts it. */
    String note(Area area) {
        String others = IntStream.of(1, 2).mapToObj(copy -> byRecord(copy, area)).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return Stream.of(others, byOrder(area)).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private Optional<String> byRecord(int copy, Area area) {
        LvmRecord old = metadata.lvmRecord(copy).value();
        Optional<? extends Layout> layout = old.isScalable() ? ScalableLayout.of(metadata.scalableRecord(copy).value()) : VgdaLayout.of(old);
        return layout.filter(other -> other.kind() == used.kind())
                .flatMap(other -> like(area, other))
                .filter(there -> like(area, used).filter(here -> here.psn() != there.psn() || here.sectors() != there.sectors()).isPresent())
                .map(there -> "the LVM record at PSN " + ReservedAreas.lvmRecord(copy).psn() + " has it at PSN " + there.psn() + ", " + there.sectors()
                        + " sectors");
    }

    /** The area of the same purpose; the border of LV entries and PV maps is that of the record, not the one found by content. */
    private static Optional<Area> like(Area area, Layout layout) {
        return Stream.concat(layout.areas().stream(), pool(layout).stream())
                .filter(other -> other.path().equals(area.path()) && other.name().equals(area.name()))
                .findFirst();
    }

    /** VGSA 0, VGDA 0, VGSA 1 and VGDA 1 follow each other (formats/README.md 7.1). */
    private String byOrder(Area area) {
        if (!(used instanceof VgdaLayout layout) || layout.lvmRecord().psnOrderOk()) {
            return "";
        }
        List<Area> order = List.of(layout.vgsa(1), layout.vgda(1), layout.vgsa(2), layout.vgda(2));
        long expected = order.get(0).psn();
        for (Area whole : order) {
            boolean part = area.path().equals(whole.path()) || area.path().startsWith(whole.path() + ".");
            if (part && whole.psn() != expected) {
                return "in the order of the areas it would be at PSN " + (expected + area.psn() - whole.psn());
            }
            expected += whole.sectors();
        }
        return "";
    }
}
