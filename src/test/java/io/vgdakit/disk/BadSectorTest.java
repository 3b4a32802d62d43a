package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BadSectorTest {

    private static final byte[] CONTENT = Images.noise(5 * 1024 * 1024 + 300);

    @Test
    void onlyTheBadSectorsAreMissing() {
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), 3, 4, 9, 5000);
        Extent extent = disk.read(0, CONTENT.length);
        assertThat(extent.gaps()).containsExactly(error(3, 2), error(9, 1), error(5000, 1));
        byte[] expected = CONTENT.clone();
        Arrays.fill(expected, 3 * 512, 5 * 512, (byte) 0);
        Arrays.fill(expected, 9 * 512, 10 * 512, (byte) 0);
        Arrays.fill(expected, 5000 * 512, 5001 * 512, (byte) 0);
        assertThat(extent.bytes()).isEqualTo(expected);
    }

    @Test
    void aBulkReadStopsAtABadSectorAndLeavesNothingOfItBehind() {
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), 3);
        var target = ByteBuffer.allocate(4096);
        assertThat(disk.read(1024, target)).isZero();
        assertThat(target.position()).isZero();
        assertThat(disk.read(4 * 512, target)).isEqualTo(4096);
    }

    @Test
    void aBadSectorIsTriedTwiceAtMost() {
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), 3, 9, 5000);
        disk.read(0, CONTENT.length);
        // two pieces of 1 MiB fail, then three single sectors
        assertThat(disk.failures()).isEqualTo(5);
    }

    @Test
    void aGapEndsWhereTheRangeEnds() {
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), 3);
        assertThat(disk.read(3 * 512 - 10, 20).gaps()).containsExactly(unreadable(3 * 512, 10));
        assertThat(disk.read(4 * 512 - 10, 20).gaps()).containsExactly(unreadable(4 * 512 - 10, 10));
        assertThat(disk.read(3 * 512 + 7, 5).gaps()).containsExactly(unreadable(3 * 512 + 7, 5));
    }

    @Test
    void badSectorsAndTheEndAreDifferentGaps() {
        long last = CONTENT.length / 512;
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), last);
        assertThat(disk.readSectors(last - 1, 3).gaps()).containsExactly(
                unreadable(last * 512, 512),
                new Gap((last + 1) * 512, 512, Gap.Reason.BEYOND_END, ""));
    }

    @Test
    void aDeadDiskIsOneGap() {
        var disk = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), LongStream.rangeClosed(0, CONTENT.length / 512).toArray());
        Extent extent = disk.read(100, 3_000_000);
        assertThat(extent.gaps()).containsExactly(unreadable(100, 3_000_000));
        assertThat(extent.bytes()).containsOnly(0);
    }

    @Test
    void aSliceKeepsTheGapsInsideIt() {
        Extent extent = new FaultyDisk(new MemoryDisk("hdisk1", CONTENT), 3, 9).readSectors(0, 16);
        assertThat(extent.slice(512, 1024).complete()).isTrue();
        assertThat(extent.slice(3 * 512 + 100, 512).gaps()).containsExactly(unreadable(3 * 512 + 100, 412));
    }

    private static Gap error(long psn, int sectors) {
        return unreadable(psn * 512, sectors * 512L);
    }

    private static Gap unreadable(long offset, long length) {
        return new Gap(offset, length, Gap.Reason.READ_ERROR, "Input/output error");
    }
}
