package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {

    @ParameterizedTest
    @CsvSource({
            // lqueryvg -T of src/site/AIX.md 5.2; captures qintl-04 (VGSA, VGDA), qintl-05, qintl-06 (VGSA, VGDA).
            "47cb69910d21db31, 1204513169, 220322609, 2008-03-03T02:59:29.220322609Z",
            "386fb4921547c9a1, 946844818, 357026209, 2000-01-02T20:26:58.357026209Z",
            "386fb49217f87283, 946844818, 402158211, 2000-01-02T20:26:58.402158211Z",
            "386ff6ac03ffdd81, 946861740, 67100033, 2000-01-03T01:09:00.067100033Z",
            "386e9c7312c54993, 946773107, 314919315, 2000-01-02T00:31:47.314919315Z",
            "386e9c7315057a5b, 946773107, 352680539, 2000-01-02T00:31:47.352680539Z"})
    void isSecondsAndNanoseconds(String text, long seconds, long nanoseconds, Instant time) {
        var stamp = Stamp.parse(text);
        assertThat(stamp).isEqualTo(new Stamp(seconds, nanoseconds));
        assertThat(stamp.toInstant()).isEqualTo(time);
        assertThat(stamp.text()).isEqualTo(text).isEqualTo(stamp.toString());
        assertThat(Stamp.of(HexFormat.of().parseHex("ff" + text), 1)).isEqualTo(stamp);
    }

    @Test
    void bothWordsAreUnsigned() {
        var last = Stamp.parse("ffffffffffffffff");
        assertThat(last).isEqualTo(new Stamp(4294967295L, 4294967295L)).isGreaterThan(Stamp.parse("7fffffff00000000"));
        assertThat(last.nanosecondsValid()).isFalse();
        assertThat(last.toInstant()).isEqualTo("2106-02-07T06:28:15Z");
    }

    @Test
    void nanosecondsAreValidBelowOneSecond() {
        assertThat(new Stamp(1, 999_999_999).nanosecondsValid()).isTrue();
        assertThat(new Stamp(1, 1_000_000_000).nanosecondsValid()).isFalse();
    }

    @Test
    void zeroIsNeverWritten() {
        assertThat(Stamp.of(new byte[8], 0).isZero()).isTrue();
        assertThat(new Stamp(0, 1).isZero()).isFalse();
        assertThat(new Stamp(1, 0).isZero()).isFalse();
    }

    @Test
    void refusesWordsThatAreNotUnsigned32Bits() {
        assertThatThrownBy(() -> new Stamp(-1, 0)).hasMessage("not two unsigned 32-bit words: -1, 0");
        assertThatThrownBy(() -> new Stamp(0, 1L << 32)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stamp.of(new byte[8], 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "''|found 0 hex digits", "47cb69910d21db3|found 15 hex digits", "47cb69910d21db311|found 17 hex digits",
            "47cb69910d21db3?|\"?\" is not a hex digit"})
    void refusesEverythingElseAndSaysWhatItFound(String text, String found) {
        assertThatThrownBy(() -> Stamp.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage("\"" + text
                + "\" is not a time stamp: " + found + "; expected 16 hex digits: 8 of seconds, 8 of nanoseconds");
    }

    @Property
    void textGivesTheSameStampBack(@ForAll @LongRange(max = 0xFFFF_FFFFL) long seconds,
            @ForAll @LongRange(max = 0xFFFF_FFFFL) long nanoseconds) {
        var stamp = new Stamp(seconds, nanoseconds);
        assertThat(Stamp.parse(stamp.text())).isEqualTo(stamp);
    }

    @Property
    void orderIsThatOfTheUnsignedBytes(@ForAll long one, @ForAll long other) {
        var first = Stamp.parse(HexFormat.of().toHexDigits(one));
        var second = Stamp.parse(HexFormat.of().toHexDigits(other));
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Long.compareUnsigned(one, other));
    }
}
