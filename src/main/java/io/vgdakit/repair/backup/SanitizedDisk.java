package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A disk as it goes into a sanitized backup. Known structures are sanitized; sectors of one single byte are as they are; what is left has a gap with
 * the reason {@value #WITHHELD}. Bytes of a VGDA that belong to no structure are zero.
 */
final class SanitizedDisk implements Disk {

    static final String WITHHELD = "withheld";

    private final Disk disk;
    private final String name;
    private final Sanitizer sanitizer;
    private final List<Region> regions = new ArrayList<>();

    /** Bytes of the disk whose meaning is known. */
    private record Region(long start, long end, Supplier<byte[]> bytes) {
    }

    SanitizedDisk(Disk disk, String name, Sanitizer sanitizer) {
        this.disk = disk;
        this.name = name;
        this.sanitizer = sanitizer;
        DiskMetadata metadata = DiskMetadata.read(disk);
        boolean scalable = metadata.layout().layout().isPresent() && metadata.vgdaLayout().isEmpty();
        structure(metadata.ipl());
        for (int copy = 1; copy <= 2; copy++) {
            structure(metadata.config(copy));
            structure(metadata.mwc(copy));
            structure(scalable ? metadata.scalableRecord(copy) : metadata.lvmRecord(copy));
            structure(metadata.badBlocks(copy));
        }
        metadata.vgdaLayout().ifPresent(layout -> {
            for (int number = 1; number <= 2; number++) {
                int copy = number;
                area(layout.vgsa(copy), () -> {
                    OnDisk<?> vgsa = VgsaCopy.read(disk, layout, copy).source();
                    var target = new byte[vgsa.bytes().length];
                    sanitizer.structure(vgsa.table(), vgsa.bytes(), 0, target.length, target);
                    return target;
                });
                area(layout.vgda(copy), () -> vgda(layout, copy));
            }
        });
    }

    private void structure(OnDisk<?> structure) {
        long start = structure.place().offset();
        regions.add(new Region(start, start + structure.bytes().length, () -> {
            var target = new byte[structure.bytes().length];
            sanitizer.structure(structure.table(), structure.bytes(), 0, target.length, target);
            return target;
        }));
    }

    private void area(Area area, Supplier<byte[]> bytes) {
        regions.add(new Region(area.psn() * SECTOR_BYTES, area.end() * SECTOR_BYTES, bytes));
    }

    private byte[] vgda(VgdaLayout layout, int copy) {
        VgdaCopy vgda = VgdaCopy.read(disk, layout, copy, Readings.WORKING);
        byte[] bytes = vgda.extent().bytes();
        var target = new byte[bytes.length];
        long start = vgda.extent().offset();
        structure(vgda.header().source(), start, bytes, target);
        structure(vgda.trailer().source(), start, bytes, target);
        structure(vgda.names(), start, bytes, target);
        for (int minor : vgda.definedMinors()) {
            structure(vgda.lvEntry(minor).source(), start, bytes, target);
        }
        for (PpMap map : vgda.ppMaps()) {
            structure(map.header().source(), start, bytes, target);
            int first = (int) (map.header().source().place().offset() - start) + Structures.PV_HEADER.size();
            for (int pp = 0; pp < map.ppCount(); pp++) {
                int size = Structures.PP_ENTRY.size();
                if (!map.blank(pp + 1)) {
                    sanitizer.structure(Structures.PP_ENTRY.table(), bytes, first + pp * size, size, target);
                }
            }
        }
        return target;
    }

    private void structure(OnDisk<?> structure, long start, byte[] bytes, byte[] target) {
        sanitizer.structure(structure.table(), bytes, (int) (structure.place().offset() - start), structure.bytes().length, target);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return name;
    }

    @Override
    public long size() {
        return disk.size();
    }

    @Override
    public Extent read(long offset, int length) {
        Extent raw = disk.read(offset, length);
        var bytes = new byte[length];
        List<Gap> gaps = new ArrayList<>();
        raw.gaps().forEach(gap -> gaps.add(new Gap(gap.offset(), gap.length(), gap.reason(), gap.detail().isEmpty() ? "" : "read error")));
        long position = offset;
        while (position < offset + length) {
            long from = position;
            Region region = regions.stream().filter(known -> known.start <= from && from < known.end).findFirst().orElse(null);
            long unit = region == null ? (from / SECTOR_BYTES + 1) * SECTOR_BYTES : region.end;
            int count = (int) (Math.min(unit, offset + length) - from);
            int target = (int) (from - offset);
            if (region != null) {
                System.arraycopy(bytes(region), (int) (from - region.start), bytes, target, count);
            } else {
                unknown(raw.slice(target, count), bytes, target, gaps);
            }
            position += count;
        }
        gaps.sort(Comparator.comparingLong(Gap::offset));
        return new Extent(offset, bytes, gaps);
    }

    private void unknown(Extent sector, byte[] bytes, int target, List<Gap> gaps) {
        byte[] raw = sector.bytes();
        if (Sanitizer.uniform(raw, 0, raw.length)) {
            System.arraycopy(raw, 0, bytes, target, raw.length);
        } else if (raw.length == SECTOR_BYTES && Structures.LVCB.parse(raw).tagOk()) {
            var fresh = new byte[raw.length];
            sanitizer.structure(Structures.LVCB.table(), raw, 0, raw.length, fresh);
            System.arraycopy(fresh, 0, bytes, target, fresh.length);
        } else if (sector.complete()) {
            gaps.add(new Gap(sector.offset(), raw.length, Gap.Reason.READ_ERROR, WITHHELD));
        }
    }

    private byte[] bytes(Region region) {
        return sanitizer.held(region, region.bytes);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
