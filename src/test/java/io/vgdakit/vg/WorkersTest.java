package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final long MIB = 1 << 20;

    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> things = IntStream.range(0, 100).boxed().toList();
        assertThat(Workers.map(things, thing -> thing * thing)).isEqualTo(things.stream().map(thing -> thing * thing).toList());
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        assertThatThrownBy(() -> Workers.map(IntStream.range(0, 100).boxed().toList(), thing -> 1 / (thing - 50))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSmallHeapHasRoomForFewThreads() {
        assertThat(Workers.threads(64, 61 * MIB)).isEqualTo(1);
        assertThat(Workers.threads(64, 256 * MIB)).isEqualTo(4);
        assertThat(Workers.threads(2, 4096 * MIB)).isEqualTo(2);
    }
}
