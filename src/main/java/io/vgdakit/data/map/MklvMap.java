package io.vgdakit.data.map;

import io.vgdakit.data.map.TextState.Bare;
import io.vgdakit.record.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * What a map file of {@code mklv -m} is about: its PPs are in the order of the LPs, all of one copy before the next (src/site/AIX.md 4.6).
 *
 * @param lv name of the LV
 * @param copies 1 to 3; 0 when not told
 */
public record MklvMap(String lv, int copies) {

    private static final String ENDING = ".map";

    /** Takes the PPs of a map file, once all texts are read: another of them may tell the copies. */
    static void tell(String text, Optional<MklvMap> given, List<Bare> pps, MapDraft draft) {
        String base = text.substring(text.lastIndexOf('/') + 1);
        Optional<String> lv = given.map(MklvMap::lv).or(() -> draft.lvOfMapFile(base))
                .or(() -> base.endsWith(ENDING) ? Optional.of(base.substring(0, base.length() - ENDING.length())) : Optional.empty())
                .filter(MapDraft::isName);
        if (lv.isEmpty()) {
            draft.problem(MapProblem.Kind.NOT_UNDERSTOOD, text, "PPs without LVs: free PPs, or a map for mklv -m whose LV must be told"
                    + " (--mklv LV[:COPIES]=" + base + ")");
            return;
        }
        long count = pps.stream().mapToLong(bare -> bare.pps().last() - bare.pps().first() + 1).sum();
        long copies = given.map(MklvMap::copies).filter(told -> told > 0).map(Integer::longValue).or(() -> draft.lvFact(lv.get(), "copies")).orElse(0L);
        if (copies == 0) {
            draft.problem(MapProblem.Kind.FACTS, text, "LV " + lv.get() + ": the number of copies is not told, taken as 1; if it is mirrored, say"
                    + " --mklv " + lv.get() + ":COPIES=" + base);
            copies = 1;
        }
        if (count % copies != 0 || count > MapDraft.MOST_PPS) {
            draft.problem(MapProblem.Kind.FACTS, text, "LV " + lv.get() + ": " + count + " PPs are not " + copies + " copies of the same size; none was taken");
            return;
        }
        take(lv.get(), count / copies, pps, draft);
    }

    private static void take(String lv, long lps, List<Bare> pps, MapDraft draft) {
        long next = 0;
        for (Bare bare : pps) {
            long pp = bare.pps().first();
            while (pp <= bare.pps().last()) {
                long lp = next % lps + 1;
                long count = Math.min(bare.pps().last() - pp + 1, lps - lp + 1);
                draft.run(lv, new MapRun(lp, (int) (next / lps) + 1, bare.disk(), pp, count, false, Confidence.PROBABLE, bare.origin()));
                next += count;
                pp += count;
            }
        }
    }
}
