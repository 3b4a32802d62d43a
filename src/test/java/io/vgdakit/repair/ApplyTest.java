package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Place;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyTest {

    @TempDir
    Path temporary;

    private Bench bench;
    private Path image;

    @BeforeEach
    void makeImage() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 20 * 512 + 7);
    }

    @Test
    void writesTheNewBytesAndNothingElse() throws Exception {
        Plan plan = bench.plan(image, 0, 3, 700, 2000, 20 * 512 + 6, 1);
        byte[] expected = Bench.patched(Bench.read(image), plan.edits());
        Outcome outcome = Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE);
        assertThat(Bench.read(image)).isEqualTo(expected);
        assertThat(outcome).isEqualTo(new Outcome(3, 2004, Optional.of(bench.file("j")), List.of()));
    }

    @Test
    void theJournalNamesToolCommandTimeImagesAndEdits() throws Exception {
        Plan plan = bench.plan(image, 0, 3, 700, 2000);
        try (Journal journal = Journal.open(bench.apply(plan, "j"))) {
            assertThat(journal.state()).isEqualTo(Journal.State.FINISHED);
            assertThat(journal.header().tool()).isEqualTo("vgdakit test");
            assertThat(journal.header().command()).containsExactly("vgdakit", "apply", "p");
            assertThat(journal.header().time()).isEqualTo(Bench.INVOCATION.time());
            assertThat(journal.header().chain()).isEqualTo(journal.header().id());
            assertThat(journal.header().undoes()).isEmpty();
            assertThat(journal.images()).isEqualTo(plan.images());
            assertThat(List.of(journal.edit(0), journal.edit(1))).isEqualTo(plan.edits());
        }
    }

    @Test
    void anEmptyPlanWritesNothingNotEvenAJournal() throws Exception {
        byte[] same = Arrays.copyOf(Bench.read(image), 600);
        Plan plan = bench.build(List.of(image), (builder, disks) -> builder.edit(disks.get(0), 0, same, "ipl", "changes nothing"));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.images()).isEmpty();
        List<String> before = bench.snapshot();
        assertThat(Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE).journal()).isEmpty();
        assertThat(bench.snapshot()).isEqualTo(before);
    }

    @Test
    void aPlanWritesNothing() {
        List<String> before = bench.snapshot();
        bench.plan(image, 0, 512);
        assertThat(bench.snapshot()).isEqualTo(before);
    }

    @Test
    void aLongEditIsSplitInto64KiB() throws Exception {
        Path big = bench.image("big.img", 300_000);
        Plan plan = bench.plan(big, 100, 200_000);
        assertThat(plan.edits()).extracting(Edit::length).containsExactly(65536, 65536, 65536, 3392);
        assertThat(plan.edits()).extracting(Edit::stage).containsOnly(1);
        byte[] expected = Bench.patched(Bench.read(big), plan.edits());
        bench.apply(plan, "j");
        assertThat(Bench.read(big)).isEqualTo(expected);
    }

    @Test
    void refusesAPlanThatWasAppliedAlready() {
        Plan plan = bench.plan(image, 1024, 30);
        bench.apply(plan, "first");
        bench.assertRefused("no longer holds the old bytes", () -> apply(plan));
    }

    @Test
    void refusesAnImageThatChangedUnderAnEdit() {
        Plan plan = bench.plan(image, 1024, 30);
        Bench.change(image, 1053);
        bench.assertRefused("part0 at offset 1024 (30 bytes): the image no longer holds the old bytes of the plan", () -> apply(plan));
    }

    @Test
    void refusesWhenOnlyTheLastEditOfTheSecondImageDoesNotFit() {
        Path other = bench.image("hdisk2.img", 4096);
        Plan plan = bench.build(List.of(image, other), (builder, disks) -> builder
                .edit(disks.get(0), 1000, new byte[9], "a", "a").nextStage().edit(disks.get(1), 4095, new byte[1], "b", "b"));
        Bench.change(other, 4095);
        bench.assertRefused(other + ": b at offset 4095 (1 bytes)", () -> apply(plan));
    }

    @Test
    void refusesAGrownImage() {
        Plan plan = bench.plan(image, 1024, 30);
        Bench.write(image, Arrays.copyOf(Bench.read(image), 30000));
        bench.assertRefused("has 30000 bytes; expected 10247", () -> apply(plan));
    }

    @Test
    void refusesAShrunkImage() {
        Plan plan = bench.plan(image, 1024, 30);
        Bench.write(image, Arrays.copyOf(Bench.read(image), 10000));
        bench.assertRefused("has 10000 bytes; expected 10247", () -> apply(plan));
    }

    @Test
    void refusesAnotherDiskAtThePathThoughItHoldsTheOldBytes() {
        Plan plan = bench.plan(image, 4096, 30);
        Bench.change(image, 0x80);
        bench.assertRefused("its IPL record or its LVM record is not the one that was expected", () -> apply(plan));
    }

    @Test
    void refusesWhenTheSourceOfThePlanChanged() {
        Path source = bench.image("source.img", 2048);
        Plan plan = bench.build(List.of(image, source), (builder, disks) -> builder
                .edit(disks.get(0), 1024, new byte[30], "a", "copied from b").require(disks.get(1), 512, 600).require(disks.get(0), 3000,
                        10));
        Bench.change(source, 1111);
        bench.assertRefused(source + ": the 600 bytes at offset 512, on which the plan rests", () -> apply(plan));
        Bench.change(source, 1111);
        Bench.change(image, 3009);
        bench.assertRefused(image + ": the 10 bytes at offset 3000, on which the plan rests", () -> apply(plan));
        Bench.change(image, 3009);
        bench.apply(plan, "j");
    }

    @Test
    void refusesObjectionsUnlessForcedAndKeepsThemInTheJournal() throws Exception {
        Plan plan = bench.build(List.of(image), (builder, disks) -> builder
                .edit(disks.get(0), 1024, new byte[30], "a", "a").objection("vgda[0] is valid and newer\tthan its source"));
        bench.assertRefused("valid and newer", () -> apply(plan));
        Bench.repairer().apply(plan, bench.file("j"), true, Recheck.NONE);
        try (Journal journal = Journal.open(bench.file("j"))) {
            assertThat(journal.header().overridden()).containsExactly("vgda[0] is valid and newer\tthan its source");
        }
    }

    @Test
    void refusesAReadOnlyFileEvenForTheSuperuser() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Files.setPosixFilePermissions(image, PosixFilePermissions.fromString("r--r--r--"));
        bench.assertRefused("is read-only", () -> apply(plan));
    }

    @Test
    void refusesAGzipImage() throws IOException {
        Path plain = bench.image("x.img", 2048);
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Bench.read(plain));
        }
        Plan plan = bench.plan(bench.image("x.img.gz", compressed.toByteArray()), 1024, 30);
        bench.assertRefused("is compressed with gzip and cannot be written in place; decompress it first", () -> apply(plan));
        Plan renamed = bench.plan(bench.image("y.img", compressed.toByteArray()), 1024, 30);
        bench.assertRefused("is compressed with gzip", () -> apply(renamed));
    }

    @Test
    void refusesASplitImage() {
        Path first = bench.image("x.001", 2048);
        Path second = bench.image("x.002", 1024);
        bench.assertRefused("is one part of a split image", () -> apply(bench.plan(first, 2040, 30)));
        bench.assertRefused("is one part of a split image", () -> apply(bench.plan(second, 10, 30)));
    }

    @Test
    void refusesAnImageThatAnotherProcessHasLocked() throws Exception {
        Plan plan = bench.plan(image, 1024, 30);
        try (var other = new LockHolder(image)) {
            assertThat(other).isNotNull();
            bench.assertRefused("another process has locked it", () -> apply(plan));
        }
        bench.apply(plan, "j");
    }

    @Test
    void refusesAnImageThatThisProcessIsWriting() throws Exception {
        Plan plan = bench.plan(image, 1024, 30);
        try (WritableImage open = new FileStorage().openImage(image)) {
            assertThat(open.size()).isEqualTo(10247);
            bench.assertRefused("is being written by this process already", () -> apply(plan));
        }
    }

    @Test
    void anImageIsLockedWhileItIsWritten() throws Exception {
        Plan plan = bench.plan(image, 1024, 30);
        Bench.repairer().apply(plan, bench.file("j"), false, () -> {
            try (var other = new LockHolder(image)) {
                assertThat(other).isNotNull();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return List.of();
        });
        try (WritableImage open = new FileStorage().openImage(image)) {
            assertThatThrownBy(() -> new LockHolder(image).close()).isInstanceOf(IllegalStateException.class);
            assertThat(open.device()).isFalse();
        }
    }

    @Test
    void refusesAJournalThatExists() {
        Plan plan = bench.plan(image, 1024, 30);
        bench.image("j", 5);
        bench.assertRefused("exists; a journal is never overwritten", () -> apply(plan));
    }

    @Test
    void refusesAJournalThatIsTheImage() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Path symbolic = Files.createSymbolicLink(bench.file("symbolic"), image);
        Path hard = Files.createLink(bench.file("hard"), image);
        for (Path journal : List.of(image, symbolic, hard, bench.directory.resolve("../" + bench.directory.getFileName()
                + "/hdisk1.img"))) {
            bench.assertRefused("is the image " + image, () -> Bench.repairer().apply(plan, journal, false, Recheck.NONE));
        }
    }

    @Test
    void refusesAJournalBehindADanglingLink() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Files.createSymbolicLink(bench.file("j"), bench.file("nowhere"));
        bench.assertRefused("exists", () -> apply(plan));
    }

    @Test
    void refusesAJournalInNoDirectory() {
        Plan plan = bench.plan(image, 1024, 30);
        bench.assertRefused("there is no directory", () -> Bench.repairer().apply(plan, bench.file("no/j"), false, Recheck.NONE));
    }

    @Test
    void refusesAJournalOnTheDeviceThatIsWritten() {
        assertThat(JournalPath.isOn("/dev/sdb", "/dev/sdb")).isTrue();
        assertThat(JournalPath.isOn("/dev/sdb2", "/dev/sdb")).isTrue();
        assertThat(JournalPath.isOn("/dev/nvme0n1p2", "/dev/nvme0n1")).isTrue();
        assertThat(JournalPath.isOn("/dev/sdba", "/dev/sdb")).isFalse();
        assertThat(JournalPath.isOn("/dev/sda1", "/dev/sdb")).isFalse();
        assertThat(JournalPath.isOn("tmpfs", "/dev/sdb")).isFalse();
    }

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

    @Test
    void refusesAPathThatLeadsElsewhereNow() throws IOException {
        Path directory = Files.createDirectory(bench.file("a"));
        Path inside = Bench.write(directory.resolve("x.img"), Bench.read(image));
        Plan plan = bench.plan(inside, 1024, 30);
        Path elsewhere = Files.createDirectory(bench.file("b"));
        Bench.write(elsewhere.resolve("x.img"), Bench.read(inside));
        Files.move(directory, bench.file("c"));
        Files.createSymbolicLink(directory, elsewhere);
        bench.assertRefused("leads to " + elsewhere.resolve("x.img") + " now", () -> apply(plan));
    }

    @Test
    void refusesAnImageThatBecameASymbolicLink() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Files.move(image, bench.file("moved.img"));
        Files.createSymbolicLink(image, bench.file("moved.img"));
        bench.assertRefused("leads to " + bench.file("moved.img") + " now", () -> apply(plan));
    }

    @Test
    void refusesAnImageThatIsGone() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Files.delete(image);
        bench.assertRefused("there is no such file", () -> apply(plan));
    }

    @Test
    void aPlanMadeThroughALinkIsForTheFileBehindIt() throws IOException {
        Path link = Files.createSymbolicLink(bench.file("link.img"), image);
        assertThat(bench.plan(link, 0, 3).images()).extracting(ImageIdentity::path).containsExactly(image);
    }

    @Test
    void refusesADeviceWithoutConsentAndWithTheWrongPvid() throws Exception {
        Plan plan = bench.plan(image, 1024, 30);
        Pvid pvid = Pvid.of(Bench.read(image), 0x80);
        Pvid wrong = new Pvid(pvid.value() + 1, 0);
        bench.assertRefused("is a device; to write to it give --device", () -> device(plan, Consent.IMAGES_ONLY));
        bench.assertRefused("is a device; to write to it give --device", () -> device(plan, new Consent(false, Set.of(pvid))));
        bench.assertRefused("with the PVID " + pvid.text() + ", which was not confirmed",
                () -> device(plan, new Consent(true, Set.of())));
        bench.assertRefused("which was not confirmed", () -> device(plan, new Consent(true, Set.of(wrong))));
        assertThat(device(plan, new Consent(true, Set.of(pvid, wrong))).edits()).isEqualTo(1);
    }

    @Test
    void returnsWhatTheRecheckFinds() throws Exception {
        Finding finding = new Finding("X-001", Severity.ERROR, new Place("hdisk1", 0, 0, 1), "ipl", "", "", Evidence.A, "still there", "");
        Plan plan = bench.plan(image, 1024, 30);
        byte[] expected = Bench.patched(Bench.read(image), plan.edits());
        Outcome outcome = Bench.repairer().apply(plan, bench.file("j"), false, () -> {
            assertThat(Bench.read(image)).isEqualTo(expected);
            return List.of(finding);
        });
        assertThat(outcome.remaining()).containsExactly(finding);
    }

    private Outcome apply(Plan plan) throws IOException, Refusal {
        return Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE);
    }

    private Outcome device(Plan plan, Consent consent) throws IOException, Refusal {
        return new Repairer(FailingStorage.devices(), consent, Bench.INVOCATION).apply(plan, bench.file("j"), false, Recheck.NONE);
    }
}
