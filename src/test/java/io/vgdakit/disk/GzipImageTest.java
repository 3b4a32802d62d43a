package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipImageTest {

    private static final byte[] CONTENT = Images.noise(700_000);

    @TempDir
    Path directory;

    @Test
    void isKnownByItsFirstBytes() throws IOException {
        try (Disk disk = open("hdisk3.img", Images.gzip(CONTENT))) {
            assertThat(disk.name()).isEqualTo("hdisk3");
            assertThat(disk.readSectors(7, 1).bytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 7 * 512, 8 * 512));
            assertThat(disk.size()).isEqualTo(CONTENT.length);
            assertThat(disk.read(699_999, 2).gaps()).containsExactly(new Gap(700_000, 1, Gap.Reason.BEYOND_END, ""));
        }
    }

    @Test
    void membersFollowEachOther() throws IOException {
        byte[] members = Images.join(Images.gzip(Arrays.copyOf(CONTENT, 1000)), Images.gzip(new byte[0]),
                Images.gzip(Arrays.copyOfRange(CONTENT, 1000, 700_000)), new byte[5000]);
        try (Disk disk = open("hdisk3.gz", members)) {
            Images.assertWhole(disk.read(0, 700_000), CONTENT);
            assertThat(disk.read(700_000, 1).gaps()).containsExactly(new Gap(700_000, 1, Gap.Reason.BEYOND_END, ""));
        }
    }

    @Test
    void readsTheHeaderFields() throws IOException {
        byte[] plain = Images.gzip(CONTENT);
        byte[] header = {0x1f, (byte) 0x8b, 8, 0x1f, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 'c', 0, 9, 9};
        try (Disk disk = open("hdisk3.gz", Images.join(header, Arrays.copyOfRange(plain, 10, plain.length)))) {
            Images.assertWhole(disk.read(0, 700_000), CONTENT);
        }
    }

    @Test
    void mayBeSplit() throws IOException {
        byte[] compressed = Images.gzip(CONTENT);
        Images.write(directory, "hdisk3.img.gz.002", Arrays.copyOfRange(compressed, 100_001, compressed.length));
        try (Disk disk = open("hdisk3.img.gz.001", Arrays.copyOf(compressed, 100_001))) {
            assertThat(disk.name()).isEqualTo("hdisk3");
            Images.assertWhole(disk.read(0, 700_000), CONTENT);
        }
    }

    @Test
    void backwardsBehindTheKeptHeadStartsAgain() throws IOException {
        var compressed = new ByteArrayOutputStream();
        int blocks = 24;
        try (var gzip = new GZIPOutputStream(compressed)) {
            for (int i = 0; i < blocks; i++) {
                byte[] block = new byte[1 << 20];
                Arrays.fill(block, (byte) i);
                gzip.write(block);
            }
        }
        try (Disk disk = open("hdisk3.gz", compressed.toByteArray())) {
            for (int block : new int[] {23, 17, 20, 3, 19, 0, 23}) {
                assertThat(disk.read((long) block << 20, 1 << 20).bytes()).containsOnly(block);
            }
            assertThat(disk.size()).isEqualTo((long) blocks << 20);
            assertThat(disk.read(18L << 20, 512).bytes()).containsOnly(18);
        }
    }

    @Test
    void aCutOffFileEndsInAReadError() throws IOException {
        byte[] compressed = Images.gzip(CONTENT);
        try (Disk disk = open("hdisk3.gz", Arrays.copyOf(compressed, 300_000))) {
            Extent extent = disk.read(0, 700_000);
            assertThat(disk.size()).isBetween(290_000L, 300_000L);
            assertThat(extent.gaps()).containsExactly(new Gap(disk.size(), 700_000 - disk.size(), Gap.Reason.READ_ERROR,
                    "byte 300000 of the gzip file: the gzip file is cut off"));
            assertThat(Arrays.copyOf(extent.bytes(), (int) disk.size())).isEqualTo(Arrays.copyOf(CONTENT, (int) disk.size()));
        }
    }

    @Test
    void damagedDataEndsInAReadError() throws IOException {
        byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
        // A stored block of five bytes, then a block of type 3, which does not exist.
        byte[] blocks = {0, 5, 0, (byte) 0xfa, (byte) 0xff, 'h', 'e', 'l', 'l', 'o', 7, 0, 0, 0, 0, 0};
        try (Disk disk = open("hdisk3.gz", Images.join(header, blocks))) {
            assertThat(disk.size()).isEqualTo(5);
            assertThat(disk.read(0, 5).bytes()).asString().isEqualTo("hello");
            assertThat(onlyGapAtTheEnd(disk).detail()).contains("the compressed data is damaged: invalid block type");
        }
    }

    @Test
    void aWrongChecksumOrLengthIsTold() throws IOException {
        byte[] checksum = Images.gzip(CONTENT);
        checksum[checksum.length - 8] ^= 1;
        byte[] length = Images.gzip(CONTENT);
        length[length.length - 1] ^= 1;
        try (Disk first = open("a.gz", checksum); Disk second = open("b.gz", length)) {
            assertThat(onlyGapAtTheEnd(first).detail()).contains("the checksum is wrong");
            assertThat(onlyGapAtTheEnd(second).detail()).contains("the length is wrong");
        }
    }

    @Test
    void aDamagedSecondMemberIsNotTakenForTheEnd() throws IOException {
        byte[] second = Images.gzip(CONTENT);
        second[0] = 'x';
        try (Disk disk = open("hdisk3.gz", Images.join(Images.gzip(CONTENT), second))) {
            assertThat(disk.size()).isEqualTo(700_000);
            assertThat(onlyGapAtTheEnd(disk).detail()).contains("not the start of gzip data");
        }
    }

    @Test
    void whatIsNoGzipButNamedSoIsAReadError() throws IOException {
        try (Disk raw = open("a.gz", CONTENT); Disk empty = open("b.gz", new byte[0])) {
            assertThat(raw.size()).isZero();
            assertThat(onlyGapAtTheEnd(raw).detail()).contains("not the start of gzip data");
            assertThat(onlyGapAtTheEnd(empty).detail()).contains("cut off");
        }
    }

    @Test
    void badSectorsUnderACompressedImageEndIt() throws IOException {
        var faulty = new FaultyDisk(new MemoryDisk("hdisk3", Images.gzip(CONTENT)), 600);
        var bytes = new ImageBytes() {
            @Override
            public long size() {
                return faulty.size();
            }

            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                Extent extent = faulty.read(position, Math.min(target.remaining(), 512));
                if (!extent.complete()) {
                    throw new IOException("Input/output error");
                }
                target.put(extent.bytes());
                return extent.bytes().length;
            }

            @Override
            public void close() throws IOException {
                faulty.close();
            }
        };
        try (var disk = new ImageDisk("hdisk3", "hdisk3", new GzipBytes(bytes))) {
            assertThat(disk.size()).isBetween(300_000L, 600 * 512L);
            assertThat(onlyGapAtTheEnd(disk).detail()).contains("Input/output error");
        }
    }

    @Test
    void aBigImageNeedsLittleMemory() throws Exception {
        Path file = directory.resolve("big.img.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                Arrays.fill(block, (byte) i);
                gzip.write(block);
            }
        }
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), BigGzip.class.getName(), file.toString()).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("314572800 43 0 true\n");
        assertThat(process.waitFor()).isZero();
    }

    /** Run with a small heap. */
    static final class BigGzip {

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            try (Disk disk = Disks.open(file); Disk second = Disks.open(file); Disk third = Disks.open(file)) {
                long size = Math.min(Math.min(disk.size(), second.size()), third.size());
                Extent last = disk.read(299L << 20, 1 << 20);
                Extent first = disk.read(0, 1 << 20);
                boolean complete = last.complete() && first.complete();
                System.out.print(size + " " + last.bytes()[5] + " " + first.bytes()[5] + " " + complete + "\n");
            }
        }
    }

    private static Gap onlyGapAtTheEnd(Disk disk) {
        List<Gap> gaps = disk.read(disk.size(), 10).gaps();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).reason()).isEqualTo(Gap.Reason.READ_ERROR);
        return gaps.get(0);
    }

    private Disk open(String name, byte[] bytes) throws IOException {
        return Disks.open(Images.write(directory, name, bytes));
    }
}
