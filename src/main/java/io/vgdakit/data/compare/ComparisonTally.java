package io.vgdakit.data.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts neighbouring sectors together to ranges, and counts. */
final class ComparisonTally {

    /** An LP of three copies has at most two stale ones beside a fresh one. */
    private static final int RUNS_AT_ONCE = 2;

    private final Consumer<CopyRange> told;
    private final MwcRecords mwc;
    private final Map<Verdict, Long> bytes = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Long> ranges = new EnumMap<>(Verdict.class);
    private final List<Synchronisation> synchronisations = new ArrayList<>();
    private CopyRange open;
    private long counted;
    private long compared;
    private long single;
    private long absent;
    private long crowded;
    private boolean unreadable;

    ComparisonTally(Consumer<CopyRange> told, MwcRecords mwc) {
        this.told = told;
        this.mwc = mwc;
    }

    /** Counts an LP by its copies and those at hand. */
    void lp(int copies, int atHand, int most) {
        counted++;
        compared += atHand > 1 ? 1 : 0;
        single += copies < 2 ? 1 : 0;
        absent += copies > 1 && atHand < 2 ? 1 : 0;
        crowded += copies > most ? 1 : 0;
    }

    /** Takes a range behind all others. */
    void range(CopyRange range) {
        bytes.merge(range.verdict(), range.length(), Long::sum);
        unreadable |= range.agreement().incomplete();
        if (open != null && open.goesOn(range)) {
            open = open.and(range);
            return;
        }
        end();
        open = range;
    }

    private void end() {
        if (open != null && open.verdict() != Verdict.EQUAL) {
            ranges.merge(open.verdict(), 1L, Long::sum);
            told.accept(open);
        }
        open = null;
    }

    /** Takes an LP that would be copied. */
    void synchronisation(Synchronisation next) {
        for (int i = Math.max(0, synchronisations.size() - RUNS_AT_ONCE); i < synchronisations.size(); i++) {
            if (synchronisations.get(i).goesOn(next)) {
                synchronisations.set(i, synchronisations.get(i).and(next));
                return;
            }
        }
        synchronisations.add(next);
    }

    /** @param lps of the LV; those that were not counted have no copy */
    Comparison finish(long lps) {
        end();
        return new Comparison(lps, compared, lps - counted + single, absent, crowded, bytes, ranges, unreadable, List.copyOf(synchronisations), mwc.entries().size(), mwc.ltgBytes());
    }
}
