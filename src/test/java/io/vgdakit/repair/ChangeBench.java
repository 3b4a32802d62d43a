package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.record.Severity;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Disks of a volume group on which changes are planned, applied and undone. */
final class ChangeBench {

    static final String VGID = "0037521400004c00000000dc74595c25";
    /** Bytes of PPs that make small disks. */
    static final int PP_SIZE = 20;

    final Bench bench;
    List<Path> images;

    ChangeBench(Path directory) {
        bench = new Bench(directory);
    }

    /** Writes the disks of a volume group, new from the first to the last byte. */
    ChangeBench with(VgSpec vg) {
        if (images != null) {
            images.forEach(image -> image.toFile().delete());
        }
        images = VgImages.of(vg).writeDisks(bench.directory);
        return this;
    }

    /** Byte of a PP of the disks, none of which has its PP 1 at an unusual place. */
    static long pp(int pp) {
        return 4352L * Disk.SECTOR_BYTES + (pp - 1L << PP_SIZE);
    }

    void put(int image, long offset, byte[] bytes) {
        try (var file = new RandomAccessFile(images.get(image).toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(int image, long offset, String text) {
        put(image, offset, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String text(int image, long offset, int length) {
        byte[] bytes = Bench.read(images.get(image));
        return new String(bytes, (int) offset, length, StandardCharsets.ISO_8859_1);
    }

    Proposal propose(Planner planner) throws IOException, Refusal {
        return propose(planner, images);
    }

    static Proposal propose(Planner planner, List<Path> paths) throws IOException, Refusal {
        List<Disk> disks = open(paths);
        try {
            return planner.plan(Assembly.of(disks, GroupNames.NONE));
        } finally {
            close(disks);
        }
    }

    /** A plan of repairs, and what they leave. */
    record Drafted(Plan plan, List<String> left) {
    }

    Drafted repair(RepairKind kind, RepairMode mode) throws IOException, Refusal {
        return drafted(disks -> Repairs.of(kind, disks, mode));
    }

    Drafted automatic() throws IOException, Refusal {
        return drafted(Repairs::automatic);
    }

    private Drafted drafted(Function<List<Disk>, Draft> repair) throws IOException, Refusal {
        List<Disk> disks = open(images);
        try {
            Draft draft = repair.apply(disks);
            return new Drafted(draft.plan(), draft.left());
        } finally {
            close(disks);
        }
    }

    /** Asserts that a plan makes the disks what they were, that the checks find nothing then, and that it can be undone. */
    void restores(Plan plan, List<byte[]> healthy) {
        applied(plan, () -> {
            assertBytes(healthy);
            assertThat(errors()).isEmpty();
        });
    }

    void assertBytes(List<byte[]> expected) {
        for (int i = 0; i < images.size(); i++) {
            assertThat(Arrays.mismatch(Bench.read(images.get(i)), expected.get(i))).as(images.get(i).toString()).isEqualTo(-1);
        }
    }

    /** What the checks find that is more than a note. */
    List<String> errors() {
        return assembly(images, assembly -> Checker.check(assembly).stream().filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.path()).toList());
    }

    /** What the disks hold now. */
    List<byte[]> bytes() {
        return images.stream().map(Bench::read).toList();
    }

    /** What the only volume group of the disks says now. */
    <T> T vg(Function<VolumeGroup, T> question) {
        return assembly(images, assembly -> question.apply(assembly.volumeGroups().get(0)));
    }

    static <T> T assembly(List<Path> paths, Function<Assembly, T> question) {
        List<Disk> disks = open(paths);
        try {
            return question.apply(Assembly.of(disks, GroupNames.NONE));
        } finally {
            close(disks);
        }
    }

    /** New errors and warnings that a plan brings. */
    List<String> foreseen(Plan plan) {
        List<Disk> disks = open(images);
        try {
            return new Consequences(disks, plan).foreseen().stream().map(finding -> finding.code() + " " + finding.path()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(disks);
        }
    }

    /** Applies a plan, looks at the result, undoes it; asserts that exactly the edits are written and exactly they are undone. */
    void applied(Plan plan, Runnable look) {
        List<byte[]> before = images.stream().map(Bench::read).toList();
        Path journal = bench.apply(plan, "j" + System.nanoTime());
        for (int i = 0; i < images.size(); i++) {
            Path image = images.get(i);
            assertThat(Arrays.equals(Bench.read(image), Bench.patched(before.get(i), plan.edits(image)))).as("only the edits on %s", image).isTrue();
        }
        look.run();
        bench.undo(journal, "u" + System.nanoTime());
        for (int i = 0; i < images.size(); i++) {
            assertThat(Arrays.equals(Bench.read(images.get(i)), before.get(i))).as("undone on %s", images.get(i)).isTrue();
        }
    }

    static List<String> paths(Plan plan) {
        return plan.edits().stream().map(edit -> edit.image().getFileName() + " " + edit.stage() + " " + edit.path()).toList();
    }

    private static List<Disk> open(List<Path> paths) {
        return paths.stream().map(path -> {
            try {
                return Disks.open(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static void close(List<Disk> disks) {
        for (Disk disk : disks) {
            try {
                disk.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
