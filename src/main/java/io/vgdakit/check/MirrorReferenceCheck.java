package io.vgdakit.check;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.PpIndex;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Copy numbers and mirror references of PP entries, whose places are unverified (formats/README.md 9.6). */
final class MirrorReferenceCheck implements Check<VgdaSubject> {

    private static final Rule COPY = Rules.rule("PP-006");
    private static final Rule REFERENCE = Rules.rule("PP-007");
    private static final int MOST_COPIES = 3;

    @Override
    public List<Rule> rules() {
        return List.of(COPY, REFERENCE);
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        PpIndex index = subject.index();
        index.forEachLp((lv, lp, ordinals) -> {
            if (ordinals.length <= MOST_COPIES) {
                lp(subject, lv, lp, IntStream.of(ordinals).boxed().sorted(Comparator.comparing(o -> index.entry(o).ppCopyVal())).toList(), report);
            }
        });
    }

    private static void lp(VgdaSubject subject, int lv, int lp, List<Integer> byCopy, Report report) {
        PpIndex index = subject.index();
        for (int i = 0; i < byCopy.size(); i++) {
            if (index.entry(byCopy.get(i)).ppCopyVal() != i + 1) {
                report.field(COPY, entry(index, byCopy.get(i)), "pp_copy_val", i + 1,
                        "the " + byCopy.size() + " PPs of LP " + lp + " of LV " + lv + " are not numbered 1 to " + byCopy.size());
                return;
            }
        }
        for (int ordinal : byCopy) {
            List<Integer> others = byCopy.stream().filter(other -> other != ordinal).toList();
            PpEntry e = index.entry(ordinal);
            boolean answered = refers(subject, others, 0, e.pvFstMir(), e.partFstMir()) && refers(subject, others, 1, e.pvSndMir(), e.partSndMir());
            if (!answered) {
                report.structure(REFERENCE, entry(index, ordinal), "the PPs of the other copies",
                        e.pvFstMir() + ":" + e.partFstMir() + " and " + e.pvSndMir() + ":" + e.partSndMir(),
                        "the mirror references (PV:PP) of LP " + lp + " of LV " + lv + " do not name its other copies");
            }
        }
    }

    private static boolean refers(VgdaSubject subject, List<Integer> others, int position, int pv, int pp) {
        if (position >= others.size()) {
            return pv == 0 && pp == 0;
        }
        int ordinal = others.get(position);
        return pv == subject.vgda().pvNum(subject.index().map(ordinal)) && pp == subject.index().pp(ordinal);
    }

    private static OnDisk<PpEntry> entry(PpIndex index, int ordinal) {
        return index.vgda().ppMaps().get(index.map(ordinal)).entryOnDisk(index.pp(ordinal));
    }
}
