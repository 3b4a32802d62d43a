package io.vgdakit.record;

import java.time.Instant;

/** The years in which an AIX disk is expected to have been written: fixed, so that the same bytes always read the same. */
public final class PlausibleTime {

    /** The first moment of them. */
    public static final Instant FROM = Instant.parse("1995-01-01T00:00:00Z");
    /** The moment after them. */
    public static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");
    /** The years, for a sentence. */
    public static final String TEXT = "from 1995 to 2039";

    private PlausibleTime() {
    }

    /** Whether a time is in these years. */
    public static boolean holds(Instant time) {
        return !time.isBefore(FROM) && time.isBefore(UNTIL);
    }
}
