package io.vgdakit.view;

import java.util.stream.IntStream;

/**
 * Which PPs of a disk lie in which region. Every region gets a fifth of the PPs; those that remain go one each to outer edge, inner
 * edge, outer middle and inner middle, in this order (src/site/AIX.md 4.3, computed from nine captures).
 */
final class Regions {

    private static final Region[] REMAINDER = {Region.OUTER_EDGE, Region.INNER_EDGE, Region.OUTER_MIDDLE, Region.INNER_MIDDLE};

    private final int[] last = new int[Region.values().length];

    /** @param pps PPs of the disk, at least 0 */
    Regions(int pps) {
        int[] sizes = IntStream.range(0, last.length).map(region -> pps / last.length).toArray();
        for (int i = 0; i < pps % last.length; i++) {
            sizes[REMAINDER[i].ordinal()]++;
        }
        int sum = 0;
        for (int i = 0; i < last.length; i++) {
            sum += sizes[i];
            last[i] = sum;
        }
    }

    /** Region of a PP, from 1; PPs behind the last one count as those of the inner edge. */
    Region of(int pp) {
        int i = 0;
        while (i < last.length - 1 && pp > last[i]) {
            i++;
        }
        return Region.values()[i];
    }

    /** How many of some PPs lie in each region. */
    Distribution distribution(IntStream pps) {
        int[] counts = new int[last.length];
        pps.forEach(pp -> counts[of(pp).ordinal()]++);
        return new Distribution(IntStream.of(counts).boxed().toList());
    }
}
