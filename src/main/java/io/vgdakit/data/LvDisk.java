package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ExtentBuilder;
import io.vgdakit.disk.Gap;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.LpOrder.Place;
import io.vgdakit.vg.VolumeGroup;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * An LV as one disk, read from the copies of its LPs: one that is not stale and whose disk is at hand, the lowest number first, and the next
 * one where that cannot be read. What no copy gives is a gap: nothing is made up. Relocated sectors read as what the pool holds for them.
 * Closing it closes none of the disks it reads from.
 */
public final class LvDisk implements Disk {

    private final String name;
    private final LpOrder order;
    private final LpChoice choice;
    private final Consumer<Substitution> told;

    private LvDisk(String name, LpOrder order, LpChoice choice, Consumer<Substitution> told) {
        this.name = name;
        this.order = order;
        this.choice = choice;
        this.told = told;
    }

    /**
     * Any LV whose LPs are known.
     *
     * @param name of the LV
     * @param order of its bytes
     * @param choice of the copies of its LPs
     */
    public static LvDisk of(String name, LpOrder order, LpChoice choice) {
        return new LvDisk(name, order, choice, substitution -> { });
    }

    /** An LV of a volume group, from its best copies; of no bytes when the PP size of the group is not known. */
    public static LvDisk of(VolumeGroup vg, LogicalVolume lv) {
        return of(lv.name(), vg.ppBytes() == 0 ? LpOrder.linear(1) : LpOrder.of(vg, lv), LpChoice.of(vg, lv));
    }

    /** The same, from one copy alone, be it stale. */
    public LvDisk onlyCopy(int copy) {
        return new LvDisk(name, order, choice.onlyCopy(copy), told);
    }

    /** The same, which tells of every range that it takes from another than the first copy it tried; from the thread that reads. */
    public LvDisk telling(Consumer<Substitution> listener) {
        return new LvDisk(name, order, choice, listener);
    }

    /** How its bytes are dealt over LPs. */
    public LpOrder order() {
        return order;
    }

    /** Which copy of each LP is read. */
    public LpChoice choice() {
        return choice;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return name;
    }

    /** Bytes of the LV. */
    @Override
    public long size() {
        return order.bytes(choice.lps());
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
            Place place = order.at(position);
            int piece = (int) Math.min(place.length(), end - position);
            List<LpCopy> usable = choice.usable(place.lp());
            if (usable.isEmpty()) {
                Gap why = choice.missing(place.lp(), position, piece);
                read.addGap(position, piece, why.reason(), why.detail());
            } else {
                read.add(position, read(usable, position, place.offset(), piece));
            }
            position += piece;
        }
        return read.extent();
    }

    /** Reads from the first copy, and what it lacks from the others. */
    private Extent read(List<LpCopy> usable, long position, long inLp, int length) {
        LpCopy copy = usable.get(0);
        long from = copy.diskOffset() + inLp;
        Extent extent = copy.disk().orElseThrow().read(from, length);
        var read = new ExtentBuilder(position, length).add(position, new Extent(position, extent.bytes(), List.of()));
        for (Gap lost : extent.gaps()) {
            var gap = new Gap(position + lost.offset() - from, lost.length(), lost.reason(),
                    copy.pvName() + " byte " + lost.offset() + (lost.detail().isEmpty() ? "" : ": " + lost.detail()));
            if (usable.size() == 1) {
                read.addGap(gap.offset(), gap.length(), gap.reason(), gap.detail());
                continue;
            }
            Extent other = read(usable.subList(1, usable.size()), gap.offset(), inLp + lost.offset() - from, (int) gap.length());
            read.add(gap.offset(), other);
            if (other.complete()) {
                told.accept(new Substitution(gap, copy, usable.get(1)));
            }
        }
        return read.extent();
    }

    @Override
    public int read(long offset, ByteBuffer target) {
        int start = target.position();
        int limit = target.limit();
        long position = offset;
        while (target.hasRemaining() && position < size()) {
            Place place = order.at(position);
            List<LpCopy> usable = choice.usable(place.lp());
            if (usable.isEmpty()) {
                break;
            }
            target.limit((int) Math.min(limit, target.position() + Math.min(place.length(), limit - target.position())));
            int got = usable.get(0).disk().orElseThrow().read(usable.get(0).diskOffset() + place.offset(), target);
            target.limit(limit);
            if (got == 0) {
                break;
            }
            position += got;
        }
        int done = target.position() - start;
        return done > 0 ? done : Disk.super.read(offset, target);
    }

    @Override
    public void close() {
        // the disks belong to those who opened them
    }
}
