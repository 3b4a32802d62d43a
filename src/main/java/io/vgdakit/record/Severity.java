package io.vgdakit.record;

/** How bad a finding is. */
public enum Severity {
    /** Something is damaged or contradicts itself. */
    ERROR,
    /** Something is unusual or rests on a deduced fact. */
    WARNING,
    /** Something worth knowing. */
    INFO
}
