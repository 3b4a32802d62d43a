package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.io.file.PathUtils;

/** Any range of any kind of image reads as the raw bytes do. */
class EveryImageTest {

    enum Kind { RAW, MEMORY, SPLIT, GZIP, GZIP_MEMBERS, GZIP_SPLIT }

    @Property(tries = 300)
    void readsAsTheRawBytes(@ForAll Kind kind, @ForAll @IntRange(max = 1_200_000) int size, @ForAll Random random) throws IOException {
        byte[] content = Images.noise(size);
        Path directory = Files.createTempDirectory("images");
        try (Disk disk = make(kind, content, directory, random)) {
            for (int i = 0; i < 8; i++) {
                int offset = random.nextInt(size + 2000);
                int length = i % 2 == 0 ? random.nextInt(3000) : random.nextInt(1_300_000);
                String detail = kind == Kind.SPLIT ? "there is no part disk.004" : "";
                Images.assertRead(disk.read(offset, length), content, offset, length, Gap.Reason.BEYOND_END, detail);
            }
            assertThat(disk.size()).isEqualTo(size);
            assertBulkReads(disk, content, random);
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    @Property(tries = 200)
    void whatAGzipFileStillHoldsIsReadAndTheRestIsAReadError(
            @ForAll @IntRange(max = 600_000) int size, @ForAll @LongRange(max = Long.MAX_VALUE) long cut) throws IOException {
        byte[] content = Images.noise(size);
        byte[] compressed = Images.gzip(content);
        int kept = (int) (cut % compressed.length);
        Path file = Files.createTempFile("cut", ".gz");
        try (Disk disk = Disks.open(Files.write(file, Arrays.copyOf(compressed, kept)))) {
            Extent extent = disk.read(0, size + 1);
            int held = (int) disk.size();
            // Noise does not shrink, so what is kept tells how much there must be, but for the deflate block that is under way.
            assertThat(held).isBetween(Math.max(0, Math.min(size, kept - 1000)), size);
            Images.assertRead(extent, Arrays.copyOf(content, held), 0, size + 1, Gap.Reason.READ_ERROR,
                    "byte " + kept + " of the gzip file: the gzip file is cut off");
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 200)
    void anyBytesNamedGzipAreReadWithoutFailing(@ForAll byte[] bytes, @ForAll @IntRange(max = 9) int flags) throws IOException {
        byte[] header = {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, 0};
        Path file = Files.createTempFile("any", ".gz");
        try (Disk disk = Disks.open(Files.write(file, Images.join(header, bytes)))) {
            long size = disk.size();
            assertThat(disk.read(0, 1000).bytes()).hasSize(1000);
            assertThat(disk.read(size, 1).complete()).isFalse();
        } finally {
            Files.delete(file);
        }
    }

    /** A bulk read hands over what is there, in as many goes as it likes, and stops at the end. */
    private static void assertBulkReads(Disk disk, byte[] content, Random random) {
        int start = random.nextInt(content.length + 1);
        byte[] expected = Arrays.copyOfRange(content, start, content.length);
        var target = random.nextBoolean() ? ByteBuffer.allocate(content.length + 1024) : ByteBuffer.allocateDirect(content.length + 1024);
        while (disk.read(start + target.position(), target) > 0) {
            // goes on where it stopped
        }
        byte[] read = new byte[target.flip().remaining()];
        target.get(read);
        assertThat(read).isEqualTo(expected);
    }

    private static Disk make(Kind kind, byte[] content, Path directory, Random random) throws IOException {
        int first = random.nextInt(content.length + 1);
        int second = first + random.nextInt(content.length - first + 1);
        byte[][] parts = {Arrays.copyOf(content, first), Arrays.copyOfRange(content, first, second),
            Arrays.copyOfRange(content, second, content.length)};
        return switch (kind) {
            case RAW -> Disks.open(Images.write(directory, "disk.img", content));
            case MEMORY -> new MemoryDisk("disk", content);
            case SPLIT -> {
                Images.write(directory, "disk.002", parts[1]);
                Images.write(directory, "disk.003", parts[2]);
                yield Disks.open(Images.write(directory, "disk.001", parts[0]));
            }
            case GZIP -> Disks.open(Images.write(directory, "disk", Images.gzip(content)));
            case GZIP_MEMBERS -> Disks.open(Images.write(directory, "disk.gz",
                    Images.join(Images.gzip(parts[0]), Images.gzip(parts[1]), Images.gzip(parts[2]))));
            case GZIP_SPLIT -> {
                byte[] compressed = Images.gzip(content);
                int cut = 3 + random.nextInt(compressed.length - 3);
                Images.write(directory, "disk.gz.ab", Arrays.copyOfRange(compressed, cut, compressed.length));
                yield Disks.open(Images.write(directory, "disk.gz.aa", Arrays.copyOf(compressed, cut)));
            }
        };
    }
}
