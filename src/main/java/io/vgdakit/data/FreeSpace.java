package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ExtentBuilder;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The free PPs of a PV as a disk, one right behind the other in the order of their numbers; {@link #runs()} tells where each is. There are no
 * holes in it: what reads as zeros is zeros on the disk. Relocated sectors read as they are, not as what the pool holds.
 */
public final class FreeSpace extends ForwardingDisk {

    private final Disk disk;
    private final long size;
    /** By their offset in this disk. */
    private final NavigableMap<Long, Run> runs;

    /**
     * Free PPs in a row.
     *
     * @param firstPp number of the first, from 1
     * @param pps how many
     * @param diskOffset bytes from the start of the disk of the PV
     * @param offset bytes from the start of the free space
     * @param length bytes
     */
    public record Run(int firstPp, int pps, long diskOffset, long offset, long length) {

        /** The numbers of its PPs, for a person. */
        public String numbers() {
            return pps == 1 ? Integer.toString(firstPp) : firstPp + "-" + (firstPp + pps - 1);
        }
    }

    private FreeSpace(Disk disk, long size, NavigableMap<Long, Run> runs) {
        super(disk);
        this.disk = disk;
        this.size = size;
        this.runs = runs;
    }

    /**
     * The free space of a PV; of no bytes when the PP size of the group is not known.
     *
     * @param disk of the PV; stays open when this is closed
     */
    public static FreeSpace of(VolumeGroup vg, PhysicalVolume pv, Disk disk) {
        NavigableMap<Long, Run> runs = new TreeMap<>();
        long size = 0;
        for (int pp = 1; vg.ppBytes() > 0 && pp <= pv.ppCount(); pp++) {
            int first = pp;
            while (pp <= pv.ppCount() && pv.partition(pp).isEmpty()) {
                pp++;
            }
            if (pp > first) {
                long length = (pp - first) * vg.ppBytes();
                runs.put(size, new Run(first, pp - first, PpPosition.start(vg, pv, first).diskOffset(), size, length));
                size += length;
            }
        }
        return new FreeSpace(disk, size, runs);
    }

    /** Where the free PPs are, in order. */
    public List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /** How many PPs are free. */
    public int pps() {
        return runs.values().stream().mapToInt(Run::pps).sum();
    }

    /** The numbers of the free PPs, for a person: {@code 1-14, 25-67}. */
    public String numbers() {
        return runs.values().stream().map(Run::numbers).collect(Collectors.joining(", "));
    }

    /** Bytes of all free PPs. */
    @Override
    public long size() {
        return size;
    }

    @Override
    public Extent read(long offset, int length) {
        var read = new ExtentBuilder(offset, length);
        long end = offset + length;
        for (long position = offset; position < end; ) {
            if (position >= size) {
                read.addGap(position, end - position, Gap.Reason.BEYOND_END, "");
                break;
            }
            Run run = runs.floorEntry(position).getValue();
            long inside = position - run.offset();
            int piece = (int) Math.min(run.length() - inside, end - position);
            read.add(position, disk.read(run.diskOffset() + inside, piece));
            position += piece;
        }
        return read.extent();
    }

    @Override
    public Stream<Gap> knownGaps(long offset, long length) {
        return Stream.empty();
    }

    @Override
    public void close() {
        // the disk belongs to those who opened it
    }
}
