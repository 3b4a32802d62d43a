package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.repair.PlanBuilder;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** apply, undo and journal. */
class JournalCommandsTest {

    private static final int RECORD = 7 * 512;

    @TempDir
    Path temporary;

    private Path image;
    private Path plan;
    private Path journal;
    private byte[] damaged;
    private byte[] healthy;

    @BeforeEach
    void makeAPlan() throws Exception {
        Path directory = temporary.toRealPath();
        healthy = Samples.all().get("hdisk13.img");
        damaged = healthy.clone();
        Arrays.fill(damaged, RECORD, RECORD + 512, (byte) 0);
        image = Files.write(directory.resolve("hdisk13.img"), damaged);
        plan = directory.resolve("p");
        journal = directory.resolve("j");
        try (Disk disk = Disks.open(image)) {
            byte[] record = Arrays.copyOfRange(healthy, RECORD, RECORD + 512);
            PlanFile.write(new PlanBuilder().edit(disk, RECORD, record, "lvmrec[0]", "copied from lvmrec[1]").build(), plan);
        }
    }

    @Test
    void applyWithoutJournalPrintsThePlanAndWritesNothing() throws Exception {
        Run run = Run.of("apply", plan);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("lvmrec[0] at offset 3584 (512 bytes): copied from lvmrec[1]", "lvmrec[0].vg_id",
                "1 edit; nothing was written");
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
    }

    @Test
    void appliesListsShowsAndUndoes() throws Exception {
        Run apply = Run.of("apply", plan, "--journal", journal);
        assertThat(apply.out().strip()).isEqualTo("wrote 1 edit, 512 bytes; to take them back run: vgdakit undo " + journal);
        assertThat(apply.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(image)).isEqualTo(healthy);

        assertThat(Run.of("journal", "list", journal).out()).contains("  finished  ", "  repair  1 edits  1 images");
        assertThat(Run.of("journal", "show", journal).out()).contains("command: vgdakit apply " + plan + " --journal " + journal,
                "image: " + image + ", " + damaged.length + " bytes", "  00000e00 - 00000000 00000000 00000000 00000000");

        assertThat(Run.of("undo", journal).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
        assertThat(Run.of("journal", "list", journal + ".undo1").out()).contains("  undoes ");
        assertThat(Run.of("undo", journal + ".undo1", "--journal", journal + "2").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(image)).isEqualTo(healthy);
        assertThat(Run.of("undo", journal).out()).contains(journal + ".undo2");
        assertThat(Run.of("undo", journal).out().strip()).isEqualTo("nothing to write");
    }

    @Test
    void oneFileTakesSeveralRepairsAndMovedImagesAreFound() throws Exception {
        assertThat(Run.of("apply", plan, "--journal", journal).exitCode()).isZero();
        assertThat(Run.of("set", "lvmrec.version=9", image, "--both-copies", "--apply", "--journal", journal).exitCode()).isZero();
        byte[] changed = Files.readAllBytes(image);
        assertThat(Run.of("journal", "list", journal).out().lines()).hasSize(2).allMatch(line -> line.startsWith(journal + "  finished  "));
        Path moved = Files.move(image, image.resolveSibling("moved.img"));

        assertThat(Run.of("undo", journal).err()).contains("there is no such file; put the image back");
        assertThat(Run.of("undo", "--image", image + "=" + moved, journal).exitCode()).isZero();
        assertThat(Files.readAllBytes(moved)).isEqualTo(healthy);
        assertThat(Run.of("undo", "--all", "--image", "hdisk13.img=" + moved, journal).out()).startsWith("wrote 1 edit, 512 bytes");
        assertThat(Files.readAllBytes(moved)).isEqualTo(damaged);
        assertThat(Run.of("undo", "--all", journal + ".undo2").exitCode()).isZero();
        assertThat(Run.of("undo", "--all", journal + ".undo1").exitCode()).isZero();
        assertThat(Files.readAllBytes(moved)).isEqualTo(changed);
    }

    @Test
    void aRepairThatWasCutOffInTheFileIsTold() throws Exception {
        assertThat(Run.of("apply", plan, "--journal", journal).exitCode()).isZero();
        Files.write(journal, "vgdakit-jour".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);

        assertThat(Run.of("journal", "list", journal).out()).endsWith(": the last 12 bytes are of a repair that was cut off before it was whole;"
                + " it changed nothing" + System.lineSeparator());
        assertThat(Run.of("undo", journal).err()).contains("was cut off before it changed anything; to undo those before it give --all");
        assertThat(Run.of("undo", "--all", journal).exitCode()).isZero();
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
    }

    @Test
    void aRefusalExitsWith5AndChangesNothing() throws Exception {
        Files.createFile(journal);
        Run run = Run.of("apply", plan, "--journal", journal);
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err().strip()).isEqualTo("vgdakit: refused: " + journal
                + ": exists and cannot take another journal; give another file. " + journal + ": is cut off at byte 0");
        assertThat(Run.of("undo", plan).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Run.of("journal", "show", plan).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Run.of("apply", journal).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
    }

    @Test
    void aMissingJournalExitsWith3AndABadPvidWith2() {
        assertThat(Run.of("undo", journal).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        Run run = Run.of("apply", plan, "--journal", journal, "--device", "--yes", "12");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("expected 16 hex digits");
    }
}
