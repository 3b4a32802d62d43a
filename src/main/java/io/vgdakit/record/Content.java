package io.vgdakit.record;

import java.util.Arrays;

/** What kind of bytes a range holds, for ranges that no field names. */
public enum Content {
    /** All bytes are zero. */
    ZERO,
    /** One other byte value repeated, as left by a disk test. */
    FILL,
    /** Anything else. */
    DATA;

    /** The class of all bytes from {@code start} to before {@code end}; no byte at all counts as zero. */
    public static Content of(byte[] bytes, int start, int end) {
        if (start >= end) {
            return ZERO;
        }
        // Each byte equals the next one; this compares many at a time, also before it is compiled.
        boolean same = Arrays.equals(bytes, start, end - 1, bytes, start + 1, end);
        return !same ? DATA : bytes[start] == 0 ? ZERO : FILL;
    }

    /** The class of all of {@code bytes}. */
    public static Content of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }
}
