package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void noByteAtAllCountsAsZero() {
        assertThat(Content.of(new byte[0])).isEqualTo(Content.ZERO);
        assertThat(Content.of(new byte[] {1, 2, 3}, 2, 2)).isEqualTo(Content.ZERO);
    }

    @Property
    void oneOtherByteAnywhereMakesAFillToData(@ForAll byte fill, @ForAll byte other, @ForAll @IntRange(min = 1, max = 70) int length,
            @ForAll @IntRange(max = 69) int place) {
        byte[] bytes = new byte[length + 2];
        Arrays.fill(bytes, 1, length + 1, fill);
        assertThat(Content.of(bytes, 1, length + 1)).isEqualTo(fill == 0 ? Content.ZERO : Content.FILL);
        if (length > 1 && place < length && other != fill) {
            bytes[1 + place] = other;
            assertThat(Content.of(bytes, 1, length + 1)).isEqualTo(Content.DATA);
        }
    }
}
