package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Content;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentSampleTest {

    private static ContentSample sample(byte[] bytes, long offset, long length) {
        return ContentSample.of(new MemoryDisk("hdisk1", bytes), offset, length);
    }

    @Test
    void oneValueThroughoutIsZeroOrFill() {
        byte[] bytes = new byte[3 << 20];
        assertThat(sample(bytes, 0, bytes.length).text()).isEqualTo("zero");
        Arrays.fill(bytes, (byte) 0xdd);
        assertThat(sample(bytes, 100, bytes.length - 100).text()).isEqualTo("fill 0xDD");
    }

    @Test
    void aChangeBetweenTwoReadsIsData() {
        byte[] bytes = new byte[2 << 20];
        Arrays.fill(bytes, 1 << 20, 2 << 20, (byte) 0xdd);
        assertThat(sample(bytes, 0, bytes.length).content()).isEqualTo(Content.DATA);
    }

    @Test
    void theLastByteCounts() {
        byte[] bytes = new byte[1000];
        bytes[999] = 1;
        assertThat(sample(bytes, 0, 1000).content()).isEqualTo(Content.DATA);
        assertThat(sample(bytes, 0, 999).content()).isEqualTo(Content.ZERO);
    }

    @Test
    void bytesThatCannotBeReadDoNotCount() {
        byte[] bytes = new byte[1000];
        Arrays.fill(bytes, (byte) 0xdd);
        ContentSample sample = sample(bytes, 500, 2000);
        assertThat(sample.text()).isEqualTo("fill 0xDD");
        assertThat(sample.read()).isEqualTo(500);
        assertThat(sample.gaps()).hasSize(1);
    }

    @Test
    void aHugeRangeIsLookedAtOnlyInItsBeginning() {
        ContentSample sample = sample(new byte[10], 0, Long.MAX_VALUE / 2);
        assertThat(sample.lookedAt()).isEqualTo(ContentSample.LIMIT);
        assertThat(sample.read()).isEqualTo(10);
    }
}
