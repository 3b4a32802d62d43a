package io.vgdakit.scan;

import java.util.Locale;

/** How sure it is that a hit is what it looks like. */
public enum Confidence {
    /** It holds together by itself in a way that chance does not bring about, or another structure at its proper place agrees with it. */
    CERTAIN,
    /** It has its magic, or its shape, and values that make sense; nothing else confirms it. */
    PROBABLE,
    /** Its magic only; the bytes may be anything. */
    POSSIBLE;

    /** Lower-case name for output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is as sure as another one, or surer. */
    public boolean atLeast(Confidence other) {
        return compareTo(other) <= 0;
    }
}
