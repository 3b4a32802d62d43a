package io.vgdakit.vg;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts about the PP entry: each LP that has two or three PPs is one, from the newest write alone. It confirms the working placement when the
 * mirror references of each of its PPs name exactly its other PPs, and contradicts it otherwise. There is no rival; when LPs contradict,
 * another placement is looked for and reported, not used.
 */
final class PpEntryCalibration {

    static final String READING = "pp_copy_val at 8, pp_state at 9, mirror PVs at 0xa and 0xb, mirror PPs at 0xc and 0xe";
    private static final int SHOWN = 8;

    private final PpIndex index;
    private final int[] pvNumbers;
    private final List<String> counted = new ArrayList<>();
    private final List<String> against = new ArrayList<>();
    private int confirmations;
    private int contradictions;

    PpEntryCalibration(PpIndex index, int[] pvNumbers) {
        this.index = index;
        this.pvNumbers = pvNumbers;
    }

    Verdict verdict() {
        index.forEachLp((lv, lp, ordinals) -> {
            if (ordinals.length == 2 || ordinals.length == 3) {
                boolean fits = reciprocal(index, pvNumbers, ordinals);
                confirmations += fits ? 1 : 0;
                contradictions += fits ? 0 : 1;
                List<String> names = fits ? counted : against;
                if (names.size() < SHOWN) {
                    names.add("lv[" + lv + "] lp " + lp);
                }
            }
        });
        String note = contradictions > 0 ? new PpPlacementSearch(index, pvNumbers).find().orElse("no other single placement fits every mirrored LP") : "";
        return new Verdict("PP entry", READING, "", false, confirmations >= Tally.PROOF && contradictions == 0 ? Evidence.B : Evidence.D, confirmations,
                contradictions, 0, 0, List.copyOf(counted), List.copyOf(against), note);
    }

    /** Whether the references of each of the two or three PPs of an LP name exactly the others. */
    static boolean reciprocal(PpIndex index, int[] pvNumbers, int[] ordinals) {
        for (int own : ordinals) {
            PpEntry entry = index.entry(own);
            int first = position(index, pvNumbers, ordinals, entry.pvFstMir(), entry.partFstMir());
            int second = position(index, pvNumbers, ordinals, entry.pvSndMir(), entry.partSndMir());
            boolean none = entry.pvSndMir() == 0 && entry.partSndMir() == 0;
            if (first < 0 || ordinals[first] == own) {
                return false;
            }
            if (ordinals.length == 2 ? !none : second < 0 || second == first || ordinals[second] == own) {
                return false;
            }
        }
        return true;
    }

    /** Place among {@code ordinals} of the PP that a reference names; -1 when it is none of them. */
    static int position(PpIndex index, int[] pvNumbers, int[] ordinals, int pv, int pp) {
        for (int i = 0; i < ordinals.length; i++) {
            if (pvNumbers[index.map(ordinals[i])] == pv && index.pp(ordinals[i]) == pp) {
                return i;
            }
        }
        return -1;
    }
}
