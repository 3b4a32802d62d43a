package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Journals that are cut off, damaged or forged: used as far as they are whole, else refused. */
class JournalDamageTest extends AppliedPlan {

    @Test
    void refusesAnythingElseBehindTheEdits() {
        byte[] bytes = Bench.read(journal);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        for (byte last : new byte[] {1, '\n', 'u'}) {
            longer[bytes.length] = last;
            Bench.write(journal, longer);
            bench.assertRefused("what follows the finished mark is no other journal", () -> undo(journal));
        }
        Bench.write(journal, Arrays.copyOf(withoutFinished(), 200_000));
        bench.assertRefused("what follows the edits is no finished mark", () -> undo(journal));
    }

    @Test
    void refusesWhatIsNoJournal() throws Exception {
        for (byte[] content : List.of(new byte[0], new byte[5], "\n".getBytes(StandardCharsets.US_ASCII), Bench.noise(3, 5000),
                new byte[1 << 20])) {
            Path file = bench.image("x", content);
            bench.assertRefused(file.toString(), () -> undo(file));
        }
        PlanFile.write(bench.plan(image, 0, 3), bench.file("p"));
        bench.assertRefused("found a record 'vgdakit-plan'", () -> undo(bench.file("p")));
        assertThatThrownBy(() -> undo(bench.file("none"))).isInstanceOf(FileSystemException.class);
        assertThatThrownBy(() -> undo(bench.directory)).isInstanceOf(IOException.class);
    }

    @Test
    void everyChangedByteOfTheJournalIsRefused() {
        applyASmallPlan();
        byte[] whole = Bench.read(journal);
        List<String> before = bench.snapshot();
        for (int i = 0; i < whole.length; i++) {
            for (int bit : new int[] {0x01, 0x80}) {
                byte[] damaged = whole.clone();
                damaged[i] ^= (byte) bit;
                Bench.write(journal, damaged);
                assertThatThrownBy(() -> undo(journal)).as("byte %d", i).isInstanceOf(Refusal.class);
            }
        }
        Bench.write(journal, whole);
        assertThat(bench.snapshot()).isEqualTo(before);
        System.out.println("damaged journals: " + 2 * whole.length + " refused");
    }

    @Test
    void aJournalCutOffAtEveryByteIsUsableOrRefused() {
        applyASmallPlan();
        byte[] whole = Bench.read(journal);
        int refused = 0;
        int undone = 0;
        for (int length = 0; length < whole.length; length++) {
            Bench.write(journal, Arrays.copyOf(whole, length));
            try {
                Bench.repairer(PowerCutStorage.lasting(Map.of(image, old))).undo(journal, bench.file("u"));
                var storage = PowerCutStorage.lasting(Map.of(image, repaired));
                Bench.repairer(storage).undo(journal, bench.file("u"));
                assertThat(storage.survivors(PowerCutStorage.Cache.ALL_LOST).get(image)).isEqualTo(old);
                Files.delete(bench.file("u"));
                undone++;
            } catch (Refusal e) {
                assertThat(e).hasMessageContaining("is cut off at byte " + length);
                refused++;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(undone).isEqualTo("finished\t".length() + 64 + 1);
        assertThat(refused).isEqualTo(whole.length - undone);
        System.out.println("journals cut off: " + refused + " refused, " + undone + " undone");
    }

    @Test
    void refusesLostMovedAndDoubledRecords() {
        List<String> lines = Bench.lines(journal);
        for (int i = 0; i < lines.size() - 1; i++) {
            List<String> lost = new ArrayList<>(lines);
            lost.remove(i);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i, lines.get(i));
            List<String> moved = new ArrayList<>(lines);
            Collections.swap(moved, i, i + 1);
            for (List<String> bad : List.of(lost, doubled, moved)) {
                Bench.write(journal, (String.join("\n", bad) + "\n").getBytes(StandardCharsets.US_ASCII));
                bench.assertRefused("is damaged at byte", () -> undo(journal));
            }
        }
    }

    @Test
    void refusesForgedRecordsThoughTheirChecksumsHold() throws IOException {
        Path outside = Files.createDirectory(bench.file("d"));
        String canonical = image.toString();
        String detour = outside.resolve("..").resolve(image.getFileName()).toString();
        List<String[]> forgeries = List.of(
                new String[] {canonical, detour, "is not the canonical path"},
                new String[] {canonical, "hdisk1.img", "is not the canonical path"},
                new String[] {canonical, canonical + "/", "is not the canonical path"},
                new String[] {"edit\t0\t1\t0\t", "edit\t1\t1\t0\t", "an image that is not listed"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t9\t0\t", "is of stage 2, behind an edit of stage 9"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t0\t0\t", "an edit that cannot be"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t1\t-1\t", "is no number"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t1\t00\t", "is no number"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t1\t9223372036854775807\t", "an edit that cannot be"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t1\t99999\t", "would grow the image"},
                new String[] {"edit\t0\t1\t0\t", "edit\t0\t1\t701\t", "overlaps the edit of part0"},
                new String[] {"edit\t0\t1\t0\t3\t", "edit\t0\t1\t0\t4\t", "do not agree with their length and SHA-256"},
                new String[] {"whole\t3", "whole\t2", "the number of edits is wrong"},
                new String[] {"whole\t3", "hole\t3", "expected 'edit'"},
                new String[] {"vgdakit-journal\t1", "vgdakit-journal\t2", "a journal of another version"},
                new String[] {"\t10247\t", "\t10246\t", "would grow the image"},
                new String[] {"time\t2026", "time\tx", "is no time"},
                new String[] {"id\t", "id\tx", "is no journal id"});
        List<String> lines = Bench.lines(journal);
        for (String[] forgery : forgeries) {
            List<String> forged = lines.stream().map(line -> line.replace(forgery[0], forgery[1])).toList();
            assertThat(forged).isNotEqualTo(lines);
            Bench.write(journal, Bench.rechecksummed(forged));
            bench.assertRefused(forgery[2], () -> undo(journal));
        }
    }

    @Test
    void refusesOldBytesThatWereForgedWithoutTheirHash() {
        List<String> lines = Bench.lines(journal);
        String edit = lines.stream().filter(line -> line.startsWith("edit\t")).findFirst().orElseThrow();
        String[] fields = edit.split("\t");
        String forged = edit.replaceFirst("\t" + fields[5] + "\t", "\t010203\t");
        Bench.write(journal, Bench.rechecksummed(lines.stream().map(line -> line.equals(edit) ? forged : line).toList()));
        bench.assertRefused("do not agree with their length and SHA-256", () -> undo(journal));
    }

    @Test
    void refusesALineWithoutEnd() {
        byte[] endless = new byte[RecordReader.MAX_LINE_BYTES + 2];
        Arrays.fill(endless, (byte) 'a');
        Path file = bench.image("x", endless);
        bench.assertRefused("this is no record", () -> undo(file));
    }
}
