package io.vgdakit.record;

/** How well a fact about the format is established, as graded for each field in {@code formats/README.md}. */
public enum Evidence {
    /** A public header or a real dump agrees byte for byte. */
    A,
    /** An independent implementation or observer says so. */
    B,
    /** Deduced from printed tool output and arithmetic; no dump seen. */
    C,
    /** A guess: shown as unverified, never an error, never written. */
    D;

    /** Whether a repair may write bytes on this ground, and a check may call a contradiction an error. */
    public boolean certain() {
        return this == A || this == B;
    }

    /** The mark that output gives to an unverified value: {@code " (unverified)"} for D, else nothing. */
    public String mark() {
        return this == D ? " (unverified)" : "";
    }
}
