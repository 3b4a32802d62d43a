package io.vgdakit.check;

import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.OnDisk;
import java.util.List;

/** LV entries (formats/README.md 9.2). */
final class LvEntryCheck implements Check<VgdaSubject> {

    private static final Rule NUM_LVS = Rules.rule("VGDA-006");
    private static final Rule NO_LPS = Rules.rule("LV-001");
    private static final Rule MAX_SIZE = Rules.rule("LV-002");
    private static final Rule MIRROR = Rules.rule("LV-007");
    private static final Rule INDEX = Rules.rule("LV-011");
    private static final Rule STATE = Rules.rule("LV-012");
    private static final Rule HIGH_HALF = Rules.rule("LV-013");

    @Override
    public List<Rule> rules() {
        return List.of(NUM_LVS, NO_LPS, MAX_SIZE, MIRROR, INDEX, STATE, HIGH_HALF);
    }

    /** Under every reading, because the places of both numbers are only deduced. */
    private static boolean moreThanMaximum(OnDisk<?> source) {
        return LvEntryValues.VARIANTS.stream().map(reading -> reading.values(source.bytes())).allMatch(values -> values.numLps() > values.maxsize());
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        List<Integer> minors = subject.minors();
        if (minors.size() != subject.vgda().header().values().numlvs()) {
            report.field(NUM_LVS, subject.header(), "numlvs", minors.size(), "the VGDA holds " + minors.size() + " LV entries");
        }
        for (int minor : minors) {
            entry(subject, minor, report);
        }
    }

    private static void entry(VgdaSubject subject, int minor, Report report) {
        LvEntryValues values = subject.vgda().lvEntry(minor).values();
        OnDisk<?> source = subject.lvEntry(minor);
        String lv = "LV " + minor;
        if (subject.numLps(minor) == 0) {
            report.structure(NO_LPS, source, "at least one LP", 0, lv + " is defined but has no LP");
        }
        if (values.numLps() != subject.numLps(minor)) {
            report.structure(HIGH_HALF, source, "below 65536", values.numLps(), lv + " has more LPs than an original volume group can have");
        }
        if (moreThanMaximum(source)) {
            report.structure(MAX_SIZE, source, "at most " + values.maxsize() + " LPs", values.numLps(), lv + " has more LPs than its maxsize");
        }
        if (values.lvname() != minor - 1) {
            report.structure(INDEX, source, "lvname " + (minor - 1), values.lvname(), lv + " names another slot of the name list");
        }
        if ((values.lvState() & 1) == 0) {
            report.structure(STATE, source, "lv_state 1 or 3", values.lvState(), lv + " is not marked defined");
        }
        int copies = subject.index().copies(minor);
        if (copies > 0 && values.mirror() != copies) {
            report.structure(MIRROR, source, "mirror " + copies, values.mirror(), lv + " has LPs of " + copies + " copies");
        }
    }
}
