package io.vgdakit.scan.carve;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.record.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the map that a text gives an LV against what begins at its PPs. */
final class TextRuns {

    private final LostDisks disks;
    private final List<MapProblem> problems;

    TextRuns(LostDisks disks, List<MapProblem> problems) {
        this.disks = disks;
        this.problems = problems;
    }

    /** How many copies of LP 1 are where an LVCB of this name is; negative when one is where another LV begins. */
    int confirmations(LvMap lv) {
        int confirmed = 0;
        for (MapRun run : lv.runs()) {
            Optional<CarvedLv> start = run.lp() == 1 ? disks.startAt(run.disk(), run.pp()) : Optional.empty();
            if (start.filter(CarvedLv::named).isPresent()) {
                if (!start.get().lvcb().flatMap(lvcb -> lvcb.lvname()).equals(Optional.of(lv.name()))) {
                    return -1;
                }
                confirmed++;
            }
        }
        return confirmed;
    }

    /**
     * The runs with how sure they are.
     *
     * @param gridSure whether the PPs of the text are those of the disks beyond doubt
     */
    List<MapRun> judge(LvMap lv, boolean gridSure) {
        int confirmed = confirmations(lv);
        List<MapRun> judged = new ArrayList<>();
        boolean foreign = lv.runs().stream().anyMatch(run -> disks.startsIn(run).keySet().stream().anyMatch(pp -> run.lp() + pp - run.pp() != 1));
        boolean sizeAgrees = lv.runs().stream().filter(run -> run.lp() == 1).flatMap(run -> disks.startAt(run.disk(), run.pp()).stream())
                .anyMatch(start -> start.places().get(0).start().lps().orElse(0) == lv.size());
        Confidence whole = confirmed < 0 ? Confidence.POSSIBLE
                : confirmed > 0 && gridSure && sizeAgrees && !foreign && lv.missing().isEmpty() ? Confidence.CERTAIN : Confidence.PROBABLE;
        if (confirmed < 0) {
            problem(lv, "where the text puts its LP 1, the LVCB of another LV is: the text is older or newer than the disks, or of another volume group");
        }
        for (MapRun run : lv.runs()) {
            judged.addAll(judge(lv, run, whole));
        }
        return judged;
    }

    /** A run in parts: an LP at whose PP another LV begins is only possible. */
    private List<MapRun> judge(LvMap lv, MapRun run, Confidence whole) {
        List<MapRun> parts = new ArrayList<>();
        long next = run.lp();
        for (var start : disks.startsIn(run).entrySet()) {
            long lp = run.lp() + start.getKey() - run.pp();
            if (lp == 1) {
                continue;
            }
            problem(lv, "LV " + start.getValue().name() + " begins at PP " + run.disk() + ":" + start.getKey() + ", which the text gives to LP " + lp
                    + ": it was removed before, or the text does not hold");
            if (next < lp) {
                parts.add(run.part(next, lp - 1).with(whole));
            }
            parts.add(run.part(lp, lp).with(Confidence.POSSIBLE));
            next = lp + 1;
        }
        if (next <= run.lastLp()) {
            parts.add(run.part(next, run.lastLp()).with(whole));
        }
        return parts;
    }

    private void problem(LvMap lv, String text) {
        problems.add(new MapProblem(MapProblem.Kind.FACTS, lv.name(), "LV " + lv.name() + ": " + text));
    }
}
