package io.vgdakit.vg.map;

import io.vgdakit.layout.Area;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LayoutChoice;
import java.util.List;

/**
 * Every area of a disk.
 *
 * @param disk its name
 * @param imageBytes size of its image
 * @param layout the layout in use and its ground
 * @param areas from PSN 0 to the end of the image, or of the last area where that lies behind it, in the order of their sectors, without gap
 *     or overlap; one area is several entries where the image ends inside it or a better established area lies in it
 * @param overlaps areas that claim the same sectors
 * @param impossible areas at PSNs that no disk can have
 */
public record DiskMap(
        String disk, long imageBytes, LayoutChoice layout, List<MappedArea> areas, List<Overlap> overlaps, List<Area> impossible) {

    public DiskMap {
        areas = List.copyOf(areas);
        overlaps = List.copyOf(overlaps);
        impossible = List.copyOf(impossible);
    }

    /** Maps a disk. Reads the metadata and looks at unassigned sectors, not at the PPs. Never fails on content. */
    public static DiskMap of(DiskMetadata metadata) {
        return new DiskMapper(metadata).map();
    }
}
