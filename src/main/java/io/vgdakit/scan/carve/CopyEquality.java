package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Content;
import java.util.Arrays;

/** Compares PPs that are said to hold copies of one LP, at some places spread over them. */
final class CopyEquality {

    /** What the places say. */
    enum Result {
        /** All are equal, and some hold data. */
        EQUAL,
        /** Some differ. */
        DIFFERENT,
        /** What could be read is equal, but all of it is one byte repeated, so nothing is said. */
        NOTHING
    }

    private static final int PLACES = 64;
    private static final int BYTES = 4096;

    private CopyEquality() {
    }

    /** Compares two PPs by the first byte of each. */
    static Result of(Disk first, long firstStart, Disk second, long secondStart, long ppBytes) {
        Result result = Result.NOTHING;
        for (int i = 0; i < PLACES; i++) {
            long at = ppBytes / PLACES * i;
            Extent one = first.read(firstStart + at, BYTES);
            Extent other = second.read(secondStart + at, BYTES);
            if (!one.complete() || !other.complete()) {
                continue;
            }
            if (!Arrays.equals(one.bytes(), other.bytes())) {
                return Result.DIFFERENT;
            }
            result = Content.of(one.bytes()) == Content.DATA ? Result.EQUAL : result;
        }
        return result;
    }
}
