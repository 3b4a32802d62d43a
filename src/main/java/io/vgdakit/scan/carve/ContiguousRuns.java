package io.vgdakit.scan.carve;

import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.record.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Proposes the LPs of an LV of which only the beginning is known: the PPs behind it, because AIX mostly allocates ascending runs, up to where
 * another LV begins or a text says otherwise.
 */
final class ContiguousRuns {

    private static final int MOST_COPIES = 3;

    private final LostDisks disks;
    private final List<MapProblem> problems;

    ContiguousRuns(LostDisks disks, List<MapProblem> problems) {
        this.disks = disks;
        this.problems = problems;
    }

    /**
     * The proposed runs.
     *
     * @param lps of the LV; empty when not known, and then only LP 1 is proposed
     */
    List<MapRun> propose(CarvedLv lv, OptionalLong lps) {
        if (lps.isEmpty()) {
            problem(MapProblem.Kind.INCOMPLETE, lv, "neither an LVCB nor a superblock tells its size; only LP 1 is proposed");
        }
        if (!lv.plain()) {
            problem(MapProblem.Kind.FACTS, lv, "it has no superblock of its type: it is striped, or there is none yet");
        }
        if (lv.places().size() > Math.max(1, lv.copies()) && lv.copies() > 0 || lv.places().size() > MOST_COPIES) {
            problem(MapProblem.Kind.FACTS, lv, "it begins at " + lv.places().stream().map(CarvedPlace::text).toList() + ", more places than it has copies;"
                    + " each is proposed as a copy, some of them are old");
        }
        List<MapRun> whole = new ArrayList<>();
        for (CarvedPlace place : lv.places().subList(0, Math.min(MOST_COPIES, lv.places().size()))) {
            whole.add(run(lv, place, whole.size() + 1, lps.orElse(1)));
        }
        long longest = whole.stream().mapToLong(MapRun::count).max().orElse(0);
        if (longest < lps.orElse(1)) {
            problem(MapProblem.Kind.INCOMPLETE, lv, "the PPs behind its beginning are those of other LVs from LP " + (longest + 1) + " on, it has "
                    + lps.orElse(1) + " LPs; where the others are is not known");
        }
        List<MapRun> judged = new ArrayList<>();
        whole.forEach(run -> judged.addAll(judge(lv, run, whole, lps.orElse(1))));
        return judged;
    }

    private MapRun run(CarvedLv lv, CarvedPlace place, int copy, long lps) {
        String disk = place.start().disk().name();
        long last = Math.min(disks.end(disk), disks.nextForeign(lv.name(), disk, place.pp()));
        return new MapRun(1, copy, disk, place.pp(), Math.max(1, Math.min(lps, last - place.pp())), false, Confidence.POSSIBLE,
                place.text() + " holds LP 1, the others follow it");
    }

    /** The run in parts of equal confidence. */
    private List<MapRun> judge(CarvedLv lv, MapRun run, List<MapRun> all, long lps) {
        boolean fits = run.count() == lps && lv.plain() && disks.nextForeign(lv.name(), run.disk(), run.pp()) == run.lastPp() + 1;
        List<MapRun> parts = new ArrayList<>();
        long first = 1;
        Confidence here = lv.confidence().atMost(disks.surest());
        for (long lp = 2; lp <= run.count(); lp++) {
            Confidence next = confidence(lv, run, all, lp, fits).atMost(lv.confidence()).atMost(disks.surest());
            if (next != here) {
                parts.add(run.part(first, lp - 1).with(here));
                first = lp;
                here = next;
            }
        }
        parts.add(run.part(first, run.lastLp()).with(here));
        return parts;
    }

    /** Probable when another copy has the same contents at its place, or the run ends where the next LV begins. */
    private Confidence confidence(CarvedLv lv, MapRun run, List<MapRun> all, long lp, boolean fits) {
        Confidence confidence = fits ? Confidence.PROBABLE : Confidence.POSSIBLE;
        for (MapRun other : all) {
            if (other.copy() != run.copy() && lp <= other.lastLp()) {
                CopyEquality.Result result = disks.compare(run, other, lp);
                if (result == CopyEquality.Result.DIFFERENT) {
                    if (run.copy() < other.copy()) {
                        problem(MapProblem.Kind.FACTS, lv, "LP " + lp + ": the proposed copies " + run.copy() + " and " + other.copy() + " differ");
                    }
                    return Confidence.POSSIBLE;
                }
                confidence = result == CopyEquality.Result.EQUAL && lv.plain() ? Confidence.PROBABLE : confidence;
            }
        }
        return confidence;
    }

    private void problem(MapProblem.Kind kind, CarvedLv lv, String text) {
        problems.add(new MapProblem(kind, lv.name(), "LV " + lv.name() + ": " + text));
    }
}
