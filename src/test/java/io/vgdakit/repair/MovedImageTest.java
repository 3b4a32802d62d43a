package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undo of images that lie elsewhere now. */
class MovedImageTest extends AppliedPlan {

    @Test
    void findsTheImageByItsPathOrItsNameAlone() throws Exception {
        Path moved = Files.move(image, bench.file("moved.img"));
        undo(Map.of(image, moved), "u1");
        assertThat(Bench.read(moved)).isEqualTo(old);
        bench.undo(bench.file("u1"), "redo");
        assertThat(Bench.read(moved)).isEqualTo(repaired);
        undo(Map.of(Path.of("hdisk1.img"), moved), "u2");
        assertThat(Bench.read(moved)).isEqualTo(old);
    }

    @Test
    void theJournalOfTheUndoNamesTheCanonicalPathWhereTheImageLiesNow() throws Exception {
        Path directory = Files.createDirectory(bench.file("d"));
        Path moved = Files.move(image, directory.resolve("x.img"));
        Path link = Files.createSymbolicLink(bench.file("link"), directory);
        undo(Map.of(image, link.resolve("../d/x.img")), "u");
        assertThat(Bench.read(moved)).isEqualTo(old);
        try (JournalFile file = JournalFile.open(bench.file("u"))) {
            assertThat(file.last().images()).extracting(ImageIdentity::path).containsExactly(moved);
        }
    }

    @Test
    void takesAllRepairsOfAMovedImageBack() throws Exception {
        bench.apply(bench.plan(image, 800, 30), "j");
        Path moved = Files.move(image, bench.file("moved.img"));
        Bench.repairer().undo(journal, bench.file("u"), Map.of(image, moved), true);
        assertThat(Bench.read(moved)).isEqualTo(old);
    }

    @Test
    void refusesAnImageThatIsNotTheOneOfTheJournal() throws IOException {
        byte[] longer = Arrays.copyOf(repaired, repaired.length + 1);
        byte[] changed = repaired.clone();
        changed[800] ^= 1;
        byte[] other = repaired.clone();
        other[0x80] ^= 1;
        Files.delete(image);
        refuse("expected 10247", bench.image("a.img", longer));
        refuse("is neither the old", bench.image("b.img", changed));
        refuse("It is another disk", bench.image("c.img", other));
        refuse("there is no such file", bench.file("none"));
        refuse("is the image", bench.image("u", repaired));
    }

    @Test
    void refusesAnImageThatTheJournalDoesNotName() {
        bench.assertRefused("names no image " + bench.file("x.img") + "; it names: " + image,
                () -> undo(Map.of(bench.file("x.img"), image), "u"));
        bench.assertRefused("names no image other/hdisk1.img", () -> undo(Map.of(Path.of("other", "hdisk1.img"), image), "u"));
    }

    @Test
    void refusesTwoImagesThatWouldBeOneAndSwappedOnes() throws Exception {
        Path a = bench.image("a.img", 4096);
        Path b = bench.image("b.img", Bench.noise(5, 4096));
        Path two = bench.apply(bench.build(List.of(a, b), (builder, disks) -> builder
                .edit(disks.get(0), 10, new byte[20], "a", "a").edit(disks.get(1), 10, new byte[20], "b", "b")), "two");
        bench.assertRefused("would be one file", () -> Bench.repairer().undo(two, bench.file("u"), Map.of(a, b), false));
        bench.assertRefused("It is another disk", () -> Bench.repairer().undo(two, bench.file("u"), Map.of(a, b, b, a), false));
        Bench.repairer().undo(two, bench.file("u"), Map.of(a, a), false);
        assertThat(Bench.read(b)).isEqualTo(Bench.noise(5, 4096));
    }

    private void refuse(String message, Path now) {
        bench.assertRefused(message, () -> undo(Map.of(image, now), "u"));
    }

    private void undo(Map<Path, Path> moved, String undoJournal) throws IOException, Refusal {
        Bench.repairer().undo(journal, bench.file(undoJournal), moved, false);
    }
}
