package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where the copies of each LP of an LV are, and which of them are read. */
public final class LpChoice {

    /** No LV is larger; keeps byte counts of a damaged LV entry within a long. */
    private static final long MAX_BYTES = 1L << 62;

    private final long lps;
    private final SortedMap<Long, List<LpCopy>> copies;
    private final int onlyCopy;

    private LpChoice(long lps, SortedMap<Long, List<LpCopy>> copies, int onlyCopy) {
        this.lps = lps;
        this.copies = copies;
        this.onlyCopy = onlyCopy;
    }

    /**
     * The choice of an LV whose copies are known.
     *
     * @param lps LPs of the LV; more when a copy of a later one is given
     * @param copies by LP, in the order of preference; LPs may lack
     */
    public static LpChoice of(long lps, Map<Long, List<LpCopy>> copies) {
        var sorted = new TreeMap<>(copies);
        return new LpChoice(sorted.isEmpty() ? lps : Math.max(lps, sorted.lastKey()), sorted, 0);
    }

    /**
     * The LPs of an LV. It has as many as its entry says, or more when the maps name a later one, but no more than there are PPs: a higher number is
     * damage.
     */
    static LpChoice of(VolumeGroup vg, LogicalVolume lv) {
        if (vg.ppBytes() == 0) {
            return of(0, Map.of());
        }
        Map<Integer, Disk> disks = new HashMap<>();
        vg.pvs().forEach(pv -> pv.metadata().ifPresent(metadata -> disks.put(pv.pvNum(), RelocatedDisk.of(metadata))));
        long pps = vg.pvs().stream().mapToLong(PhysicalVolume::ppCount).sum();
        long most = Math.min(pps, MAX_BYTES / vg.ppBytes());
        Map<Long, List<LpCopy>> copies = new TreeMap<>();
        lv.partitions().headMap(most + 1).forEach((lp, partitions) -> copies.put(lp, partitions.stream().map(pp -> copy(vg, disks, pp)).toList()));
        return of(Math.min(lv.lps(), most), copies);
    }

    private static LpCopy copy(VolumeGroup vg, Map<Integer, Disk> disks, PhysicalPartition pp) {
        PhysicalVolume pv = vg.pv(pp.pv()).orElseThrow();
        return new LpCopy(pp.copy(), pp.stale(), pv.name(), pp.pp(), Optional.ofNullable(disks.get(pp.pv())),
                PpPosition.start(vg, pv, pp.pp()).diskOffset());
    }

    LpChoice onlyCopy(int copy) {
        return new LpChoice(lps, copies, copy);
    }

    /** LPs of the LV, mapped or not. */
    public long lps() {
        return lps;
    }

    /** The LPs that have copies, in order: a damaged map may name an LP that makes the LV far larger than these. */
    public Collection<Long> mapped() {
        return Collections.unmodifiableSet(copies.keySet());
    }

    /** Every copy of an LP, in the order of preference. */
    public List<LpCopy> copies(long lp) {
        return copies.getOrDefault(lp, List.of());
    }

    /** The copies of an LP that may be read, the first choice first. */
    public List<LpCopy> usable(long lp) {
        List<LpCopy> all = copies(lp);
        return all.stream().allMatch(this::usable) ? all : all.stream().filter(this::usable).toList();
    }

    private boolean usable(LpCopy copy) {
        return copy.disk().isPresent() && (onlyCopy == 0 ? !copy.stale() : copy.copy() == onlyCopy);
    }

    /** Why no copy of an LP is read, as a gap of a range of the LV. */
    Gap missing(long lp, long offset, long length) {
        List<LpCopy> asked = copies(lp).stream().filter(copy -> onlyCopy == 0 || copy.copy() == onlyCopy).toList();
        Gap.Reason reason = asked.isEmpty() ? Gap.Reason.UNMAPPED
                : asked.stream().anyMatch(copy -> copy.disk().isPresent()) ? Gap.Reason.STALE : Gap.Reason.MISSING_DISK;
        String text = asked.isEmpty() ? "no PP holds " + (onlyCopy == 0 ? "it" : "copy " + onlyCopy)
                : asked.stream().map(LpCopy::text).collect(Collectors.joining(", "));
        return new Gap(offset, length, reason, "LP " + lp + ": " + text);
    }

    /**
     * LPs that no disk at hand gives as a whole, known before anything is read: no copy may be read, or the image ends before its end.
     *
     * @param firstLp from 1
     * @param lastLp the last one asked for
     * @return one gap for each, at its place in an LV without strips
     */
    public Stream<Gap> lost(long firstLp, long lastLp, long ppBytes) {
        return LongStream.rangeClosed(firstLp, Math.min(lastLp, lps)).boxed().flatMap(lp -> {
            List<LpCopy> usable = usable(lp);
            long offset = (lp - 1) * ppBytes;
            if (usable.isEmpty()) {
                return Stream.of(missing(lp, offset, ppBytes));
            }
            boolean whole = usable.stream().anyMatch(copy -> copy.diskOffset() + ppBytes <= copy.disk().orElseThrow().size());
            return whole ? Stream.empty() : Stream.of(new Gap(offset, ppBytes, Gap.Reason.BEYOND_END, "LP " + lp + ": "
                    + usable.stream().map(copy -> copy.text() + " behind the end of the image").collect(Collectors.joining(", "))));
        });
    }

    /** Whether the first choice of the next LP lies right behind that of this one. */
    private boolean follows(long lp, long ppBytes) {
        List<LpCopy> here = usable(lp);
        List<LpCopy> next = usable(lp + 1);
        return !here.isEmpty() && !next.isEmpty() && here.get(0).disk().equals(next.get(0).disk())
                && here.get(0).diskOffset() + ppBytes == next.get(0).diskOffset();
    }

    /** The first choices, runs of LPs that follow each other on one disk and in one copy as one. */
    public List<LpRun> runs(long ppBytes) {
        List<LpRun> runs = new ArrayList<>();
        for (long lp : copies.keySet()) {
            List<LpCopy> usable = usable(lp);
            if (usable.isEmpty()) {
                continue;
            }
            LpRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.firstLp() + last.lps() == lp && last.copy().copy() == usable.get(0).copy() && follows(lp - 1, ppBytes)) {
                runs.set(runs.size() - 1, new LpRun(last.firstLp(), last.lps() + 1, last.copy()));
            } else {
                runs.add(new LpRun(lp, 1, usable.get(0)));
            }
        }
        return runs;
    }
}
