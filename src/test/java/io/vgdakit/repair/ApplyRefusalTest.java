package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Pvid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Images that a plan is not applied to. */
class ApplyRefusalTest extends ImageOfNoise {

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

    /** Only the bytes of the edit itself do not count. */
    @Test
    void refusesWhenAByteBesideAnEditOfTheLvmRecordChanged() {
        long record = ReservedAreas.lvmRecord(1).psn() * 512;
        Plan within = bench.plan(image, record + 100, 4);
        for (long changed : new long[] {record, record + 99, record + 104, record + 511}) {
            Bench.change(image, changed);
            bench.assertRefused("its IPL record or its LVM record is not the one that was expected", () -> apply(within));
            Bench.change(image, changed);
        }
        Plan across = bench.plan(image, record - 50, 60);
        Bench.change(image, record + 10);
        bench.assertRefused("its IPL record or its LVM record is not the one that was expected", () -> apply(across));
    }

    @Test
    void refusesEditsThatAreNotAPlanForAnotherDiskToo() {
        EditSource edits = bench.plan(image, 4096, 30);
        Bench.change(image, 0x80);
        bench.assertRefused("its IPL record or its LVM record is not the one that was expected",
                () -> Bench.repairer().apply(edits, bench.file("j"), Recheck.NONE));
    }

    @Test
    void refusesWhenTheSourceOfThePlanBecameASymbolicLink() throws IOException {
        Path source = bench.image("source.img", 2048);
        Plan plan = bench.build(List.of(image, source), (builder, disks) -> builder
                .edit(disks.get(0), 1024, new byte[30], "a", "copied from b").require(disks.get(1), 512, 600));
        Files.move(source, bench.file("moved.img"));
        Files.createSymbolicLink(source, bench.file("moved.img"));
        bench.assertRefused("leads to " + bench.file("moved.img") + " now", () -> apply(plan));
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
    void refusesAnImageThatHoldsTheDiskInAnOrderOfItsOwn() {
        byte[] qcow2 = ByteBuffer.allocate(2048 * 512).putInt(0x514649fb).putInt(2).putInt(20, 16).putLong(24, 1 << 20).putInt(36, 1)
                .putLong(40, 1024).array();
        Plan plan = bench.plan(bench.image("x.img", qcow2), 0, 30);
        bench.assertRefused("is a qcow2 image and cannot be written in place; convert it to a raw image first, with 'qemu-img convert", () -> apply(plan));
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
    void asksForThePvidOfADeviceWhenSomebodyIsThere() throws Exception {
        Plan plan = bench.plan(image, 1024, 30);
        Pvid pvid = Pvid.of(Bench.read(image), 0x80);
        List<String> questions = new ArrayList<>();
        for (String answer : List.of("yes", "0000000000000000", pvid.text() + "0")) {
            bench.assertRefused("was not confirmed, another was typed; to write to it give --yes " + pvid.text(),
                    () -> device(plan, new Consent(true, Set.of(), text -> Optional.of(answer))));
        }
        bench.assertRefused("was not confirmed; to write to it give --yes", () -> device(plan, new Consent(true, Set.of(), text -> Optional.of(" "))));
        bench.assertRefused("is a device; to write to it give --device", () -> device(plan, new Consent(false, Set.of(), question -> Optional.of(pvid.text()))));
        Outcome written = device(plan, new Consent(true, Set.of(), question -> {
            questions.add(question);
            return Optional.of(" " + pvid.text().toUpperCase(Locale.ROOT) + " ");
        }));
        assertThat(written.edits()).isEqualTo(1);
        assertThat(questions).containsExactly(image + ": is a device of 10247 bytes with the PVID " + pvid.text()
                + ". Type the PVID of the disk that you mean to write to go on: ");
    }
}
