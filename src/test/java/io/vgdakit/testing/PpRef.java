package io.vgdakit.testing;

import java.util.List;
import java.util.stream.IntStream;

/** A PP of a test volume group: number of its PV and its own number, both from 1. */
public record PpRef(int pv, int pp) {

    /** {@code count} PPs in ascending order from {@code first}. */
    public static List<PpRef> run(int pv, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(pp -> new PpRef(pv, pp)).toList();
    }
}
