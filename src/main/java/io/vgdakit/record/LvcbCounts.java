package io.vgdakit.record;

import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The three counts of an LVCB: big-endian integers one behind the other, of 1, 2 or 4 bytes. The capture ltesting-getlvcb-testlvcb shows the
 * bytes 20 01 01 for 32, 1 and 1, so upperbound comes first; which of the others comes next, and the widths, are not known. A count is given
 * when every width and order that fits the bytes agrees on it.
 */
record LvcbCounts(OptionalInt upperBound, OptionalInt numLps, OptionalInt copies) {

    static final LvcbCounts NONE = new LvcbCounts(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final int[] WIDTHS = {1, 2, 4};
    /** Most PVs of a volume group (src/site/AIX.md 11.1). */
    private static final int MAX_UPPER_BOUND = 1024;
    private static final int MAX_COPIES = 3;

    /** The counts in the bytes between letters and label. */
    static LvcbCounts of(byte[] bytes) {
        var search = new Search(bytes);
        search.run();
        return new LvcbCounts(only(search.upperBounds), only(search.numLps), only(search.copies));
    }

    boolean known() {
        return upperBound.isPresent() && numLps.isPresent() && copies.isPresent();
    }

    private static OptionalInt only(SortedSet<Integer> values) {
        return values.size() == 1 ? OptionalInt.of(values.first()) : OptionalInt.empty();
    }

    private static final class Search {

        private final byte[] bytes;
        private final int firstSet;
        private final int endOfSet;
        private final SortedSet<Integer> upperBounds = new TreeSet<>();
        private final SortedSet<Integer> numLps = new TreeSet<>();
        private final SortedSet<Integer> copies = new TreeSet<>();

        Search(byte[] bytes) {
            this.bytes = bytes;
            int first = 0;
            while (first < bytes.length && bytes[first] == 0) {
                first++;
            }
            int end = bytes.length;
            while (end > first && bytes[end - 1] == 0) {
                end--;
            }
            this.firstSet = first;
            this.endOfSet = end;
        }

        void run() {
            for (int width : WIDTHS) {
                for (int start = Math.max(0, firstSet - width + 1); start <= firstSet; start++) {
                    for (int second : WIDTHS) {
                        for (int third : WIDTHS) {
                            long upperBound = number(start, width);
                            long next = number(start + width, second);
                            long last = start + width + second + third >= endOfSet ? number(start + width + second, third) : -1;
                            add(upperBound, next, last);
                            if (width == second && second == third) {
                                add(upperBound, last, next);
                            }
                        }
                    }
                }
            }
        }

        private void add(long upperBound, long lps, long copyCount) {
            if (upperBound >= 1 && upperBound <= MAX_UPPER_BOUND && lps >= 1 && copyCount >= 1 && copyCount <= MAX_COPIES) {
                upperBounds.add((int) upperBound);
                numLps.add((int) lps);
                copies.add((int) copyCount);
            }
        }

        /** A number; -1 when it does not fit into the bytes or into 31 bits. */
        private long number(int start, int width) {
            if (start + width > bytes.length) {
                return -1;
            }
            long value = 0;
            for (int i = start; i < start + width; i++) {
                value = value << 8 | bytes[i] & 0xff;
            }
            return value <= Integer.MAX_VALUE ? value : -1;
        }
    }
}
