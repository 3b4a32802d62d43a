package io.vgdakit.disk;

import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** A disk of whose image a map file tells which ranges were read; the others are gaps, whatever the image holds there. */
public final class RescuedDisk extends ForwardingDisk {

    private final RescueMap map;

    /**
     * @param disk the image; closed together with this one
     * @param map of it
     */
    public RescuedDisk(Disk disk, RescueMap map) {
        super(disk);
        this.map = map;
    }

    @Override
    public Extent read(long offset, int length) {
        var read = new ExtentBuilder(offset, length);
        long end = offset + length;
        for (long position = offset; position < end; ) {
            RescueMap.Range range = map.at(position);
            int piece = (int) (Math.min(end, range.end()) - position);
            if (range.status() == RescueMap.FINISHED) {
                read.add(position, super.read(position, piece));
            } else {
                Gap gap = gap(position, piece, range);
                read.addGap(gap.offset(), gap.length(), gap.reason(), gap.detail());
            }
            position += piece;
        }
        return read.extent();
    }

    @Override
    public int read(long offset, ByteBuffer target) {
        RescueMap.Range range = map.at(offset);
        return range.status() == RescueMap.FINISHED ? readUnchanged(offset, target, range.end() - offset) : 0;
    }

    @Override
    public Stream<Gap> knownGaps(long offset, long length) {
        long end = offset + length;
        return Stream.iterate(offset, position -> position < end, position -> map.at(position).end())
                .filter(position -> map.at(position).status() != RescueMap.FINISHED)
                .map(position -> gap(position, Math.min(end, map.at(position).end()) - position, map.at(position)));
    }

    private static Gap gap(long offset, long length, RescueMap.Range range) {
        return new Gap(offset, length, Gap.Reason.BAD_RANGE, "the map file says " + range.statusText());
    }
}
