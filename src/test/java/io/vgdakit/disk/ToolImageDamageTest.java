package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.file.PathUtils;

/** Images of other programs that were cut off or changed: what is still handed out without a gap is right, and nothing fails. */
class ToolImageDamageTest {

    private static final byte[] CONTENT = ToolImage.content();
    /** Fewer bytes do not tell the form of an image. */
    private static final int MAGIC_BYTES = 32;

    private static final Map<ToolImage, Path> IMAGES = new EnumMap<>(ToolImage.class);
    private static Path directory;

    @BeforeContainer
    static void makeImages() throws Exception {
        directory = Files.createTempDirectory("images");
        Path raw = Files.write(directory.resolve("raw.img"), CONTENT);
        for (ToolImage form : ToolImage.values()) {
            IMAGES.put(form, form.make(raw, Files.createDirectory(directory.resolve(form.name()))));
        }
    }

    @AfterContainer
    static void deleteImages() throws IOException {
        PathUtils.deleteDirectory(directory);
    }

    @Property(tries = 120)
    void whatACutOffImageStillHoldsIsRight(@ForAll ToolImage form, @ForAll Random random) throws IOException {
        try (Damaged damaged = Damaged.copy(form, random)) {
            byte[] bytes = damaged.bytes();
            int kept = Math.min(bytes.length, MAGIC_BYTES + random.nextInt(bytes.length));
            damaged.write(Arrays.copyOf(bytes, kept));
            Assume.that(!damaged.isDescriptor());
            assertNothingInvented(damaged.image());
        }
    }

    @Property(tries = 120)
    void everyChunkOfAnEwfImageIsVerified(@ForAll Random random) throws IOException {
        ToolImage form = random.nextBoolean() ? ToolImage.EWF_ENCASE6 : ToolImage.EWF_STORED;
        try (Damaged damaged = Damaged.copy(form, random)) {
            byte[] bytes = damaged.bytes();
            // behind the magic, and as often in the structures at the end as in the chunks
            int from = random.nextBoolean() ? MAGIC_BYTES : Math.max(MAGIC_BYTES, bytes.length - 2000);
            bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
            damaged.write(bytes);
            assertNothingInvented(damaged.image());
        }
    }

    @Property(tries = 300)
    void anyChangeIsReadWithoutFailing(@ForAll ToolImage form, @ForAll Random random) throws IOException {
        try (Damaged damaged = Damaged.copy(form, random)) {
            byte[] bytes = damaged.bytes();
            for (int i = 0; i <= random.nextInt(6); i++) {
                int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 2048));
                byte value = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
                Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(9)), value);
            }
            damaged.write(bytes);
            try (Disk disk = Disks.open(damaged.image())) {
                long size = disk.size();
                assertThat(size).isNotNegative();
                assertThat(disk.read(0, 4_000_000).bytes()).hasSize(4_000_000);
                for (int i = 0; i < 20; i++) {
                    assertThat(disk.read(random.nextLong() >>> 14, 5000).bytes()).hasSize(5000);
                    disk.read((long) (random.nextDouble() * size), 5000);
                }
            } catch (IOException refused) {
                assertThat(refused).hasMessageStartingWith(damaged.image() + ": ");
            }
        }
    }

    private static void assertNothingInvented(Path image) throws IOException {
        try (Disk disk = Disks.open(image)) {
            Extent extent = disk.read(0, CONTENT.length);
            byte[] expected = CONTENT.clone();
            extent.gaps().forEach(gap -> Arrays.fill(expected, (int) gap.offset(), (int) gap.end(), (byte) 0));
            assertThat(Arrays.mismatch(extent.bytes(), expected)).as("first wrong byte").isNegative();
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith(image + ": ");
        }
    }

    /**
     * A copy of an image.
     *
     * @param image its first file
     * @param file the one of its files that is damaged
     */
    private record Damaged(Path image, Path file) implements AutoCloseable {

        static Damaged copy(ToolImage form, Random random) throws IOException {
            Path copy = Files.createTempDirectory("damaged");
            Path image = IMAGES.get(form);
            PathUtils.copyDirectory(image.getParent(), copy);
            List<Path> files = ToolImage.files(copy);
            return new Damaged(copy.resolve(image.getFileName()), files.get(random.nextInt(files.size())));
        }

        byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        void write(byte[] bytes) throws IOException {
            Files.write(file, bytes);
        }

        /** Whether it is a text, of which any part makes sense. */
        boolean isDescriptor() throws IOException {
            return Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("# Disk");
        }

        @Override
        public void close() throws IOException {
            PathUtils.deleteDirectory(file.getParent());
        }
    }
}
