package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A directory with images and journals to try repairs on. */
final class Bench {

    static final Invocation INVOCATION = new Invocation("vgdakit test", List.of("vgdakit", "apply", "p"),
            Instant.parse("2026-01-02T03:04:05Z"));

    final Path directory;

    Bench(Path directory) {
        try {
            this.directory = directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes without pattern that do not look like gzip. */
    static byte[] noise(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        if (length > 0) {
            bytes[0] = 1;
        }
        return bytes;
    }

    Path image(String name, byte[] bytes) {
        return write(directory.resolve(name), bytes);
    }

    Path image(String name, int length) {
        return image(name, noise(length, length));
    }

    /** A plan of one image: each edit is a stage of its own and puts noise over {@code length} bytes. */
    Plan plan(Path image, long... offsetsAndLengths) {
        return build(List.of(image), (builder, disks) -> {
            for (int i = 0; i < offsetsAndLengths.length; i += 2) {
                builder.edit(disks.get(0), offsetsAndLengths[i], noise(7 + i, (int) offsetsAndLengths[i + 1]), "part" + i, "test edit "
                        + i).nextStage();
            }
        });
    }

    /** A plan made from open disks. */
    Plan build(List<Path> images, Making making) {
        List<Disk> disks = images.stream().map(Bench::open).toList();
        try {
            var builder = new PlanBuilder();
            making.with(builder, disks);
            return builder.build();
        } catch (IOException | Refusal e) {
            throw new IllegalStateException(e);
        } finally {
            disks.forEach(Bench::close);
        }
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    static Repairer repairer() {
        return new Repairer(Consent.IMAGES_ONLY, INVOCATION);
    }

    static Repairer repairer(Storage storage) {
        return new Repairer(storage, Consent.IMAGES_ONLY, INVOCATION);
    }

    /** Applies a plan, which must work; returns the journal. */
    Path apply(Plan plan, String journal) {
        return apply(repairer(), plan, journal);
    }

    Path apply(Repairer repairer, Plan plan, String journal) {
        try {
            Outcome outcome = repairer.apply(plan, file(journal), false, Recheck.NONE);
            assertThat(outcome.journal()).contains(file(journal));
            return file(journal);
        } catch (IOException | Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    Outcome undo(Path journal, String undoJournal) {
        try {
            return repairer().undo(journal, file(undoJournal));
        } catch (IOException | Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asserts that the call is refused with a text, and that no file of the directory changed, came or went. */
    void assertRefused(String text, ThrowingCallable call) {
        List<String> before = snapshot();
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining(text);
        assertThat(snapshot()).isEqualTo(before);
    }

    /** Names and contents of all files. */
    List<String> snapshot() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().map(file -> file + " " + Sha256.hex(read(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a journal or plan with new checksums, as somebody would forge them. */
    static byte[] rechecksummed(List<String> lines) {
        var bytes = new ByteArrayOutputStream();
        var out = new RecordWriter(new JournalOutput() {
            @Override
            public void write(byte[] line) {
                bytes.writeBytes(line);
            }

            @Override
            public void force() {
                // in memory
            }

            @Override
            public void close() {
                // in memory
            }
        });
        try {
            for (String line : lines) {
                List<String> fields = RecordText.split(line);
                out.write(fields.subList(0, fields.size() - 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<String> lines(Path file) {
        return new String(read(file), StandardCharsets.US_ASCII).lines().toList();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, byte[] bytes) {
        try {
            // to cut a file to nothing and write it again makes some file systems wait for the disk
            Files.deleteIfExists(file);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one byte of a file. */
    static void change(Path file, long offset) {
        byte[] bytes = read(file);
        bytes[(int) offset] ^= 0x40;
        write(file, bytes);
    }

    static byte[] patched(byte[] image, List<Edit> edits) {
        byte[] patched = image.clone();
        edits.forEach(edit -> System.arraycopy(edit.newBytes(), 0, patched, (int) edit.offset(), edit.length()));
        return patched;
    }

    private static Disk open(Path image) {
        try {
            return Disks.open(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Disk disk) {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a plan. */
    interface Making {

        void with(PlanBuilder builder, List<Disk> disks) throws IOException, Refusal;
    }
}
