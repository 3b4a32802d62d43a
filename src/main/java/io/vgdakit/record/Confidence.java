package io.vgdakit.record;

import java.util.Locale;

/** How sure a find or a proposal is, the surest first. */
public enum Confidence {
    /**
     * Of a structure: it holds together by itself in a way that chance does not bring about, or another one at its proper place agrees with it. Of a
     * map: two independent sources agree, or a valid VGDA says so.
     */
    CERTAIN,
    /** Of a structure: its magic or its shape, and values that make sense. Of a map: one source says so. Nothing speaks against it. */
    PROBABLE,
    /** Of a structure: its magic only; the bytes may be anything. Of a map: proposed because AIX mostly allocates so. */
    POSSIBLE;

    /** Lower-case name for output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as sure as another one, or surer. */
    public boolean atLeast(Confidence other) {
        return compareTo(other) <= 0;
    }

    /** The less sure of two. */
    public Confidence atMost(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
