package io.vgdakit.check;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Severity;

/**
 * What must hold on a healthy disk.
 *
 * @param code stable name, for example {@code VGDA-009}
 * @param severity of a finding, the worst that its evidence allows or less
 * @param evidence grade of the fact the rule rests on
 * @param title one line
 * @param explanation what holds, and what it means when it does not
 * @param repair name of the repair that would help; empty when none does
 */
public record Rule(String code, Severity severity, Evidence evidence, String title, String explanation, String repair) {

    /** @throws IllegalArgumentException when the severity is worse than the evidence allows */
    public Rule {
        if (severity.compareTo(worst(evidence)) < 0) {
            throw new IllegalArgumentException(code + ": a fact of grade " + evidence + " cannot make an " + severity);
        }
    }

    /** The worst severity that a fact of a grade may have: errors need certain facts (A, B), warnings at least deduced ones (C). */
    static Severity worst(Evidence evidence) {
        return evidence.certain() ? Severity.ERROR : evidence == Evidence.C ? Severity.WARNING : Severity.INFO;
    }

    /** The command that would help; empty when none does. */
    public String repairCommand() {
        return repair.isEmpty() ? "" : "vgdakit repair " + repair + " IMAGE...";
    }
}
