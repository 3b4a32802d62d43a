package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LpOrderTest {

    @Property
    void aPlaceInTheLvIsAPlaceInOneLpAndBack(
            @ForAll @IntRange(min = 20, max = 37) int ppSize, @ForAll @IntRange(min = 1, max = 32) int width, @ForAll @IntRange(min = 9, max = 37) int exp,
            @ForAll @LongRange(min = 0, max = 1L << 50) long offset) {
        var order = new LpOrder(1L << ppSize, width, 1L << Math.min(exp, ppSize));
        LpOrder.Place place = order.at(offset);
        assertThat(order.lvOffset(place.lp(), place.offset())).isEqualTo(offset);
        assertThat(place.offset() + place.length()).isLessThanOrEqualTo(order.ppBytes());
        assertThat(order.lvOffset(place.lp(), place.offset() + place.length() - 1)).isEqualTo(offset + place.length() - 1);
    }

    @Property
    void anLvHoldsWholeRows(@ForAll @IntRange(min = 1, max = 32) int width, @ForAll @IntRange(min = 1, max = 1000) int lps) {
        var order = new LpOrder(1 << 20, width, 1 << 16);
        assertThat(order.bytes(lps)).isBetween((long) lps << 20, (long) (lps + width - 1) << 20);
        assertThat(order.at(order.bytes(lps) - 1).lp() - 1).isEqualTo((lps - 1) / width * width + width - 1);
    }
}
