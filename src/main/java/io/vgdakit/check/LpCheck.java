package io.vgdakit.check;

import io.vgdakit.record.OnDisk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the PPs of an LV make up its LPs, from the fields of grade B alone (formats/README.md 9.6). */
final class LpCheck implements Check<VgdaSubject> {

    private static final Rule COVERAGE = Rules.rule("LV-008");
    private static final Rule UNEVEN = Rules.rule("LV-009");
    private static final Rule TOO_MANY = Rules.rule("LV-010");
    private static final int MOST_COPIES = 3;
    private static final int SHOWN = 4;

    @Override
    public List<Rule> rules() {
        return List.of(COVERAGE, UNEVEN, TOO_MANY);
    }

    /** What was seen of one LV while its LPs went by in ascending order. */
    private static final class Seen {
        private long next = 1;
        private long missing;
        private long uneven;
        private final List<String> gaps = new ArrayList<>();

        void gapTo(long lp) {
            if (lp > next) {
                missing += lp - next;
                gaps.add(lp - 1 == next ? String.valueOf(next) : next + "-" + (lp - 1));
            }
            next = lp + 1;
        }

        String gapText() {
            return String.join(", ", gaps.subList(0, Math.min(SHOWN, gaps.size()))) + (gaps.size() > SHOWN ? ", ..." : "");
        }
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        Map<Integer, Seen> lvs = new TreeMap<>();
        Map<Integer, Long> numLps = new HashMap<>();
        for (int minor : subject.minors()) {
            lvs.put(minor, new Seen());
            numLps.put(minor, subject.numLps(minor));
        }
        subject.index().forEachLp((lv, lp, ordinals) -> {
            Seen seen = lvs.get(lv);
            if (seen == null || lp > numLps.get(lv)) {
                return;
            }
            seen.gapTo(lp);
            if (ordinals.length < subject.index().copies(lv)) {
                seen.uneven++;
            }
            if (ordinals.length > MOST_COPIES) {
                report.structure(TOO_MANY, subject.lvEntry(lv), "at most " + MOST_COPIES + " PPs", ordinals.length,
                        "LP " + lp + " of LV " + lv + " has " + ordinals.length + " PPs");
            }
        });
        lvs.forEach((minor, seen) -> lv(subject, minor, numLps.get(minor), seen, report));
    }

    private static void lv(VgdaSubject subject, int minor, long numLps, Seen seen, Report report) {
        OnDisk<?> entry = subject.lvEntry(minor);
        seen.gapTo(numLps + 1);
        if (seen.missing > 0) {
            report.structure(COVERAGE, entry, "a PP for each of " + numLps + " LPs", "none for LP " + seen.gapText(),
                    seen.missing + " LPs of LV " + minor + " have no PP");
        }
        if (seen.uneven > 0) {
            int copies = subject.index().copies(minor);
            report.structure(UNEVEN, entry, copies + " PPs for each LP", seen.uneven + " LPs with fewer", "some LPs of LV " + minor + " lack a copy");
        }
    }
}
