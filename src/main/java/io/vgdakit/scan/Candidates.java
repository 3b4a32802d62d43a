package io.vgdakit.scan;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Places on a disk, ascending; there may be very many on a hostile one, so they are kept small. */
final class Candidates {

    private static final int FIRST_ROOM = 16;

    private long[] offsets = new long[FIRST_ROOM];
    private int count;

    void add(long offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        offsets[count++] = offset;
    }

    LongStream offsets() {
        return Arrays.stream(offsets, 0, count);
    }
}
