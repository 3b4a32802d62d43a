package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several repairs in one file of journals. */
class JournalChainTest {

    @TempDir
    Path temporary;

    private Bench bench;
    private Path image;
    private Path journal;

    /** The image as it was, and as each repair left it. The second and third overlap the ones before them. */
    private final List<byte[]> states = new ArrayList<>();

    @BeforeEach
    void applyThreeRepairs() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 12 * 512);
        states.add(Bench.read(image));
        for (long[] edits : new long[][] {{0, 20, 600, 40}, {610, 100, 0x80, 8}, {620, 5, 3000, 1}}) {
            journal = bench.apply(bench.plan(image, edits), "j");
            states.add(Bench.read(image));
        }
    }

    @Test
    void theFileHoldsOneJournalForEachRepair() throws Exception {
        try (JournalFile file = JournalFile.open(journal)) {
            assertThat(file.journals()).hasSize(3).extracting(Journal::state).containsOnly(Journal.State.FINISHED);
            assertThat(file.journals()).extracting(one -> one.header().chain()).containsOnly(file.journals().get(0).header().id());
            assertThat(file.journals()).extracting(Journal::size).containsExactly(2, 2, 2);
            assertThat(file.bytesCutOff()).isZero();
        }
    }

    @Test
    void undoTakesBackTheLastOneThatIsNotUndone() {
        for (int state = 2; state >= 0; state--) {
            assertThat(bench.undo(journal, "u" + state).journal()).contains(bench.file("u" + state));
            assertThat(Bench.read(image)).isEqualTo(states.get(state));
        }
        assertThat(bench.undo(journal, "again").journal()).isEmpty();
        bench.undo(bench.file("u0"), "redo0");
        bench.undo(bench.file("u1"), "redo1");
        assertThat(Bench.read(image)).isEqualTo(states.get(2));
        bench.undo(journal, "v");
        assertThat(Bench.read(image)).isEqualTo(states.get(1));
    }

    @Test
    void allAreUndoneIntoOneJournalWhichUndoesThatAgain() throws Exception {
        Outcome outcome = undoAll(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(states.get(0));
        assertThat(outcome.edits()).isEqualTo(6);
        try (JournalFile undo = JournalFile.open(bench.file("u"))) {
            assertThat(undo.journals()).hasSize(3);
        }
        assertThat(undoAll(journal, "u2").journal()).isEmpty();
        undoAll(bench.file("u"), "redo");
        assertThat(Bench.read(image)).isEqualTo(states.get(3));
        bench.undo(journal, "v");
        undoAll(journal, "w");
        assertThat(Bench.read(image)).isEqualTo(states.get(0));
    }

    @Test
    void aRefusalInTheMiddleSaysWhatIsUndone() {
        Bench.change(image, 605);
        assertThatThrownBy(() -> Bench.repairer().undo(journal, bench.file("u"), Map.of(), true)).isInstanceOf(Refusal.class).hasMessageContaining("is neither the old")
                .hasMessageContaining("The repairs behind this one are undone; to do them again run 'vgdakit undo " + bench.file("u"));
        Bench.change(image, 605);
        assertThat(Bench.read(image)).isEqualTo(states.get(1));
    }

    @Test
    void refusesAnImageThatWasChangedUnderTheRepairToUndo() {
        Bench.change(image, 3000);
        bench.assertRefused("is neither the old", () -> Bench.repairer().undo(journal, bench.file("u")));
        Bench.change(image, 3000);
        Bench.change(image, 700);
        bench.undo(journal, "u");
        bench.assertRefused("is neither the old", () -> Bench.repairer().undo(journal, bench.file("v")));
    }

    @Test
    void refusesAnotherDiskWhateverIsUndoneAlready() {
        undoAll(journal, "u");
        Bench.change(image, 0x90);
        bench.assertRefused("It is another disk", () -> Bench.repairer().undo(journal, bench.file("v")));
    }

    @Test
    void aFileThatIsCutOffAtAnyByteIsUsableOrRefused() throws IOException {
        int undone = 0;
        for (long length = Files.size(journal) - 1; length >= 0; length--) {
            truncate(journal, length);
            for (boolean all : new boolean[] {false, true}) {
                var storage = PowerCutStorage.lasting(Map.of(image, states.get(3)));
                try {
                    Bench.repairer(storage).undo(journal, bench.file("u"), Map.of(), all);
                    undone++;
                } catch (Refusal e) {
                    assertThat(e).message().containsPattern("is cut off|was cut off before it changed|is neither the old");
                }
                byte[] left = storage.survivors(PowerCutStorage.Cache.ALL_LOST).get(image);
                assertThat(states).as("cut off at byte %d", length).anyMatch(state -> Arrays.equals(state, left));
                Files.deleteIfExists(bench.file("u"));
            }
        }
        assertThat(undone).isPositive();
    }

    @Test
    void everyChangedByteIsRefused() throws IOException {
        byte[] whole = Bench.read(journal);
        for (int i = 0; i < whole.length; i++) {
            put(journal, i, (byte) (whole[i] ^ 0x04));
            assertThatThrownBy(() -> Bench.repairer().undo(journal, bench.file("u"))).as("byte %d", i).isInstanceOf(Refusal.class);
            put(journal, i, whole[i]);
        }
        assertThat(Bench.read(image)).isEqualTo(states.get(3));
    }

    @Test
    void aRepairThatWasCutOffInTheFileIsPassedOverAndOverwrittenByTheNext() throws Exception {
        Bench.write(journal, Arrays.copyOf(Bench.read(journal), Bench.read(journal).length + 5000));
        bench.assertRefused("was cut off before it changed anything", () -> Bench.repairer().undo(journal, bench.file("u")));
        bench.apply(bench.plan(image, 5000, 9), "j");
        try (JournalFile file = JournalFile.open(journal)) {
            assertThat(file.journals()).hasSize(4);
            assertThat(file.bytesCutOff()).isZero();
        }
        undoAll(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(states.get(0));
    }

    @Test
    void anInterruptedRepairComesFirstAndTakesNoOtherBehindIt() {
        byte[] bytes = Bench.read(journal);
        Bench.write(journal, Arrays.copyOf(bytes, bytes.length - 10));
        Plan plan = bench.plan(image, 5000, 9);
        bench.assertRefused("its last journal was interrupted", () -> Bench.repairer().apply(plan, journal, false, Recheck.NONE));
        bench.undo(journal, "u");
        assertThat(Bench.read(image)).isEqualTo(states.get(2));
        assertThat(bench.undo(journal, "u2").journal()).as("the one before it needs --all").isEmpty();
        undoAll(journal, "u3");
        assertThat(Bench.read(image)).isEqualTo(states.get(0));
    }

    @Test
    void aFullDiskLeavesTheJournalsBeforeAsTheyWere() {
        Plan plan = bench.plan(image, 5000, 9);
        for (int operation = 0; operation < 8; operation++) {
            Storage full = FailingStorage.fullForJournal(operation);
            bench.assertRefused("the journal cannot be written", () -> Bench.repairer(full).apply(plan, journal, false, Recheck.NONE));
        }
    }

    @Test
    void thePowerFailsAtAnyPointOfTheLastRepair() throws Exception {
        byte[] before = Bench.read(journal);
        Plan plan = bench.plan(image, 610, 30, 5000, 600);
        boolean survived = false;
        for (int cut = 0; !survived; cut++) {
            for (boolean half : new boolean[] {false, true}) {
                Bench.write(journal, before);
                var storage = new PowerCutStorage(Map.of(image, states.get(3)), cut, half);
                try {
                    Bench.repairer(storage).apply(plan, journal, false, Recheck.NONE);
                } catch (IOException | Refusal e) {
                    assertThat(storage.dead()).as(e.getMessage()).isTrue();
                }
                survived = !storage.dead();
                for (PowerCutStorage.Cache cache : PowerCutStorage.Cache.values()) {
                    assertThat(undone(storage.survivors(cache), before)).as("cut at %d", cut).isEqualTo(states.get(3));
                }
            }
        }
    }

    /** The image after an undo with the file of journals that a power cut left. */
    private byte[] undone(Map<Path, byte[]> survivors, byte[] before) throws IOException {
        byte[] left = survivors.getOrDefault(journal, before);
        assertThat(Arrays.copyOf(left, before.length)).as("the journals before").isEqualTo(before);
        Bench.write(journal, left);
        var storage = PowerCutStorage.lasting(Map.of(image, survivors.get(image)));
        if (left.length > before.length) {
            try {
                Bench.repairer(storage).undo(journal, bench.file("u"));
            } catch (Refusal e) {
                assertThat(e).message().containsPattern("was cut off before it changed anything|cut off at byte " + before.length + " can be undone");
            }
            Files.deleteIfExists(bench.file("u"));
        }
        return storage.survivors(PowerCutStorage.Cache.ALL_LOST).get(image);
    }

    @Test
    void refusesTheUndoIntoTheFileItselfOrTheFileOfOtherRepairs() {
        bench.assertRefused("it is the journal that is undone", () -> Bench.repairer().undo(journal, journal));
        Path other = bench.apply(bench.plan(image, 4000, 9), "other");
        bench.assertRefused("is of other repairs", () -> Bench.repairer().undo(journal, other));
    }

    @Test
    void refusesJournalsThatWerePutTogetherByHand() {
        Path other = bench.apply(bench.plan(image, 4000, 9), "other");
        List<String> lines = new ArrayList<>(Bench.lines(journal));
        lines.addAll(Bench.lines(other));
        Bench.write(journal, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
        bench.assertRefused("what follows the finished mark is no other journal", () -> Bench.repairer().undo(journal, bench.file("u")));
        Bench.write(journal, Bench.rechecksummed(lines));
        bench.assertRefused("its journals are not of one chain", () -> Bench.repairer().undo(journal, bench.file("u")));
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void put(Path file, long offset, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value}), offset);
        }
    }

    private Outcome undoAll(Path file, String undoJournal) {
        try {
            return Bench.repairer().undo(file, bench.file(undoJournal), Map.of(), true);
        } catch (IOException | Refusal e) {
            throw new IllegalStateException(e);
        }
    }
}
