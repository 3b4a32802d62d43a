package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ExtentBuilder;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The free PPs of a PV as a disk, one right behind the other in the order of their numbers. There are no holes in it: what reads as zeros
 * is zeros on the disk.
 */
final class FreePps extends ForwardingDisk {

    private final Disk disk;
    private final long ppBytes;
    /** Numbers of the PPs. */
    private final int[] free;
    /** Their starts, in bytes of the disk. */
    private final long[] starts;

    private FreePps(Disk disk, long ppBytes, int[] free, long[] starts) {
        super(disk);
        this.disk = disk;
        this.ppBytes = ppBytes;
        this.free = free;
        this.starts = starts;
    }

    /**
     * @param disk of the PV
     * @param vg whose PP size is known
     */
    static FreePps of(VolumeGroup vg, PhysicalVolume pv, Disk disk) {
        int[] free = IntStream.rangeClosed(1, pv.ppCount()).filter(pp -> pv.partition(pp).isEmpty()).toArray();
        return new FreePps(disk, vg.ppBytes(), free, IntStream.of(free).mapToLong(pp -> PpPosition.start(vg, pv, pp).diskOffset()).toArray());
    }

    /** The numbers of the PPs in order, for a person: {@code 1-14, 25-67}. */
    String numbers() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            int first = i;
            while (i + 1 < free.length && free[i + 1] == free[i] + 1) {
                i++;
            }
            runs.add(free[first] + (first == i ? "" : "-" + free[i]));
        }
        return String.join(", ", runs);
    }

    /** How many there are. */
    int count() {
        return free.length;
    }

    /** Bytes of all free PPs. */
    @Override
    public long size() {
        return ppBytes * free.length;
    }

    @Override
    public Extent read(long offset, int length) {
        var read = new ExtentBuilder(offset, length);
        long end = offset + length;
        for (long position = offset; position < end; ) {
            if (position >= size()) {
                read.addGap(position, end - position, Gap.Reason.BEYOND_END, "");
                break;
            }
            long inPp = position % ppBytes;
            int piece = (int) Math.min(ppBytes - inPp, end - position);
            read.add(position, disk.read(starts[(int) (position / ppBytes)] + inPp, piece));
            position += piece;
        }
        return read.extent();
    }

    /** The disk belongs to those who opened it. */
    @Override
    public void close() {
        // nothing is open
    }
}
