package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the PPs of a lost volume group from the places where its LVs begin: all of them are starts of PPs. Sizes that LVCBs tell in LPs and
 * superblocks in bytes tell the size of a PP; LVs that would run into each other speak against one.
 */
final class GridSearch {

    private static final int SMALLEST = 20;
    private static final int LARGEST = 37;

    private final List<LvStart> starts;
    private final List<VolumeGroup> present;
    private final GridHints hints;

    /** How well a grid fits. */
    private record Fit(PpGrid grid, long onGrid, long against, long exact, long overlaps, boolean present) {

        private static final Comparator<Fit> BEST_FIRST = Comparator.comparingLong(Fit::against)
                .thenComparing(Comparator.comparingLong(Fit::onGrid).reversed())
                .thenComparing(Comparator.comparingLong(Fit::exact).reversed())
                .thenComparingLong(Fit::overlaps)
                .thenComparing(Comparator.comparing(Fit::present).reversed())
                .thenComparing(Comparator.comparingInt((Fit fit) -> fit.grid().ppSize()).reversed())
                .thenComparingLong(fit -> fit.grid().psnPart1());
    }

    /**
     * @param starts of one lost volume group
     * @param present volume groups that the disks belong to now; theirs may be the same PPs
     * @param hints go before what is found
     */
    GridSearch(List<LvStart> starts, List<VolumeGroup> present, GridHints hints) {
        this.starts = starts;
        this.present = present;
        this.hints = hints;
    }

    /** The grid that fits best; empty when no LV begins on any. */
    Optional<PpGrid> find() {
        List<Fit> fits = new ArrayList<>();
        for (long psn : firstPps()) {
            sizes().mapToObj(size -> fit(size, psn)).filter(fit -> fit.onGrid() > 0).sorted(Fit.BEST_FIRST).forEach(fits::add);
        }
        fits.sort(Fit.BEST_FIRST);
        return fits.isEmpty() ? Optional.empty() : Optional.of(explained(fits.get(0), fits));
    }

    private IntStream sizes() {
        return hints.ppSize().isPresent() ? hints.ppSize().stream() : IntStream.rangeClosed(SMALLEST, LARGEST);
    }

    /** Where PP 1 can be: as told, as in the present volume group, or behind an LVM area of a usual length. */
    private Set<Long> firstPps() {
        var psns = new TreeSet<Long>();
        if (hints.psnPart1().isPresent()) {
            psns.add(hints.psnPart1().getAsLong());
            return psns;
        }
        for (VolumeGroup vg : present) {
            vg.pvs().forEach(pv -> psns.add(pv.map().header().values().psnPart1()));
            vg.members().forEach(member -> member.vgdaLayout().map(VgdaLayout::lvmRecord).ifPresent(record -> psns.add(record.usualPsnPart1())));
        }
        LvmRecord usual = Structures.LVM_RECORD.parse(new byte[Structures.LVM_RECORD.size()]);
        psns.add(usual.originalPsnPart1().longValue());
        psns.add(usual.bigPsnPart1().longValue());
        return psns;
    }

    private Fit fit(int ppSize, long psn) {
        var grid = new PpGrid(ppSize, psn, Confidence.POSSIBLE, List.of());
        List<LvStart> on = starts.stream().filter(start -> grid.pp(start.offset()).isPresent()).toList();
        long against = on.stream().filter(start -> sized(start) && start.fileSystem().get().lps(grid.ppBytes()) > start.lps().getAsLong()).count();
        long exact = on.stream().filter(start -> sized(start) && start.fileSystem().get().lps(grid.ppBytes()) == start.lps().getAsLong()).count();
        boolean asPresent = present.stream().anyMatch(vg -> vg.ppSize() == ppSize);
        return new Fit(grid, on.size(), against, exact, overlaps(on, grid), asPresent);
    }

    private static boolean sized(LvStart start) {
        return start.lps().isPresent() && start.fileSystem().isPresent();
    }

    /** LVs that begin before the one in front of them has all its LPs, were each in one run. */
    private static long overlaps(List<LvStart> on, PpGrid grid) {
        List<LvStart> sorted = on.stream().sorted(Comparator.comparing((LvStart start) -> start.disk().name()).thenComparingLong(LvStart::offset)).toList();
        return IntStream.range(1, sorted.size()).filter(i -> sorted.get(i).disk() == sorted.get(i - 1).disk()
                && sorted.get(i - 1).lps().orElse(1) > (sorted.get(i).offset() - sorted.get(i - 1).offset()) / grid.ppBytes()).count();
    }

    private PpGrid explained(Fit best, List<Fit> fits) {
        PpGrid grid = best.grid();
        List<String> reasons = new ArrayList<>();
        reasons.add(best.onGrid() + " of " + starts.size() + " beginnings of LVs are at the start of a PP");
        if (best.exact() > 0) {
            reasons.add("LPs of the LVCB and size of the file system agree for " + best.exact() + " of them");
        }
        if (best.against() > 0) {
            reasons.add(best.against() + " file systems would be larger than their LV");
        }
        boolean told = hints.ppSize().isPresent();
        List<Integer> rivals = fits.stream().filter(fit -> fit.against() == best.against() && fit.onGrid() == best.onGrid() && fit.exact() == best.exact())
                .map(fit -> fit.grid().ppSize()).distinct().filter(size -> size != grid.ppSize()).sorted().toList();
        if (told) {
            reasons.add("the size of a PP was told");
        } else if (!rivals.isEmpty()) {
            reasons.add("PPs of " + rivals.stream().map(GridSearch::text).toList() + " are as possible; --pp-size tells which");
        }
        if (hints.psnPart1().isEmpty()) {
            reasons.add("PP 1 where it usually is (unverified); PP numbers shift when it was elsewhere, --psn-part1 tells");
        }
        boolean unique = told || rivals.isEmpty() && best.exact() > 0;
        Confidence surest = told ? Confidence.CERTAIN : Confidence.PROBABLE;
        Confidence confidence = unique && best.against() == 0 && best.onGrid() == starts.size() ? surest : Confidence.POSSIBLE;
        return new PpGrid(grid.ppSize(), grid.psnPart1(), confidence, reasons);
    }

    /** A size of a PP as AIX prints it, for example {@code 64 MB}. */
    static String text(int ppSize) {
        return (1L << ppSize - SMALLEST) + " MB";
    }
}
