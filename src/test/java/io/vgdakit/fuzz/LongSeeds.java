package io.vgdakit.fuzz;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs without meaning, up to the length that inputs may have: the engine makes none that is longer than the longest it begins with. */
public final class LongSeeds {

    private static final int SEEDS = 8;

    private LongSeeds() {
    }

    /** Eight inputs of an eighth of the length, two eighths and so on. */
    public static Stream<byte[]> of(int length) {
        return IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> {
            byte[] data = new byte[length * seed / SEEDS];
            new Random(seed).nextBytes(data);
            return data;
        });
    }
}
