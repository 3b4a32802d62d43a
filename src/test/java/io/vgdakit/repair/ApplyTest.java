package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Place;
import io.vgdakit.record.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplyTest extends ImageOfNoise {

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
        try (JournalFile file = JournalFile.open(bench.apply(plan, "j"))) {
            Journal journal = file.last();
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
    void editsThatTurnOutToBeNoneWriteNoJournal() throws Exception {
        List<ImageIdentity> images = bench.plan(image, 4096, 512).images();
        EditSource none = new EditSource() {

            @Override
            public List<ImageIdentity> images() {
                return images;
            }

            @Override
            public void forEach(Visitor visitor) {
                // every byte is what it is to be
            }
        };
        List<String> before = bench.snapshot();
        assertThat(Bench.repairer().apply(none, bench.file("j"), Recheck.NONE)).isEqualTo(new Outcome(0, 0, Optional.empty(), List.of()));
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
    void refusesObjectionsUnlessForcedAndKeepsThemInTheJournal() throws Exception {
        Plan plan = bench.build(List.of(image), (builder, disks) -> builder
                .edit(disks.get(0), 1024, new byte[30], "a", "a").objection("vgda[0] is valid and newer\tthan its source"));
        bench.assertRefused("valid and newer", () -> apply(plan));
        Bench.repairer().apply(plan, bench.file("j"), true, Recheck.NONE);
        try (JournalFile file = JournalFile.open(bench.file("j"))) {
            assertThat(file.last().header().overridden()).containsExactly("vgda[0] is valid and newer\tthan its source");
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
    void aPlanMadeThroughALinkIsForTheFileBehindIt() throws IOException {
        Path link = Files.createSymbolicLink(bench.file("link.img"), image);
        assertThat(bench.plan(link, 0, 3).images()).extracting(ImageIdentity::path).containsExactly(image);
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
}
