package io.vgdakit.record;

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
        for (int i = start + 1; i < end; i++) {
            if (bytes[i] != bytes[start]) {
                return DATA;
            }
        }
        return start >= end || bytes[start] == 0 ? ZERO : FILL;
    }

    /** The class of all of {@code bytes}. */
    public static Content of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }
}
