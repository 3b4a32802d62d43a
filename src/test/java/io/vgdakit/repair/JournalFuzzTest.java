package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.fuzz.LongSeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file says that is given as a journal or a plan: it is refused and nothing changes, or what it does can be taken back. */
class JournalFuzzTest {

    /** Texts that numbers, paths and records may be replaced with. */
    private static final List<String> WORDS = List.of("", "0", "1", "2", "-1", "00", "2147483647", "2147483648", "4294967296", "9223372036854775807",
            "9223372036854775808", "edit", "image", "whole", "finished", "objection", "requirement", "vgdakit-journal", "vgdakit-plan", "x", "..", "/", "/..",
            "\u0000", "\ud800", "\n", "ff", "FF", "0123456789abcdef".repeat(4));
    private static final int EDIT_BYTES = 4;
    private static final int MOST_EDITS = 12;
    private static final int SIZE = 3000;

    static Stream<byte[]> seeds() {
        return Stream.concat(LongSeeds.of(1 + MOST_EDITS * EDIT_BYTES), Stream.of(new byte[0], new byte[] {0}, new byte[] {1}, new byte[] {2}, new byte[] {0, 0, 3, 3, 1}, new byte[] {1, 1, 4, 2, 5},
                new byte[] {0, 2, 1, 0, 0}, new byte[] {2, 3, 5, 0, 0}, new byte[] {0, 4, 5, 0, 0}, new byte[] {1, 5, 5, 0, 0}, new byte[] {0, 6, 3, 0, 40}));
    }

    /** The first byte chooses journal, plan or two journals behind each other; then come edits of 4 bytes: verb, record, field, value. */
    @MethodSource("seeds")
    @FuzzTest
    void aForgedFileIsRefusedOrCanBeTakenBack(byte[] data) throws IOException {
        Path directory = Files.createTempDirectory("fuzz");
        try {
            var bench = new Bench(directory);
            Path image = bench.image("hdisk1.img", SIZE);
            byte[] old = Bench.read(image);
            Path plan = bench.file("plan");
            Plan written = bench.plan(image, 0, 3, 700, 40, 2000, 1);
            Path journal = bench.apply(written, "journal");
            int kind = data.length == 0 ? 0 : data[0] & 3;
            if (kind == 2) {
                bench.apply(bench.plan(image, 100, 5), "journal");
            }
            if (kind == 1) {
                Bench.write(image, old);
                PlanFile.write(written, plan);
            }
            Path file = kind == 1 ? plan : journal;
            Bench.write(file, forged(Bench.lines(file), data));
            use(bench, image, file, kind == 1);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    static Stream<byte[]> texts() {
        return Stream.of("", "\n", "vgdakit-journal\t1\t", "vgdakit-plan\t1\t" + "0".repeat(64) + "\n").map(text -> text.getBytes(StandardCharsets.US_ASCII));
    }

    @MethodSource("texts")
    @FuzzTest
    void anyBytesAreNoJournalAndNoPlan(byte[] data) throws IOException {
        Path directory = Files.createTempDirectory("fuzz");
        try {
            Path file = Bench.write(directory.resolve("any"), data);
            for (boolean plan : new boolean[] {true, false}) {
                try {
                    if (plan) {
                        PlanFile.read(file);
                    } else {
                        JournalFile.open(file).close();
                    }
                    assertThat(data).as("a whole file").isEmpty();
                } catch (Refusal refused) {
                    assertThat(refused).hasMessageStartingWith(file.toString());
                }
            }
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    private static void use(Bench bench, Path image, Path file, boolean plan) throws IOException {
        byte[] before = Bench.read(image);
        List<String> files = bench.snapshot();
        Path written = bench.file("written");
        boolean done = false;
        try {
            Outcome outcome = plan ? Bench.repairer().apply(PlanFile.read(file), written, true, Recheck.NONE)
                    : Bench.repairer().undo(file, written, Map.of(), true);
            done = true;
            if (outcome.journal().isPresent()) {
                Bench.repairer().undo(written, bench.file("again"), Map.of(), true);
            }
            assertThat(Bench.read(image)).isEqualTo(before);
        } catch (Refusal refused) {
            assertThat(done).as("what was done cannot be taken back: %s", refused.getMessage()).isFalse();
            if (plan || !refused.getMessage().contains("The repairs behind this one are undone")) {
                assertThat(bench.snapshot()).isEqualTo(files);
            }
        }
    }

    private static byte[] forged(List<String> original, byte[] data) {
        List<String> lines = new ArrayList<>(original);
        boolean checksums = data.length == 0 || (data[0] & 4) == 0;
        int cut = 0;
        for (int at = 1; at + EDIT_BYTES <= data.length; at += EDIT_BYTES) {
            int line = (data[at + 1] & 0xff) % lines.size();
            int value = data[at + 3] & 0xff;
            switch ((data[at] & 0xff) % 7) {
                case 0 -> field(lines, line, data[at + 2] & 0xff, WORDS.get(value % WORDS.size()));
                case 1 -> character(lines, line, data[at + 2] & 0xff, value);
                case 2 -> lines.add(line, lines.get(value % lines.size()));
                case 3 -> Collections.swap(lines, line, value % lines.size());
                case 4 -> {
                    if (lines.size() > 1) {
                        lines.remove(line);
                    }
                }
                case 5 -> field(lines, line, data[at + 2] & 0xff, fields(lines.get(value % lines.size())).get((data[at + 2] & 0xff)
                        % fields(lines.get(value % lines.size())).size()));
                default -> cut = value;
            }
        }
        byte[] bytes = checksums ? Bench.rechecksummed(lines) : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(bytes, Math.max(0, bytes.length - cut));
    }

    private static List<String> fields(String line) {
        return RecordText.split(line);
    }

    /** Puts another text in the place of a field, or behind the last one. */
    private static void field(List<String> lines, int line, int field, String text) {
        List<String> fields = new ArrayList<>(fields(lines.get(line)));
        int at = field % fields.size();
        if (field >= 128) {
            fields.add(at, text);
        } else {
            fields.set(at, text);
        }
        lines.set(line, RecordText.join(fields));
    }

    private static void character(List<String> lines, int line, int at, int value) {
        String text = lines.get(line);
        int place = at * 7 % text.length();
        String changed = text.substring(0, place) + (char) (' ' + value % 95) + text.substring(place + 1);
        if (RecordText.join(List.of(changed.split("\t", -1))).equals(changed)) {
            lines.set(line, changed);
        }
    }
}
