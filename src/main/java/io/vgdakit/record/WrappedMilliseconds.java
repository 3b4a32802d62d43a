package io.vgdakit.record;

import java.time.Instant;

/**
 * A time of which only the low 32 bits of the milliseconds since 1970 are kept, as in a PVID. It stands for one moment every
 * {@value #PERIOD} ms (49.7 days): only another source can tell which.
 *
 * @param low the low 32 bits, 0 to 2^32-1
 */
public record WrappedMilliseconds(long low) {

    /** Milliseconds from one candidate to the next. */
    public static final long PERIOD = 1L << 32;

    public WrappedMilliseconds {
        if (low < 0 || low >= PERIOD) {
            throw new IllegalArgumentException("not an unsigned 32-bit word: " + low);
        }
    }

    /** The candidate closest to {@code reference}; of two as close, the later; never one before 1970. */
    public Instant nearest(Instant reference) {
        return candidate(Math.max(0, Math.floorDiv(reference.toEpochMilli() - low + PERIOD / 2, PERIOD)));
    }

    /** The first candidate at or after {@code from}, a time since 1970. */
    public Instant first(Instant from) {
        return candidate(indexFrom(from));
    }

    /** The number of candidates at or after {@code from} and before {@code until}, both since 1970. */
    public long count(Instant from, Instant until) {
        return Math.max(0, indexFrom(until) - indexFrom(from));
    }

    private long indexFrom(Instant from) {
        return Math.max(0, -Math.floorDiv(low - from.toEpochMilli(), PERIOD));
    }

    private Instant candidate(long index) {
        return Instant.ofEpochMilli(low + index * PERIOD);
    }
}
