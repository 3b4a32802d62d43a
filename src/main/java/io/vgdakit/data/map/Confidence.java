package io.vgdakit.data.map;

import java.util.Locale;

/** How sure it is that a PP holds an LP, the surest first. */
public enum Confidence {
    /** Two independent sources agree, or a valid VGDA says so. */
    CERTAIN,
    /** One source says so and nothing speaks against it. */
    PROBABLE,
    /** Proposed because AIX mostly allocates so. */
    POSSIBLE;

    /** The word in a map. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The less sure of two. */
    public Confidence atMost(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
