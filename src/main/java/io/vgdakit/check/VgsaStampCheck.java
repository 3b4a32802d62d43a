package io.vgdakit.check;

import io.vgdakit.vg.VgsaCopy;
import java.util.List;

/** Stamps of a VGSA copy (formats/README.md 8.1). */
final class VgsaStampCheck implements Check<VgsaSubject> {

    private static final Rule TORN = Rules.rule("VGSA-001");
    private static final Rule STAMP = Rules.rule("VGSA-002");

    @Override
    public List<Rule> rules() {
        return List.of(TORN, STAMP);
    }

    @Override
    public void check(VgsaSubject subject, Report report) {
        VgsaCopy vgsa = subject.vgsa();
        if (!vgsa.begin().equals(vgsa.end())) {
            report.structure(TORN, vgsa.source(), vgsa.begin() + " at the end too", vgsa.end(), "the stamps at the two ends of the VGSA differ");
        } else if (!vgsa.begin().nanosecondsValid()) {
            report.field(STAMP, vgsa.source(), "beg_nsec", "below 1000000000", "the stamp of the VGSA is no time");
        }
    }
}
