package io.vgdakit.vg;

import io.vgdakit.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts about the PP entry: each LP that has two or three PPs is one, from the newest write alone. It confirms the working placement when
 * the mirror references of each of its PPs name exactly its other PPs, and contradicts it otherwise. There is no rival; when LPs
 * contradict, another placement is looked for and reported, not used.
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
                boolean fits = index.reciprocal(pvNumbers, ordinals);
                confirmations += fits ? 1 : 0;
                contradictions += fits ? 0 : 1;
                List<String> names = fits ? counted : against;
                if (names.size() < SHOWN) {
                    names.add("lv[" + lv + "] lp " + lp);
                }
            }
        });
        boolean proved = confirmations >= Tally.PROOF && contradictions == 0;
        return new Verdict("PP entry", READING, "", false, proved ? Evidence.B : Evidence.D, confirmations, contradictions, 0, 0,
                List.copyOf(counted), List.copyOf(against), contradictions > 0 ? otherPlacement() : "");
    }

    private String otherPlacement() {
        return new PpPlacementSearch(index, pvNumbers).find().orElse("no other single placement fits every mirrored LP");
    }
}
