package io.vgdakit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Consecutive PPs of which the same is printed.
 *
 * @param first from 1
 * @param last at least first
 * @param key what they have in common
 */
record PpRun<K>(int first, int last, K key) {

    /** The runs of PPs 1 to {@code count}. */
    static <K> List<PpRun<K>> of(int count, IntFunction<K> keyOf) {
        List<PpRun<K>> runs = new ArrayList<>();
        int first = 1;
        K key = count > 0 ? keyOf.apply(1) : null;
        for (int pp = 2; pp <= count; pp++) {
            K next = keyOf.apply(pp);
            if (!next.equals(key)) {
                runs.add(new PpRun<>(first, pp - 1, key));
                first = pp;
                key = next;
            }
        }
        if (count > 0) {
            runs.add(new PpRun<>(first, count, key));
        }
        return runs;
    }
}
