package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What undo does with journals and images as they were left, and with what it must not touch. */
class UndoTest {

    @TempDir
    Path temporary;

    private Bench bench;
    private Path image;
    private byte[] old;
    private byte[] repaired;
    private Path journal;

    /** A journal of three edits, applied. */
    @BeforeEach
    void applyAPlan() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 20 * 512 + 7);
        old = Bench.read(image);
        journal = bench.apply(bench.plan(image, 0, 3, 700, 2000, 20 * 512 + 6, 1), "j");
        repaired = Bench.read(image);
    }

    @Test
    void restoresEveryByte() {
        Outcome outcome = bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(old).isNotEqualTo(repaired);
        assertThat(outcome.edits()).isEqualTo(3);
        assertThat(outcome.bytes()).isEqualTo(2004);
        assertThat(outcome.journal()).contains(bench.file("u"));
    }

    @Test
    void anUndoCanBeUndoneAndSoCanThat() throws Exception {
        bench.undo(journal, "u1");
        bench.undo(bench.file("u1"), "u2");
        assertThat(Bench.read(image)).isEqualTo(repaired);
        bench.undo(bench.file("u2"), "u3");
        assertThat(Bench.read(image)).isEqualTo(old);
        try (Journal first = Journal.open(journal); Journal second = Journal.open(bench.file("u1"));
                Journal third = Journal.open(bench.file("u2"))) {
            assertThat(List.of(second.header().chain(), third.header().chain())).containsOnly(first.header().id());
            assertThat(second.header().undoes()).contains(first.header().id());
            assertThat(third.header().undoes()).contains(second.header().id());
            assertThat(second.edit(0).reason()).isEqualTo("undo: test edit 4");
            assertThat(third.edit(0).reason()).isEqualTo("test edit 0");
        }
    }

    @Test
    void stagesAreUndoneBackwards() throws Exception {
        bench.undo(journal, "u");
        try (Journal undo = Journal.open(bench.file("u"))) {
            assertThat(undo.edit(0).path()).isEqualTo("part4");
            assertThat(undo.edit(0).stage()).isEqualTo(1);
            assertThat(undo.edit(2).path()).isEqualTo("part0");
            assertThat(undo.edit(2).stage()).isEqualTo(3);
        }
    }

    @Test
    void undoingTwiceWritesNothing() {
        bench.undo(journal, "u");
        List<String> before = bench.snapshot();
        assertThat(bench.undo(journal, "u2").journal()).isEmpty();
        assertThat(bench.snapshot()).isEqualTo(before);
    }

    @Test
    void refusesTheWrongOrderOfTwoRepairsAndTakesTheRightOne() {
        Path second = bench.apply(bench.plan(image, 900, 50), "j2");
        bench.assertRefused("is neither the old", () -> undo(journal));
        bench.undo(second, "u2");
        bench.undo(journal, "u1");
        assertThat(Bench.read(image)).isEqualTo(old);
    }

    @Test
    void refusesAnImageThatChangedUnderAnyEdit() {
        for (int offset : new int[] {0, 2, 700, 2699, 20 * 512 + 6}) {
            Bench.change(image, offset);
            bench.assertRefused("at offset " + offset + " is neither the old", () -> undo(journal));
            Bench.change(image, offset);
        }
        bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(old);
    }

    @Test
    void keepsWhatChangedBesideTheEdits() {
        Bench.change(image, 5000);
        bench.undo(journal, "u");
        byte[] expected = old.clone();
        expected[5000] ^= 0x40;
        assertThat(Bench.read(image)).isEqualTo(expected);
    }

    @Test
    void restoresEditsThatAreOldAndNewInTurns() {
        byte[] mixed = repaired.clone();
        for (int from = 700; from < 2700; from += 64) {
            System.arraycopy(old, from, mixed, from, Math.min(32, 2700 - from));
        }
        Bench.write(image, mixed);
        bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(old);
        bench.undo(bench.file("u"), "u2");
        assertThat(Bench.read(image)).isEqualTo(mixed);
    }

    @Test
    void anInterruptedJournalOfUnchangedImagesWritesNothing() {
        Bench.write(image, old);
        Bench.write(journal, withoutFinished());
        List<String> before = bench.snapshot();
        assertThat(bench.undo(journal, "u").edits()).isZero();
        assertThat(bench.snapshot()).isEqualTo(before);
    }

    @Test
    void restoresFromAnInterruptedJournal() throws Exception {
        Bench.write(journal, withoutFinished());
        try (Journal open = Journal.open(journal)) {
            assertThat(open.state()).isEqualTo(Journal.State.INTERRUPTED);
        }
        bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(old);
    }

    @Test
    void takesATornFinishedMarkWithZerosBehindIt() {
        byte[] bytes = Bench.read(journal);
        Bench.write(journal, Arrays.copyOf(Arrays.copyOf(bytes, bytes.length - 30), bytes.length + 4000));
        bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(old);
    }

    @Test
    void refusesAnythingElseBehindTheEdits() {
        byte[] bytes = Bench.read(journal);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        for (byte last : new byte[] {0, 1, '\n'}) {
            longer[bytes.length] = last;
            Bench.write(journal, longer);
            bench.assertRefused("what follows the edits is no finished mark", () -> undo(journal));
        }
        Bench.write(journal, Arrays.copyOf(withoutFinished(), 200_000));
        bench.assertRefused("what follows the edits is no finished mark", () -> undo(journal));
    }

    @Test
    void refusesGrownAndShrunkImages() {
        Bench.write(image, Arrays.copyOf(repaired, 20_000));
        bench.assertRefused("has 20000 bytes; expected 10247", () -> undo(journal));
        Bench.write(image, Arrays.copyOf(repaired, 10_246));
        bench.assertRefused("has 10246 bytes; expected 10247", () -> undo(journal));
    }

    @Test
    void refusesAnotherDiskAtThePath() {
        for (int offset : new int[] {0x80, 8 * 512 - 1}) {
            byte[] other = Arrays.copyOf(repaired, repaired.length);
            other[3] ^= 1;
            other[offset] ^= 1;
            Bench.write(image, other);
            bench.assertRefused("It is another disk, or it was changed", () -> undo(journal));
        }
    }

    @Test
    void refusesAnImageThatIsGone() throws IOException {
        Files.delete(image);
        bench.assertRefused("there is no such file", () -> undo(journal));
    }

    @Test
    void refusesASwappedPath() throws IOException {
        Files.move(image, bench.file("moved.img"));
        Files.createSymbolicLink(image, bench.file("moved.img"));
        bench.assertRefused("leads to " + bench.file("moved.img") + " now", () -> undo(journal));
    }

    @Test
    void leavesTheFirstImageAloneWhenTheSecondIsGone() throws IOException {
        Path a = bench.image("a.img", 2048);
        Path b = bench.image("b.img", 4096);
        Path two = bench.apply(bench.build(List.of(a, b), (builder, disks) -> builder
                .edit(disks.get(0), 10, new byte[20], "a", "a").edit(disks.get(1), 10, new byte[20], "b", "b")), "j2");
        Files.move(b, bench.file("c.img"));
        bench.assertRefused(b + ": there is no such file", () -> undo(two));
        Files.move(bench.file("c.img"), b);
        bench.undo(two, "u2");
        assertThat(Bench.read(a)).isEqualTo(Bench.noise(2048, 2048));
        assertThat(Bench.read(b)).isEqualTo(Bench.noise(4096, 4096));
    }

    @Test
    void refusesAReadOnlyImage() throws IOException {
        Files.setPosixFilePermissions(image, PosixFilePermissions.fromString("r--r--r--"));
        bench.assertRefused("is read-only", () -> undo(journal));
    }

    @Test
    void refusesALockedImage() throws Exception {
        try (var other = new LockHolder(image)) {
            assertThat(other).isNotNull();
            bench.assertRefused("another process has locked it", () -> undo(journal));
        }
    }

    @Test
    void refusesADeviceWithoutConsent() {
        bench.assertRefused("is a device", () -> Bench.repairer(FailingStorage.devices()).undo(journal, bench.file("u")));
        Repairer unconfirmed = new Repairer(FailingStorage.devices(), new Consent(true, Set.of()), Bench.INVOCATION);
        bench.assertRefused("was not confirmed", () -> unconfirmed.undo(journal, bench.file("u")));
    }

    @Test
    void refusesAnUndoJournalThatExistsOrIsTheImageOrTheJournalItself() {
        bench.image("u", 5);
        bench.assertRefused("exists", () -> undo(journal));
        bench.assertRefused("is the image", () -> Bench.repairer().undo(journal, image));
        bench.assertRefused("exists", () -> Bench.repairer().undo(journal, journal));
    }

    @Test
    void aFullDiskRefusesTheUndo() {
        for (int operation = 0; operation < 11; operation++) {
            Storage full = FailingStorage.fullForJournal(operation);
            bench.assertRefused("No space left on device; nothing was changed", () -> Bench.repairer(full).undo(journal, bench.file("u")));
        }
    }

    @Test
    void anUndoThatBreaksOffIsRepeatedOrUndone() throws Exception {
        for (int write = 0; write < 3; write++) {
            Path undo = bench.file("u" + write);
            Storage broken = FailingStorage.brokenImage(write);
            assertThatThrownBy(() -> Bench.repairer(broken).undo(journal, undo)).isInstanceOf(WriteFailed.class);
            byte[] between = Bench.read(image);
            assertThat(Arrays.equals(between, repaired)).isEqualTo(write == 0);
            bench.undo(undo, "v" + write);
            assertThat(Bench.read(image)).isEqualTo(repaired);
            Bench.write(image, between);
            bench.undo(journal, "w" + write);
            assertThat(Bench.read(image)).isEqualTo(old);
            Bench.write(image, repaired);
        }
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

    private void applyASmallPlan() {
        image = bench.image("small.img", 9 * 512);
        old = Bench.read(image);
        journal = bench.apply(bench.plan(image, 0, 3, 700, 40, 4600, 1), "small");
        repaired = Bench.read(image);
    }

    private byte[] withoutFinished() {
        byte[] bytes = Bench.read(journal);
        return Arrays.copyOf(bytes, bytes.length - "finished\t".length() - 64 - 1);
    }

    private Outcome undo(Path file) throws IOException, Refusal {
        return Bench.repairer().undo(file, bench.file("u"));
    }
}
