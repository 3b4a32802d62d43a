package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisksTest {

    private static final byte[] CONTENT = Images.noise(3 * 512 + 100);

    @TempDir
    Path directory;

    @Test
    void opensARawImage() throws IOException {
        Path file = Images.write(directory, "hdisk7.img", CONTENT);
        try (Disk disk = Disks.open(file)) {
            assertThat(disk.name()).isEqualTo("hdisk7");
            assertThat(disk.source()).isEqualTo(file.toString());
            assertThat(disk.size()).isEqualTo(CONTENT.length);
            assertThat(disk.readSectors(1, 2).bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 512, 1536));
            assertThat(disk.readSectors(1, 2).complete()).isTrue();
        }
    }

    @Test
    void whatATruncatedImageLacksIsAGapBeyondItsEnd() throws IOException {
        try (Disk disk = Disks.open(Images.write(directory, "hdisk7", CONTENT))) {
            Extent extent = disk.readSectors(3, 2);
            assertThat(extent.bytes()).startsWith(Arrays.copyOfRange(CONTENT, 1536, 1636)).hasSize(1024);
            assertThat(extent.gaps()).containsExactly(new Gap(1636, 924, Gap.Reason.BEYOND_END, ""));
            assertThat(disk.readSectors(1L << 40, 1).gaps()).containsExactly(new Gap(1L << 49, 512, Gap.Reason.BEYOND_END, ""));
        }
    }

    @Test
    void anEmptyFileIsADiskOfSizeZero() throws IOException {
        try (Disk disk = Disks.open(Images.write(directory, "empty.img", new byte[0]))) {
            assertThat(disk.size()).isZero();
            assertThat(disk.read(0, 512).gaps()).containsExactly(new Gap(0, 512, Gap.Reason.BEYOND_END, ""));
            assertThat(disk.read(0, 0).gaps()).isEmpty();
        }
    }

    @Test
    void anImageThatShrinksWhileOpenHasReadErrors() throws IOException {
        Path file = Images.write(directory, "hdisk7", CONTENT);
        try (Disk disk = Disks.open(file); var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(1024);
            Extent extent = disk.readSectors(1, 2);
            assertThat(extent.bytes()).startsWith(Arrays.copyOfRange(CONTENT, 512, 1024));
            assertThat(extent.gaps()).containsExactly(
                    new Gap(1024, 512, Gap.Reason.READ_ERROR, "ends before byte 1636, its size when it was opened"));
        }
    }

    @Test
    void readsBeyondTwoTebibytesOfASparseFile() throws IOException {
        Path file = directory.resolve("hdisk9.img");
        long size = 3L << 40;
        byte[] marker = "_LVM".getBytes(StandardCharsets.US_ASCII);
        long[] places = {(2L << 30) - 2, (4L << 30) + 512, (2L << 40) - 2, (2L << 40) + 7 * 512, size - 4};
        try (var image = new RandomAccessFile(file.toFile(), "rw")) {
            image.setLength(size);
            for (long place : places) {
                image.seek(place);
                image.write(marker);
            }
        }
        try (Disk disk = Disks.open(file)) {
            assertThat(disk.size()).isEqualTo(size);
            for (long place : places) {
                Extent extent = disk.read(place - 4, 8);
                assertThat(extent.bytes()).isEqualTo(ByteBuffer.allocate(8).put(4, marker).array());
                assertThat(extent.complete()).isTrue();
            }
            assertThat(disk.readSectors((2L << 40) / 512 + 7, 1).bytes()).startsWith(marker);
            assertThat(disk.read(size - 4, 8).gaps()).containsExactly(new Gap(size, 4, Gap.Reason.BEYOND_END, ""));
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = directory.resolve("hdisk1.img");
        assertThatThrownBy(() -> Disks.open(file)).isInstanceOf(NoSuchFileException.class).hasMessage(file + ": no such file");
    }

    @Test
    void aDirectoryIsRefused() {
        assertThatThrownBy(() -> Disks.open(directory)).isInstanceOf(FileSystemException.class)
                .hasMessage(directory + ": is a directory, not a disk image or a device");
        assertThatThrownBy(() -> Disks.open(Path.of("/"))).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> Disks.open(Path.of(""))).hasMessageContaining("is a directory");
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name")).isNotEqualTo("root");
        Path file = Images.write(directory, "hdisk1.img", CONTENT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assertThatThrownBy(() -> Disks.open(file)).isInstanceOf(AccessDeniedException.class)
                .hasMessageStartingWith(file + ": permission denied");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "-9223372036854775808, 0", "9223372036854775807, 1", "9223372036854775000, 2147483647"})
    void aRangeThatNoDiskCanHaveIsAProgrammingError(long offset, int length) {
        assertThatThrownBy(() -> new MemoryDisk("m", CONTENT).read(offset, length)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "18014398509481984, 1", "36028797018963968, 1", "0, 4194304", "0, 8388608"})
    void sectorsThatNoDiskCanHaveAreAProgrammingError(long psn, int count) {
        assertThatThrownBy(() -> new MemoryDisk("m", CONTENT).readSectors(psn, count)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHighestRangeIsAGap() {
        long highest = Long.MAX_VALUE - 100;
        assertThat(new MemoryDisk("m", CONTENT).read(highest, 100).gaps())
                .containsExactly(new Gap(highest, 100, Gap.Reason.BEYOND_END, ""));
    }

    @Test
    void theHighestRangeOfAFileIsAGap() throws IOException {
        try (Disk disk = Disks.open(Images.write(directory, "hdisk1", CONTENT))) {
            assertThat(disk.read(Long.MAX_VALUE - 100, 100).gaps()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"hdisk1.img", "hdisk1.001", "hdisk1.gz"})
    void aClosedDiskCannotBeRead(String name) throws IOException {
        Disk disk = Disks.open(Images.write(directory, name, Images.gzip(CONTENT)));
        assertThat(disk.read(0, 512).complete()).isTrue();
        disk.close();
        disk.close();
        assertThatThrownBy(() -> disk.read(0, 512)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRenamedDiskIsTheSameDisk() throws IOException {
        Path file = Images.write(directory, "a.img", CONTENT);
        Disk disk = Disks.renamed(Disks.open(file), "hdisk4");
        assertThat(disk.name()).isEqualTo("hdisk4");
        assertThat(disk.source()).isEqualTo(file.toString());
        assertThat(disk.size()).isEqualTo(CONTENT.length);
        assertThat(disk.readSectors(0, 1).bytes()).isEqualTo(Arrays.copyOf(CONTENT, 512));
        disk.close();
        assertThatThrownBy(() -> disk.readSectors(0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyThreadsReadOneDisk() throws IOException {
        byte[] content = Images.noise(3_000_000);
        for (Path file : new Path[] {Images.write(directory, "r.img", content), Images.write(directory, "z.gz", Images.gzip(content))}) {
            try (Disk disk = Disks.open(file)) {
                assertThat(IntStream.range(0, 400).parallel().filter(i -> {
                    int offset = i * 7919 % 2_900_000;
                    return !Arrays.equals(disk.read(offset, 100_000).bytes(), 0, 100_000, content, offset, offset + 100_000);
                })).isEmpty();
            }
        }
    }
}
