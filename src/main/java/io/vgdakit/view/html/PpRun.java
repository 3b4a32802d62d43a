package io.vgdakit.view.html;

import io.vgdakit.vg.PhysicalPartition;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive allocated PPs of one PV with one copy of one LV, whose LPs are equally far apart.
 *
 * @param first PP
 * @param last PP
 * @param minor of the LV
 * @param lp of the first PP
 * @param step from the LP of one PP to that of the next; 0 for a single PP
 * @param copy 1 to 3
 * @param stale whether the contents are old
 */
record PpRun(int first, int last, int minor, long lp, long step, int copy, boolean stale) {

    /** The runs of the allocated PPs of a PV, which are given in ascending order. */
    static List<PpRun> of(List<PhysicalPartition> partitions) {
        List<PpRun> runs = new ArrayList<>();
        PpRun run = null;
        for (PhysicalPartition next : partitions) {
            if (run != null && run.goesOnWith(next)) {
                run = run.with(next);
            } else {
                if (run != null) {
                    runs.add(run);
                }
                run = new PpRun(next.pp(), next.pp(), next.minor(), next.lp(), 0, next.copy(), next.stale());
            }
        }
        if (run != null) {
            runs.add(run);
        }
        return runs;
    }

    private boolean goesOnWith(PhysicalPartition next) {
        return next.pp() == last + 1 && next.minor() == minor && next.copy() == copy && next.stale() == stale
                && (first == last || next.lp() == lastLp() + step);
    }

    private PpRun with(PhysicalPartition next) {
        return new PpRun(first, next.pp(), minor, lp, first == last ? next.lp() - lp : step, copy, stale);
    }

    long lastLp() {
        return lp + (last - first) * step;
    }

    /** The numbers of a run, joined by blanks, for the script of the page. */
    String numbers() {
        return first + " " + last + " " + minor + " " + lp + " " + step + " " + copy + " " + (stale ? 1 : 0);
    }
}
