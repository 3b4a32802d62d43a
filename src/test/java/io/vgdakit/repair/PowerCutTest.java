package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Sha256;
import io.vgdakit.record.Stamp;
import io.vgdakit.repair.PowerCutStorage.Cache;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails at every point of a repair or an undo, with every fate of what was still in the write cache. */
class PowerCutTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";

    @TempDir
    Path temporary;

    private Bench bench;
    private int points;

    @BeforeEach
    void makeBench() {
        bench = new Bench(temporary);
    }

    @Test
    void undoGivesBackTheFormerImagesFromEveryPointOfARepair() throws Exception {
        Plan plan = twoImages();
        Map<Path, byte[]> old = contents(plan);
        forEachCut(old, storage -> apply(storage, plan), 
                (survivors, journal) -> assertThat(state(undone(survivors, journal))).isEqualTo(state(old)));
        assertThat(points).isGreaterThan(150);
        System.out.println("power cut in a repair: " + points + " points, all undone");
    }

    @Test
    void undoGivesBackTheFormerImagesFromEveryPointOfAnUndoThatWasCutOffToo() throws Exception {
        Plan plan = twoImages();
        Map<Path, byte[]> old = contents(plan);
        Map<Path, byte[]> repaired = new HashMap<>();
        old.forEach((path, bytes) -> repaired.put(path, Bench.patched(bytes, plan.edits(path))));
        var first = PowerCutStorage.lasting(old);
        byte[] journal = Bench.read(apply(first, plan));
        Path kept = Bench.write(bench.file("kept"), journal);

        forEachCut(repaired, storage -> undo(storage, kept, bench.file("j")), (survivors, undoJournal) -> {
            // the undo, repeated, ends old; the undo of the interrupted undo ends repaired
            assertThat(state(undone(survivors, kept))).isEqualTo(state(old));
            if (whole(undoJournal)) {
                assertThat(state(undone(survivors, undoJournal))).isEqualTo(state(repaired));
            }
        });
        assertThat(points).isGreaterThan(100);
        System.out.println("power cut in an undo: " + points + " points, all undone again, and the undo undone");
    }

    @Test
    void undoGivesBackTheFormerImagesFromEveryPointOfAnUndoOfARepairThatWasCutOff() throws Exception {
        Plan plan = twoImages();
        Map<Path, byte[]> old = contents(plan);
        int total = 0;
        boolean cut = true;
        for (int operation = 0; cut; operation++) {
            Files.deleteIfExists(bench.file("j"));
            var storage = new PowerCutStorage(old, operation, true);
            try {
                apply(storage, plan);
            } catch (Refusal | IOException e) {
                assertThat(storage.dead()).isTrue();
            }
            cut = storage.dead();
            Map<Path, byte[]> left = storage.survivors(Cache.ANY);
            byte[] journal = left.remove(bench.file("j"));
            Path kept = Bench.write(bench.file("kept"), journal == null ? new byte[0] : journal);
            if (whole(kept)) {
                forEachCut(left, again -> undo(again, kept, bench.file("j")),
                        (survivors, undoJournal) -> assertThat(state(undone(survivors, kept))).isEqualTo(state(old)));
                total += points;
            }
        }
        assertThat(total).isGreaterThan(500);
        System.out.println("power cut in an undo of a repair that was cut off: " + total + " points, all undone");
    }

    @Test
    void oneCopyOfEveryStructureIsWholeAtEveryPointOfAStagedRepair() throws Exception {
        byte[] before = header(new Stamp(946844818, 402158211));
        byte[] after = header(new Stamp(946999999, 1));
        Plan plan = restamp(before, after, true);
        assertThat(violations(plan, before)).isZero();
        assertThat(points).isGreaterThan(100);
        System.out.println("power cut in a change of both copies: " + points + " points, one whole copy of each structure at all of them");
    }

    @Test
    void theSameEditsInOneStageWouldLoseBothCopies() throws Exception {
        byte[] before = header(new Stamp(946844818, 402158211));
        byte[] after = header(new Stamp(946999999, 1));
        assertThat(violations(restamp(before, after, false), before)).isPositive();
    }

    /** Points at which no copy of VGSA, VGDA or LVM record is whole. */
    private int violations(Plan plan, byte[] before) throws Exception {
        Path image = plan.images().get(0).path();
        byte[] after = Bench.patched(before, plan.edits());
        int[] lost = {0};
        forEachCut(Map.of(image, before), storage -> apply(storage, plan), (survivors, journal) -> {
            if (!everyStructureHasAWholeCopy(survivors.get(image), before, after)) {
                lost[0]++;
            }
            assertThat(state(undone(survivors, journal))).isEqualTo(state(Map.of(image, before)));
        });
        return lost[0];
    }

    private static boolean everyStructureHasAWholeCopy(byte[] bytes, byte[] before, byte[] after) {
        Disk disk = new MemoryDisk("hdisk1", bytes);
        VgdaLayout layout = DiskMetadata.read(disk).vgdaLayout().orElseThrow();
        return IntStream.of(1, 2).anyMatch(copy -> VgdaCopy.read(disk, layout, copy, Readings.WORKING).valid()
                        && oldOrNew(layout.vgda(copy), bytes, before, after))
                && IntStream.of(1, 2).anyMatch(copy -> VgsaCopy.read(disk, layout, copy).valid() && oldOrNew(layout.vgsa(copy), bytes,
                        before, after))
                && IntStream.of(1, 2).anyMatch(copy -> oldOrNew(ReservedAreas.lvmRecord(copy), bytes, before, after));
    }

    private static boolean oldOrNew(Area area, byte[] bytes, byte[] before, byte[] after) {
        int from = (int) area.psn() * Disk.SECTOR_BYTES;
        int to = (int) area.end() * Disk.SECTOR_BYTES;
        return Arrays.equals(bytes, from, to, before, from, to) || Arrays.equals(bytes, from, to, after, from, to);
    }

    private static byte[] header(Stamp stamp) {
        return VgImages.of(VgSpec.original(VGID).pvs(1, 20).stamps(stamp, stamp).autoVaryon((int) (stamp.nanoseconds() % 2))).header(1);
    }

    /** Changes stamps and records from one image to the other, sector by sector, all copies 1 before all copies 2 or everything at once. */
    private Plan restamp(byte[] before, byte[] after, boolean staged) {
        Path image = bench.image("hdisk1.img", before);
        VgdaLayout layout = DiskMetadata.read(new MemoryDisk("hdisk1", before)).vgdaLayout().orElseThrow();
        return bench.build(List.of(image), (builder, disks) -> {
            for (int copy = 1; copy <= 2; copy++) {
                for (Area area : List.of(ReservedAreas.lvmRecord(copy), layout.vgsa(copy), layout.vgda(copy))) {
                    for (long psn = area.psn(); psn < area.end(); psn++) {
                        int from = (int) psn * Disk.SECTOR_BYTES;
                        builder.edit(disks.get(0), from, Arrays.copyOfRange(after, from, from + Disk.SECTOR_BYTES),
                                staged ? area.path() : "sector" + psn, "restamp");
                    }
                }
                if (staged) {
                    builder.nextStage();
                }
            }
        });
    }

    private Plan twoImages() {
        Path a = bench.image("a.img", 20 * 512);
        Path b = bench.image("b.img", 12 * 512 + 100);
        return bench.build(List.of(a, b), (builder, disks) -> builder
                .edit(disks.get(0), 0, Bench.noise(1, 512), "ipl", "one")
                .edit(disks.get(1), 3000, Bench.noise(2, 700), "x", "two")
                .nextStage()
                .edit(disks.get(0), 7 * 512, Bench.noise(3, 1024), "lvmrec", "three")
                .edit(disks.get(0), 5000, Bench.noise(4, 3), "y", "four")
                .nextStage()
                .edit(disks.get(1), 6243, Bench.noise(5, 1), "z", "five"));
    }

    private void forEachCut(Map<Path, byte[]> images, Action action, Verdict verdict) throws Exception {
        points = 0;
        boolean survived = false;
        for (int cut = 0; !survived; cut++) {
            for (boolean half : new boolean[] {false, true}) {
                Files.deleteIfExists(bench.file("j"));
                var storage = new PowerCutStorage(images, cut, half);
                try {
                    action.run(storage);
                } catch (Refusal | IOException e) {
                    assertThat(storage.dead()).as(e.getMessage()).isTrue();
                }
                survived = !storage.dead();
                for (Cache cache : Cache.values()) {
                    Map<Path, byte[]> left = new HashMap<>(storage.survivors(cache));
                    byte[] journal = left.remove(bench.file("j"));
                    Path file = bench.file("left");
                    Bench.write(file, journal == null ? new byte[0] : journal);
                    verdict.judge(left, file);
                    points++;
                }
            }
        }
    }

    private Path apply(PowerCutStorage storage, Plan plan) throws IOException, Refusal {
        return Bench.repairer(storage).apply(plan, bench.file("j"), false, Recheck.NONE).journal().orElseThrow();
    }

    private static void undo(PowerCutStorage storage, Path journal, Path undoJournal) throws IOException, Refusal {
        Bench.repairer(storage).undo(journal, undoJournal);
    }

    /** The images after an undo; as they are where the journal is refused. */
    private Map<Path, byte[]> undone(Map<Path, byte[]> images, Path journal) throws IOException {
        Path undoJournal = bench.file("u");
        Files.deleteIfExists(undoJournal);
        var storage = PowerCutStorage.lasting(images);
        try {
            undo(storage, journal, undoJournal);
        } catch (Refusal e) {
            assertThat(e).message().containsPattern("is cut off at byte|is damaged at byte");
        }
        Map<Path, byte[]> left = storage.survivors(Cache.ALL_LOST);
        left.remove(undoJournal);
        return left;
    }

    private static boolean whole(Path journal) throws IOException {
        try (JournalFile open = JournalFile.open(journal)) {
            return open.last().size() > 0;
        } catch (Refusal e) {
            return false;
        }
    }

    private static Map<Path, byte[]> contents(Plan plan) {
        Map<Path, byte[]> contents = new HashMap<>();
        plan.images().forEach(image -> contents.put(image.path(), Bench.read(image.path())));
        return contents;
    }

    private static Map<Path, String> state(Map<Path, byte[]> images) {
        Map<Path, String> state = new HashMap<>();
        images.forEach((path, bytes) -> state.put(path, Sha256.hex(bytes)));
        return state;
    }

    /** Starts a repair or an undo. */
    private interface Action {

        void run(PowerCutStorage storage) throws IOException, Refusal;
    }

    /** Looks at what the power cut left. */
    private interface Verdict {

        void judge(Map<Path, byte[]> images, Path journal) throws IOException;
    }
}
