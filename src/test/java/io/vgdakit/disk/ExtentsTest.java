package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ExtentsTest {

    private static final byte[] BYTES = new byte[300_000];

    static {
        new Random(7).nextBytes(BYTES);
    }

    private final Disk disk = new MemoryDisk("hdisk1", BYTES);

    @Property(tries = 200)
    void piecesTogetherAreTheBytesThatTheImageHolds(@ForAll @IntRange(max = 310_000) int offset, @ForAll @LongRange(min = 0) long length) {
        var joined = new ByteArrayOutputStream();
        long[] next = {offset};
        Extents.of(disk, offset, length).forEach(piece -> {
            assertThat(piece.offset()).isEqualTo(next[0]);
            assertThat(piece.bytes()).hasSizeBetween(1, 65536);
            next[0] += piece.bytes().length;
            joined.writeBytes(piece.bytes());
        });
        int start = Math.min(offset, BYTES.length);
        int end = (int) Math.min(BYTES.length, start + Math.min(length, BYTES.length));
        assertThat(joined.toByteArray()).isEqualTo(Arrays.copyOfRange(BYTES, start, end));
    }

    @Test
    void badSectorsStayGapsOfTheirPieces() {
        List<Extent> pieces = Extents.of(new FaultyDisk(disk, 3), 0, 4096).toList();
        assertThat(pieces).singleElement().satisfies(piece -> {
            assertThat(piece.gaps()).singleElement().extracting(Gap::offset, Gap::length).containsExactly(1536L, 512L);
            assertThat(piece.bytes()).hasSize(4096);
        });
    }

    @Test
    void aPieceThatIsAllBadDoesNotEndTheRange() {
        long[] bad = LongStream.range(0, 128).toArray();
        assertThat(Extents.of(new FaultyDisk(disk, bad), 0, 70_000).map(piece -> piece.bytes().length)).containsExactly(65536, 4464);
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        var faulty = new FaultyDisk(disk, 200);
        assertThat(Extents.of(faulty, 0, 1L << 40).findFirst()).isPresent();
        assertThat(faulty.failures()).isZero();
    }
}
