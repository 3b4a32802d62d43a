package io.vgdakit.data.compare;

import io.vgdakit.data.LpChoice;
import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Compares the copies of each LP of an LV, sector by sector; holds a piece of 1 MiB of each copy at a time. */
public final class CopyComparer {

    private static final int PIECE_BYTES = 1 << 20;
    private static final int MOST_COPIES = 3;

    private final LogicalVolume lv;
    private final LpChoice choice;
    private final LpOrder order;
    private final MwcRecords mwc;

    private CopyComparer(VolumeGroup vg, LogicalVolume lv) {
        LvDisk disk = LvDisk.of(vg, lv);
        this.lv = lv;
        this.choice = disk.choice();
        this.order = disk.order();
        this.mwc = MwcRecords.of(vg);
    }

    public static CopyComparer of(VolumeGroup vg, LogicalVolume lv) {
        return new CopyComparer(vg, lv);
    }

    /**
     * Reads all copies.
     *
     * @param told of every range that is not equal, in the order of LPs
     */
    public Comparison run(Consumer<CopyRange> told) {
        var tally = new ComparisonTally(told, mwc);
        for (long lp : choice.mapped()) {
            List<LpCopy> all = choice.copies(lp);
            List<LpCopy> atHand = all.stream().filter(copy -> copy.disk().isPresent()).limit(MOST_COPIES).toList();
            tally.lp(all.size(), atHand.size(), MOST_COPIES);
            if (atHand.size() > 1) {
                compare(lp, atHand, tally);
            }
        }
        return tally.finish(choice.lps());
    }

    private void compare(long lp, List<LpCopy> copies, ComparisonTally tally) {
        long[] differing = new long[copies.size()];
        int from = IntStream.range(0, copies.size()).filter(i -> !copies.get(i).stale()).findFirst().orElse(-1);
        long end = copies.stream().mapToLong(copy -> copy.disk().orElseThrow().size() - copy.diskOffset()).max().orElseThrow();
        for (long offset = 0; offset < order.ppBytes(); offset += PIECE_BYTES) {
            if (offset >= end) {
                // behind the ends of all images; a PP may be far larger than what there is of them
                tally.range(range(lp, offset, order.ppBytes() - offset, copies, new Agreement(Collections.nCopies(copies.size(), Agreement.UNREADABLE))));
                break;
            }
            long at = offset;
            var piece = new Piece(copies.stream().map(copy -> read(copy, at)).toList());
            Optional<Agreement> throughout = piece.throughout();
            int step = throughout.isPresent() ? piece.sectors() : 1;
            for (int sector = 0; sector < piece.sectors(); sector += step) {
                Agreement agreement = throughout.isPresent() ? throughout.get() : piece.at(sector);
                tally.range(range(lp, offset + (long) sector * Disk.SECTOR_BYTES, (long) step * Disk.SECTOR_BYTES, copies, agreement));
                for (int i = 0; from >= 0 && i < copies.size(); i++) {
                    boolean differs = agreement.readable(from) && agreement.readable(i) && !agreement.groups().get(i).equals(agreement.groups().get(from));
                    differing[i] += differs ? Disk.SECTOR_BYTES : 0;
                }
            }
        }
        for (int i = 0; from >= 0 && i < copies.size(); i++) {
            if (copies.get(i).stale()) {
                tally.synchronisation(new Synchronisation(lp, 1, copies.get(from), copies.get(i), order.ppBytes(), differing[i]));
            }
        }
    }

    private static Extent read(LpCopy copy, long offset) {
        return copy.disk().orElseThrow().read(copy.diskOffset() + offset, PIECE_BYTES);
    }

    private CopyRange range(long lp, long offset, long length, List<LpCopy> copies, Agreement agreement) {
        long lvOffset = order.lvOffset(lp, offset);
        return new CopyRange(lp, offset, length, lvOffset, verdict(copies, agreement, lvOffset), copies, agreement);
    }

    private Verdict verdict(List<LpCopy> copies, Agreement agreement, long lvOffset) {
        if (!agreement.differs()) {
            return agreement.equal() ? Verdict.EQUAL : Verdict.UNREADABLE;
        }
        List<Integer> fresh = new ArrayList<>();
        IntStream.range(0, copies.size()).filter(i -> !copies.get(i).stale()).forEach(i -> fresh.add(agreement.groups().get(i)));
        return !new Agreement(fresh).differs() ? Verdict.STALE : mwc.mayName(lv.minor(), lvOffset) ? Verdict.MWC : Verdict.UNEXPLAINED;
    }
}
