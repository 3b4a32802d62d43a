package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes images to test with. */
final class Images {

    private Images() {
    }

    /** Asserts that an extent from the start of the disk has these bytes, without gaps. */
    static void assertWhole(Extent extent, byte[] bytes) {
        assertRead(extent, bytes, 0, bytes.length, Gap.Reason.BEYOND_END, "");
    }

    /** Bytes without pattern that depend on the length only. */
    static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        if (length > 0) {
            // never the first byte of a gzip file
            bytes[0] = 1;
        }
        return bytes;
    }

    static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    static byte[] join(byte[]... arrays) {
        var joined = new ByteArrayOutputStream();
        for (byte[] array : arrays) {
            joined.writeBytes(array);
        }
        return joined.toByteArray();
    }

    static Path write(Path directory, String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    /** Asserts that an extent is what a disk of these bytes answers when it ends with this reason. */
    static void assertRead(Extent extent, byte[] bytes, long offset, int length, Gap.Reason reason, String detail) {
        int from = (int) Math.min(offset, bytes.length);
        int held = Math.min(length, bytes.length - from);
        byte[] answer = Arrays.copyOf(Arrays.copyOfRange(bytes, from, from + held), length);
        var gap = new Gap(offset + held, length - held, reason, detail);
        assertThat(extent.offset()).isEqualTo(offset);
        assertThat(Arrays.mismatch(extent.bytes(), answer)).as("first byte that differs").isNegative();
        assertThat(extent.gaps()).isEqualTo(held == length ? List.of() : List.of(gap));
    }
}
