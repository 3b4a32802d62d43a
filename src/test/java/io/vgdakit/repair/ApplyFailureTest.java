package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Disks that fail while a plan is applied. */
class ApplyFailureTest extends ImageOfNoise {

    @Test
    void aFullDiskAtAnyPointOfTheJournalRefusesAndLeavesNoJournal() {
        Plan plan = bench.plan(image, 1024, 30, 2048, 600);
        // header of 5 records, 1 image, 2 edits, whole, force
        for (int operation = 0; operation < 10; operation++) {
            Storage full = FailingStorage.fullForJournal(operation);
            bench.assertRefused("the journal cannot be written: No space left on device; nothing was changed",
                    () -> Bench.repairer(full).apply(plan, bench.file("j"), false, Recheck.NONE));
        }
    }

    @Test
    void aFullDiskAtTheFinishedMarkLeavesAJournalThatUndoes() throws Exception {
        byte[] old = Bench.read(image);
        for (int operation = 10; operation < 12; operation++) {
            Plan plan = bench.plan(image, 1024, 30, 2048, 600);
            Path journal = bench.file("j" + operation);
            FailingStorage full = FailingStorage.fullForJournal(operation);
            assertThatThrownBy(() -> Bench.repairer(full).apply(plan, journal, false, Recheck.NONE)).isInstanceOf(WriteFailed.class)
                    .hasMessageContaining("run 'vgdakit undo " + journal);
            assertThat(Bench.read(image)).isEqualTo(Bench.patched(old, plan.edits()));
            bench.undo(journal, "u" + operation);
            assertThat(Bench.read(image)).isEqualTo(old);
            assertThat(full.journalOperations()).isEqualTo(operation + 1);
        }
    }

    @Test
    void aBrokenImageIsReportedAndUndone() {
        byte[] old = Bench.read(image);
        for (int write = 0; write < 3; write++) {
            Plan plan = bench.plan(image, 1024, 30, 2048, 600, 4000, 1);
            Path journal = bench.file("j" + write);
            Storage broken = FailingStorage.brokenImage(write);
            assertThatThrownBy(() -> Bench.repairer(broken).apply(plan, journal, false, Recheck.NONE)).isInstanceOf(WriteFailed.class)
                    .hasMessageContaining("Input/output error").hasMessageContaining("vgdakit undo " + journal);
            assertThat(Bench.read(image)).isEqualTo(Bench.patched(old, plan.edits().subList(0, write)));
            assertThat(bench.undo(journal, "u" + write).edits()).isEqualTo(write);
            assertThat(Bench.read(image)).isEqualTo(old);
        }
    }

    @Test
    void aDiskThatForgetsWritesIsNoticed() {
        Plan plan = bench.plan(image, 1024, 30);
        assertThatThrownBy(() -> Bench.repairer(FailingStorage.lyingImage()).apply(plan, bench.file("j"), false, Recheck.NONE))
                .isInstanceOf(WriteFailed.class).hasMessageContaining("does not hold what was written");
    }
}
