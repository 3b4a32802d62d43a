package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What undo must not touch: images that are not as the journal left them, or not for it to write. */
class UndoRefusalTest extends AppliedPlan {

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
    void ofTwoUndosAtOnceOneWorksAndTheOtherIsRefusedOrFindsNothingLeft() throws Exception {
        List<Callable<String>> undos = new ArrayList<>();
        for (String file : List.of("u1", "u2")) {
            undos.add(() -> {
                try {
                    return Bench.repairer().undo(journal, bench.file(file)).journal().isPresent() ? "undone" : "nothing";
                } catch (Refusal e) {
                    assertThat(e).hasMessageContaining("is being written by this process already");
                    return "refused";
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(undos)) {
                results.add(result.get());
            }
            assertThat(results).containsOnlyOnce("undone");
            assertThat(Bench.read(image)).isEqualTo(old);
        } finally {
            threads.shutdown();
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
}
