package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Evidence;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The PPs of one disk (formats/README.md 4.5).
 *
 * @param pvNum number of the disk in its volume group
 * @param start offset of PP 1 in bytes
 * @param ppBytes bytes of a PP
 * @param ppCount PPs
 */
record DataArea(int pvNum, long start, long ppBytes, int ppCount) implements Parts {

    static DataArea of(VgdaCopy vgda, int position, long ppSectors) {
        PpMap map = vgda.ppMaps().get(position);
        long start = map.header().values().psnPart1() * Disk.SECTOR_BYTES;
        return new DataArea(vgda.pvNum(position), start, ppSectors * Disk.SECTOR_BYTES, map.header().values().ppCount());
    }

    @Override
    public Stream<Region> regions(long from, long to) {
        long end = start + ppBytes * ppCount;
        Stream<Region> before = named("gap before PP 1", from, Math.min(to, start));
        Stream<Region> behind = named("behind the last PP", Math.max(from, end), to);
        long first = Math.max(from, start);
        long last = Math.min(to, end);
        Stream<Region> pps = first >= last ? Stream.empty()
                : LongStream.rangeClosed((first - start) / ppBytes + 1, (last - 1 - start) / ppBytes + 1).boxed()
                        .flatMap(pp -> pp(pp, first, last));
        return Stream.of(before, pps, behind).flatMap(regions -> regions);
    }

    private Stream<Region> pp(long pp, long from, long to) {
        long first = start + (pp - 1) * ppBytes;
        return named("PP " + pp + " of pv[" + pvNum + "]", Math.max(from, first), Math.min(to, first + ppBytes));
    }

    private static Stream<Region> named(String name, long from, long to) {
        return from >= to ? Stream.empty() : Parts.plain("", name, Evidence.B).regions(from, to);
    }
}
