package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir
    Path temporary;

    private Bench bench;
    private Path image;

    @BeforeEach
    void makeImage() {
        bench = new Bench(temporary);
        image = bench.image("hdisk1.img", 9 * 512);
    }

    @Test
    void refusesEditsThatOverlap() {
        assertRefused("b at offset 119 (10 bytes): overlaps the edit of a at offset 100 (20 bytes)", (builder, disk) -> builder
                .edit(disk, 100, new byte[20], "a", "").nextStage().edit(disk, 119, new byte[10], "b", ""));
        assertRefused("overlaps the edit of a", (builder, disk) -> builder.edit(disk, 100, new byte[20], "a", "").edit(disk, 90,
                new byte[11], "b", ""));
        assertRefused("overlaps the edit of a", (builder, disk) -> builder.edit(disk, 100, new byte[20], "a", "").edit(disk, 100,
                new byte[20], "b", ""));
        assertRefused("overlaps the edit of a", (builder, disk) -> builder.edit(disk, 100, new byte[20], "a", "").edit(disk, 90,
                new byte[50], "b", ""));
    }

    @Test
    void takesEditsThatTouch() throws Exception {
        try (Disk disk = Disks.open(image)) {
            Plan plan = new PlanBuilder().edit(disk, 100, new byte[20], "a", "").edit(disk, 120, new byte[10], "b", "").edit(disk, 99,
                    new byte[1], "c", "")
                    .build();
            assertThat(plan.edits()).hasSize(3);
        }
    }

    @Test
    void tellsTheEditsOfEachImage() {
        Path other = bench.image("hdisk2.img", 4096);
        Plan plan = bench.build(List.of(image, other), (builder, disks) -> builder.edit(disks.get(0), 100, new byte[2], "a", "")
                .edit(disks.get(1), 200, new byte[3], "b", "").nextStage().edit(disks.get(0), 300, new byte[4], "c", ""));
        assertThat(plan.edits(image)).extracting(Edit::offset).containsExactly(100L, 300L);
        assertThat(plan.edits(other)).extracting(Edit::offset).containsExactly(200L);
        assertThat(plan.edits(bench.file("none.img"))).isEmpty();
    }

    @Test
    void aRequirementHasOneByteToSixtyFourKibibytesFromByteZeroOn() {
        String sha256 = "0".repeat(64);
        assertThat(new Requirement(image, 0, 1, sha256).length()).isEqualTo(1);
        assertThat(new Requirement(image, 0, Edit.MAX_BYTES, sha256).length()).isEqualTo(65536);
        for (long[] wrong : new long[][] {{-1, 1}, {0, 0}, {0, Edit.MAX_BYTES + 1}}) {
            assertThatThrownBy(() -> new Requirement(image, wrong[0], (int) wrong[1], sha256)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Requirement(Path.of("hdisk1.img"), 0, 1, sha256)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Requirement(image, 0, 1, sha256.substring(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoCopiesOfAStructureInOneStage() throws Exception {
        assertRefused("two copies of one structure must not be in flight together", (builder, disk) -> builder
                .edit(disk, 100, new byte[20], "vgda[0].vgh", "").edit(disk, 200, new byte[10], "vgda[1].lv[3].num_lps", ""));
        assertRefused("as an edit of lvmrec[0]", (builder, disk) -> builder
                .edit(disk, 100, new byte[20], "lvmrec.pp_size", "").edit(disk, 200, new byte[10], "lvmrec[1]", ""));
        try (Disk disk = Disks.open(image)) {
            new PlanBuilder().edit(disk, 100, new byte[20], "vgda[0].vgh", "").edit(disk, 150, new byte[20], "vgda[0]", "")
                    .edit(disk, 200, new byte[10], "vgsa[1]", "").edit(disk, 300, new byte[10], "lvcb[1]", "").edit(disk, 400,
                            new byte[10], "lvcb[2]", "")
                    .nextStage().edit(disk, 600, new byte[10], "vgda[1]", "").build();
        }
    }

    @Test
    void refusesToGrowTheImageOrToLoseBytesThatCannotBeRead() throws Exception {
        assertRefused("ends behind the image, which has 4608 bytes", (builder, disk) -> builder.edit(disk, 4600, new byte[9], "a", ""));
        try (Disk disk = Disks.open(image)) {
            Disk bad = new UnreadableDisk(disk);
            assertThatThrownBy(() -> new PlanBuilder().edit(bad, 512, new byte[9], "a", "")).isInstanceOf(Refusal.class)
                    .hasMessageContaining("cannot be read at offset 512, so it could not be restored: Input/output error");
        }
    }

    @Test
    void aPlanFileHoldsThePlan() throws Exception {
        Plan plan = everything();
        PlanFile.write(plan, bench.file("p"));
        Plan read = PlanFile.read(bench.file("p"));
        assertThat(read.images()).isEqualTo(plan.images());
        assertThat(read.edits()).isEqualTo(plan.edits());
        assertThat(read.requirements()).isEqualTo(plan.requirements());
        assertThat(read.objections()).isEqualTo(plan.objections());
        assertThatThrownBy(() -> PlanFile.write(plan, bench.file("p"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Bench.read(bench.file("p"))).as("printable ASCII").matches(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)
                .matches("[\t\n -~]*"));
    }

    @Test
    void aPlanFileIsRefusedWhenAnyByteIsChangedOrMissing() throws Exception {
        PlanFile.write(everything(), bench.file("p"));
        byte[] whole = Bench.read(bench.file("p"));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            assertUnreadable(damaged, i < whole.length - 1 ? "is damaged at byte" : "is cut off at byte");
            assertUnreadable(Arrays.copyOf(whole, i), "is cut off at byte " + i);
        }
        assertUnreadable(Arrays.copyOf(whole, whole.length + 1), "there is something behind the end of the plan");
    }

    @Test
    void aForgedPlanFileIsRefusedThoughItsChecksumsHold() throws Exception {
        PlanFile.write(everything(), bench.file("p"));
        List<String> lines = Bench.lines(bench.file("p"));
        String path = image.toString();
        for (String[] forgery : List.of(
                new String[] {"image\t0\t" + path, "image\t0\t" + bench.directory + "/x/../hdisk1.img", "is not the canonical path"},
                new String[] {"requirement\t" + path, "requirement\thdisk1.img", "is not the canonical path"},
                new String[] {"requirement\t" + path + "\t600\t30", "requirement\t" + path + "\t600\t70000",
                        "a requirement that cannot be"},
                new String[] {"vgdakit-plan\t1", "vgdakit-plan\t2", "a plan of another version"},
                new String[] {"edit\t0\t1\t100\t", "edit\t0\t1\t200\t", "overlaps"},
                new String[] {"edit\t0\t2\t", "edit\t0\t1\t", "two copies of one structure"})) {
            List<String> forged = lines.stream().map(line -> line.replace(forgery[0], forgery[1])).toList();
            assertThat(forged).isNotEqualTo(lines);
            assertUnreadable(Bench.rechecksummed(forged), forgery[2]);
        }
        List<String> twice = new ArrayList<>(lines);
        String second = lines.stream().filter(line -> line.startsWith("image\t0")).findFirst().orElseThrow().replace("image\t0",
                "image\t1");
        twice.add(lines.size() - 3, second);
        assertUnreadable(Bench.rechecksummed(twice), "is listed twice");
    }

    @Test
    void theTextShowsEveryRowThatChangesWithItsFields() throws Exception {
        byte[] healthy = Samples.all().get("hdisk13.img");
        byte[] damaged = healthy.clone();
        Arrays.fill(damaged, 7 * 512, 8 * 512, (byte) 0);
        Path disk = bench.image("hdisk13.img", damaged);
        Plan plan = bench.build(List.of(disk), (builder, disks) -> builder
                .edit(disks.get(0), 7 * 512, Arrays.copyOfRange(healthy, 7 * 512, 8 * 512), "lvmrec[0]", "copied from lvmrec[1]")
                        .objection("an objection"));
        List<String> lines = new ArrayList<>();
        PlanText.print(plan, lines::add);
        assertThat(lines).startsWith("objection: an objection",
                "stage 1: " + disk + ": lvmrec[0] at offset 3584 (512 bytes): copied from lvmrec[1]",
                "  00000e00 - 00000000 00000000 00000000 00000000");
        assertThat(lines.get(3)).startsWith("           + 5f4c564d 00375214 00004c00 000000dc  ")
                .contains("lvmrec[0].lvm_id lvmrec[0].vg_id");
        assertThat(lines).contains("  *");
        assertThat(lines).hasSizeLessThan(20);
    }

    @Test
    void anOverlayShowsTheImageAsItWouldBe() throws Exception {
        Plan plan = bench.plan(image, 100, 50, 600, 2000);
        byte[] expected = Bench.patched(Bench.read(image), plan.edits());
        Disk disk = OverlayDisk.of(new MemoryDisk("hdisk1", Bench.read(image)), plan.edits());
        assertThat(disk.read(0, expected.length).bytes()).isEqualTo(expected);
        assertThat(disk.read(120, 10).bytes()).isEqualTo(Arrays.copyOfRange(expected, 120, 130));
        assertThat(disk.read(140, 500).bytes()).isEqualTo(Arrays.copyOfRange(expected, 140, 640));
    }

    private Plan everything() {
        return bench.build(List.of(image), (builder, disks) -> builder
                .edit(disks.get(0), 100, Bench.noise(1, 150), "lvmrec", "first\n\t\\ \u00e9").nextStage()
                .edit(disks.get(0), 250, Bench.noise(2, 3), "lvmrec[1]", "second").require(disks.get(0), 600, 30)
                        .objection("no\u001b[31m"));
    }

    private void assertUnreadable(byte[] bytes, String text) {
        Path file = Bench.write(bench.file("damaged"), bytes);
        assertThatThrownBy(() -> PlanFile.read(file)).isInstanceOf(Refusal.class).hasMessageContaining(text);
    }

    private void assertRefused(String text, Making making) {
        assertThatThrownBy(() -> {
            try (Disk disk = Disks.open(image)) {
                var builder = new PlanBuilder();
                making.with(builder, disk);
                builder.build();
            }
        }).isInstanceOf(Refusal.class).hasMessageContaining(text);
    }

    /** A disk with nothing but bad sectors. */
    private static final class UnreadableDisk extends ForwardingDisk {

        UnreadableDisk(Disk disk) {
            super(disk);
        }

        @Override
        public Extent read(long offset, int length) {
            return new Extent(offset, new byte[length], List.of(new Gap(offset, length, Gap.Reason.READ_ERROR, "Input/output error")));
        }
    }

    /** Adds edits of one disk. */
    private interface Making {

        void with(PlanBuilder builder, Disk disk) throws IOException, Refusal;
    }
}
