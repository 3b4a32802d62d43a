package io.vgdakit.check.evidence;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.PpIndex;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.stream.Stream;

/** Rules about PP entries, one count for each LP. */
final class PpRules {

    private static final int MOST_COPIES = 3;
    private static final int STATE_BITS = 15;

    private final RuleCount reciprocal = new RuleCount("mirror references are reciprocal", Evidence.D, "9.6",
            "placement in the PP entry fits", "placement in the PP entry is wrong, or entries are damaged");
    private final RuleCount ascending = new RuleCount("mirror references are in the order of copies", Evidence.C, "9.6",
            "first reference is the lower copy", "references are in another order");
    private final RuleCount copies = new RuleCount("pp_copy_val counts the PPs of an LP from 1", Evidence.D, "9.6",
            "place of pp_copy_val fits", "place of pp_copy_val is wrong, or a copy was removed");
    private final RuleCount single = new RuleCount("an unmirrored PP has no mirror references", Evidence.D, "9.6",
            "unused references are zero", "references are left behind, or lie elsewhere");
    private final RuleCount state = new RuleCount("pp_state of a used PP is made of 1, 2, 4, 8", Evidence.D, "9.6",
            "place of pp_state fits", "place of pp_state is wrong, or entries are damaged");

    private final PpIndex index;
    private final int[] pvNumbers;

    private PpRules(VgdaCopy vgda) {
        this.index = new PpIndex(vgda);
        this.pvNumbers = index.pvNumbers(vgda.readings().pvHeader());
        index.forEachLp(this::lp);
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        return vg.vgda().map(PpRules::new).stream()
                .flatMap(rules -> Stream.of(rules.reciprocal, rules.ascending, rules.copies, rules.single, rules.state)
                        .map(RuleCount::result));
    }

    private void lp(int lv, int lp, int[] ordinals) {
        OnDisk<PpEntry> first = onDisk(ordinals[0]);
        String name = "lv " + lv + " lp " + lp;
        int[] numbers = Arrays.stream(ordinals).map(ordinal -> index.entry(ordinal).ppCopyVal()).sorted().toArray();
        copies.count(countsFromOne(numbers), first,
                name + ": " + (numbers.length <= MOST_COPIES ? Arrays.toString(numbers) : numbers.length + " PPs"));
        for (int ordinal : ordinals) {
            PpEntry entry = index.entry(ordinal);
            if (entry.ppState() == 0 || entry.ppState() > STATE_BITS) {
                state.count(false, onDisk(ordinal), entry.ppState());
            } else {
                state.count(true, first, "");
            }
        }
        if (ordinals.length == 1) {
            PpEntry entry = first.value();
            single.count(entry.pvFstMir() == 0 && entry.pvSndMir() == 0 && entry.partFstMir() == 0 && entry.partSndMir() == 0, first, name);
        } else if (ordinals.length <= MOST_COPIES) {
            reciprocal.count(index.reciprocal(pvNumbers, ordinals), first, name);
        } else {
            reciprocal.cannotTell();
        }
        if (ordinals.length == MOST_COPIES && index.reciprocal(pvNumbers, ordinals)) {
            ascending.count(Arrays.stream(ordinals).allMatch(ordinal -> ascending(ordinal, ordinals)), first, name);
        } else if (ordinals.length > 1) {
            ascending.cannotTell();
        }
    }

    private boolean ascending(int own, int[] ordinals) {
        PpEntry entry = index.entry(own);
        int one = ordinals[index.named(pvNumbers, ordinals, entry.pvFstMir(), entry.partFstMir())];
        int other = ordinals[index.named(pvNumbers, ordinals, entry.pvSndMir(), entry.partSndMir())];
        return index.entry(one).ppCopyVal() < index.entry(other).ppCopyVal();
    }

    private static boolean countsFromOne(int[] sorted) {
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] != i + 1) {
                return false;
            }
        }
        return true;
    }

    private OnDisk<PpEntry> onDisk(int ordinal) {
        return index.vgda().ppMaps().get(index.map(ordinal)).entryOnDisk(index.pp(ordinal));
    }
}
