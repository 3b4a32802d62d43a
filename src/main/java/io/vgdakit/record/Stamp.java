package io.vgdakit.record;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A time stamp of a VGDA, VGSA or other LVM area: seconds since 1970 and nanoseconds, 8 bytes (formats/README.md 8.1, src/site/AIX.md 5.2).
 * Ordered by time; nanoseconds of different areas are not monotonic, so judge "the same event" by seconds.
 *
 * @param seconds since 1970 UTC, 0 to 2^32-1
 * @param nanoseconds 0 to 2^32-1 as stored; at least 10^9 only on damage
 */
public record Stamp(long seconds, long nanoseconds) implements Comparable<Stamp> {

    private static final long MAX_WORD = 0xFFFF_FFFFL;
    private static final int NANOSECONDS_PER_SECOND = 1_000_000_000;

    public Stamp {
        if (seconds < 0 || seconds > MAX_WORD || nanoseconds < 0 || nanoseconds > MAX_WORD) {
            throw new IllegalArgumentException("not two unsigned 32-bit words: " + seconds + ", " + nanoseconds);
        }
    }

    /** The stamp in the 8 bytes from {@code offset}. Any bytes make a value. */
    public static Stamp of(byte[] bytes, int offset) {
        return of(ByteBuffer.wrap(bytes, offset, 8).getLong());
    }

    /**
     * Reads the 16 hex digits that {@code lqueryvg -T} prints; either case, blanks and a leading 0x allowed.
     *
     * @throws IllegalArgumentException when the text is anything else; the message says what was found and expected
     */
    public static Stamp parse(String text) {
        return of(HexText.word(HexText.digits(text, "a time stamp", "16 hex digits: 8 of seconds, 8 of nanoseconds", 16), 0));
    }

    private static Stamp of(long words) {
        return new Stamp(words >>> 32, words & MAX_WORD);
    }

    /** 16 lower-case hex digits. */
    public String text() {
        return String.format("%08x%08x", seconds, nanoseconds);
    }

    /** Whether both words are zero: the area was never written. */
    public boolean isZero() {
        return seconds == 0 && nanoseconds == 0;
    }

    /** Whether the nanoseconds are below one second. */
    public boolean nanosecondsValid() {
        return nanoseconds < NANOSECONDS_PER_SECOND;
    }

    /** The time; nanoseconds that are not valid count as 0. */
    public Instant toInstant() {
        return Instant.ofEpochSecond(seconds, nanosecondsValid() ? nanoseconds : 0);
    }

    @Override
    public int compareTo(Stamp other) {
        int bySeconds = Long.compare(seconds, other.seconds);
        return bySeconds != 0 ? bySeconds : Long.compare(nanoseconds, other.nanoseconds);
    }

    @Override
    public String toString() {
        return text();
    }
}
