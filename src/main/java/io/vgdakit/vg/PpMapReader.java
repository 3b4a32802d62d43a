package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.PvHeader;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the packed PV maps of one VGDA copy (formats/README.md 9.4). A map that does not begin with a plausible PV header is passed over
 * sector by sector until one does, so that a damaged header or a gap costs one map and not all behind it.
 */
final class PpMapReader {

    private final String disk;
    private final VgdaLayout layout;
    private final int copy;
    private final Readings readings;
    private final Extent area;

    PpMapReader(String disk, VgdaLayout layout, int copy, Readings readings, Extent area) {
        this.disk = disk;
        this.layout = layout;
        this.copy = copy;
        this.readings = readings;
        this.area = area;
    }

    /** The maps found; as many as the header declares when that number is possible, else as many as there are. */
    List<PpMap> read(int numpvs) {
        int wanted = numpvs >= 1 && numpvs <= layout.maxPvs() ? numpvs : layout.maxPvs();
        List<PpMap> maps = new ArrayList<>();
        int sectors = area.bytes().length / Disk.SECTOR_BYTES;
        int sector = 0;
        while (sector < sectors && maps.size() < wanted) {
            PvHeader header = Structures.PV_HEADER.parse(area.slice(sector * Disk.SECTOR_BYTES, Structures.PV_HEADER.size()).bytes());
            if (header.isPlausible()) {
                int length = Math.min(header.mapSectors(), sectors - sector);
                maps.add(map(maps.size(), area.slice(sector * Disk.SECTOR_BYTES, length * Disk.SECTOR_BYTES)));
                sector += length;
            } else {
                sector++;
            }
        }
        return List.copyOf(maps);
    }

    private PpMap map(int position, Extent extent) {
        Extent header = extent.slice(0, Structures.PV_HEADER.size());
        PvHeaderValues values = readings.pvHeader().values(header.bytes());
        int number = values.pvNum() >= 1 && values.pvNum() <= layout.maxPvs() ? values.pvNum() : position + 1;
        return new PpMap(readings.pvHeader().parse(layout.pvMaps(copy).path() + "[" + number + "]", disk, copy, header), extent);
    }
}
