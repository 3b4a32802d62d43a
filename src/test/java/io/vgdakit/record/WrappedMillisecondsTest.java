package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WrappedMillisecondsTest {

    private static final Instant FROM = Instant.parse("1995-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    @Test
    void candidatesAreOnePeriodApart() {
        var time = new WrappedMilliseconds(0x7454a336L);
        assertThat(time.count(FROM, UNTIL)).isEqualTo(330);
        assertThat(time.first(FROM)).isEqualTo("1995-02-08T06:41:26.326Z");
        assertThat(time.first(FROM.plus(Duration.ofDays(45)))).isEqualTo("1995-03-29T23:44:13.622Z");
    }

    @Test
    void aCandidateAtTheStartCountsAndOneAtTheEndDoesNot() {
        var time = new WrappedMilliseconds(5);
        assertThat(time.first(Instant.ofEpochMilli(5))).isEqualTo(Instant.ofEpochMilli(5));
        assertThat(time.first(Instant.ofEpochMilli(6))).isEqualTo(Instant.ofEpochMilli(5 + WrappedMilliseconds.PERIOD));
        assertThat(time.count(Instant.ofEpochMilli(5), Instant.ofEpochMilli(5 + WrappedMilliseconds.PERIOD))).isEqualTo(1);
        assertThat(time.count(/* from= */ UNTIL, /* until= */ FROM)).isZero();
    }

    @Test
    void noCandidateLiesBefore1970() {
        assertThat(new WrappedMilliseconds(WrappedMilliseconds.PERIOD - 1).nearest(Instant.EPOCH))
                .isEqualTo(Instant.ofEpochMilli(WrappedMilliseconds.PERIOD - 1));
    }

    @Test
    void refusesMoreThan32Bits() {
        assertThatThrownBy(() -> new WrappedMilliseconds(WrappedMilliseconds.PERIOD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrappedMilliseconds(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theNearestCandidateIsAtMostHalfAPeriodAway(@ForAll @LongRange(min = 1L << 33, max = 1L << 47) long milliseconds,
            @ForAll @LongRange(max = (1L << 32) - 1) long low) {
        var nearest = new WrappedMilliseconds(low).nearest(Instant.ofEpochMilli(milliseconds)).toEpochMilli();
        assertThat(nearest & 0xFFFF_FFFFL).isEqualTo(low);
        assertThat(Math.abs(nearest - milliseconds)).isLessThanOrEqualTo(WrappedMilliseconds.PERIOD / 2);
    }
}
