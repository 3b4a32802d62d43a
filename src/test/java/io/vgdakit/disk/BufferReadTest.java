package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading into a buffer gives the bytes that reading an extent gives, on every kind of disk. */
class BufferReadTest {

    private static final byte[] CONTENT = new byte[(3 << 20) + 700];

    static {
        new Random(4).nextBytes(CONTENT);
    }

    @TempDir
    private Path directory;

    private Map<String, Disk> disks() throws IOException {
        Path raw = Files.write(directory.resolve("raw.img"), CONTENT);
        Path first = Files.write(directory.resolve("split.001"), Arrays.copyOf(CONTENT, 1_000_001));
        Files.write(directory.resolve("split.002"), Arrays.copyOfRange(CONTENT, 1_000_001, CONTENT.length));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(CONTENT);
        }
        byte[] padded = new byte[CONTENT.length + 777];
        System.arraycopy(CONTENT, 0, padded, 777, CONTENT.length);
        Map<String, Disk> disks = new LinkedHashMap<>();
        disks.put("raw", Disks.open(raw));
        disks.put("split", Disks.open(first));
        disks.put("gzip", Disks.open(Files.write(directory.resolve("packed.gz"), packed.toByteArray())));
        disks.put("memory", new MemoryDisk("memory", CONTENT));
        disks.put("renamed", Disks.renamed(Disks.open(raw), "other"));
        disks.put("at a base", Disks.at(new MemoryDisk("memory", padded), 777));
        disks.put("changed", new ForwardingDisk(new MemoryDisk("memory", CONTENT)) {
        });
        return disks;
    }

    /** Reads until nothing more comes. */
    private static int fill(Disk disk, long offset, ByteBuffer buffer) {
        int start = buffer.position();
        int got;
        do {
            got = disk.read(offset + buffer.position() - start, buffer);
        } while (got > 0 && buffer.hasRemaining());
        return buffer.position() - start;
    }

    @Test
    void aBufferIsFilledWithTheBytesOfTheDisk() throws IOException {
        for (Map.Entry<String, Disk> disk : disks().entrySet()) {
            for (int[] range : new int[][] {{0, 512}, {0, 1 << 21}, {512, 2 << 20}, {1, 511}, {999_424, 4096}, {3 << 20, 512}, {3, 1 << 20}, {0, 0}}) {
                for (boolean direct : new boolean[] {true, false}) {
                    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(range[1] + 5) : ByteBuffer.allocate(range[1] + 5);
                    int got = fill(disk.getValue(), range[0], buffer.position(3).limit(3 + range[1]));
                    assertThat(got).as("%s %s", disk.getKey(), Arrays.toString(range)).isEqualTo(range[1]);
                    assertThat(buffer.position()).isEqualTo(3 + range[1]);
                    byte[] bytes = new byte[range[1]];
                    buffer.get(3, bytes);
                    assertThat(bytes).as("%s %s", disk.getKey(), Arrays.toString(range)).isEqualTo(Arrays.copyOfRange(CONTENT, range[0], range[0] + range[1]));
                }
            }
            disk.getValue().close();
        }
    }

    @Test
    void behindTheEndNothingIsRead() throws IOException {
        for (Map.Entry<String, Disk> disk : disks().entrySet()) {
            for (long offset : new long[] {CONTENT.length, CONTENT.length + 1L, 1L << 40, Long.MAX_VALUE - 1024}) {
                assertThat(disk.getValue().read(offset, ByteBuffer.allocateDirect(1024))).as("%s at %d", disk.getKey(), offset).isZero();
            }
            ByteBuffer last = ByteBuffer.allocateDirect(1024);
            assertThat(fill(disk.getValue(), 3 << 20, last)).as(disk.getKey()).isEqualTo(700);
            assertThat(last.limit()).isEqualTo(1024);
            disk.getValue().close();
        }
    }

    @Test
    void readingStopsBeforeABadSector() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
        int got = fill(new FaultyDisk(new MemoryDisk("", CONTENT), 3), 0, buffer);
        assertThat(got).isLessThanOrEqualTo(3 * 512);
        assertThat(buffer.position()).isEqualTo(got);
    }

    @Test
    void aFileThatShrankWhileOpenIsAGap() throws IOException {
        Path file = Files.write(directory.resolve("shrinks.img"), CONTENT);
        try (Disk disk = Disks.open(file)) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(1024);
            }
            assertThat(fill(disk, 0, ByteBuffer.allocateDirect(4096))).isEqualTo(1024);
            assertThat(disk.read(512, 1024).gaps()).containsExactly(new Gap(1024, 512, Gap.Reason.READ_ERROR,
                    "ends before byte " + CONTENT.length + ", its size when it was opened"));
        }
    }

    @Test
    void aDiskAtABaseCountsFromThere() throws IOException {
        try (Disk disk = Disks.at(new FaultyDisk(new MemoryDisk("inner", CONTENT), 5), 1024)) {
            assertThat(disk.size()).isEqualTo(CONTENT.length - 1024);
            Extent extent = disk.read(512, 4096);
            assertThat(extent.offset()).isEqualTo(512);
            assertThat(extent.gaps()).containsExactly(new Gap(3 * 512, 512, Gap.Reason.READ_ERROR, "Input/output error"));
            assertThat(Arrays.copyOf(extent.bytes(), 1024)).isEqualTo(Arrays.copyOfRange(CONTENT, 1536, 2560));
            assertThat(disk.read(Long.MAX_VALUE - 10, 10).gaps()).containsExactly(new Gap(Long.MAX_VALUE - 10, 10, Gap.Reason.BEYOND_END, ""));
            assertThatThrownBy(() -> disk.read(-1, 10)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> disk.read(1, -1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Disks.at(new MemoryDisk("", CONTENT), Long.MAX_VALUE).size()).isZero();
        assertThatThrownBy(() -> Disks.at(new MemoryDisk("", CONTENT), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
