package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What undo makes of images as they were left. */
class UndoTest extends AppliedPlan {

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
        try (JournalFile file = JournalFile.open(journal); JournalFile undo = JournalFile.open(bench.file("u1"));
                JournalFile redo = JournalFile.open(bench.file("u2"))) {
            Journal first = file.last();
            Journal second = undo.last();
            Journal third = redo.last();
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
        try (JournalFile file = JournalFile.open(bench.file("u"))) {
            Journal undo = file.last();
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
        try (JournalFile open = JournalFile.open(journal)) {
            assertThat(open.last().state()).isEqualTo(Journal.State.INTERRUPTED);
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
}
