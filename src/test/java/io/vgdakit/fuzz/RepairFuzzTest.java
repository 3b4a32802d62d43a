package io.vgdakit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.repair.Consent;
import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.Draft;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.PlanFile;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.RepairKind;
import io.vgdakit.repair.RepairMode;
import io.vgdakit.repair.Repairer;
import io.vgdakit.repair.Repairs;
import io.vgdakit.testing.Errors;
import io.vgdakit.testing.SparseDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is on the disks, an automatic repair makes nothing worse, does all it can at once, and can be taken back. */
class RepairFuzzTest {

    private static final Repairer REPAIRER = new Repairer(Consent.IMAGES_ONLY, new Invocation("fuzz", List.of(), Instant.EPOCH));

    static Stream<byte[]> seeds() {
        return DamagedDisks.fewSeeds();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anAutomaticRepairMakesNothingWorse(byte[] data) {
        List<Disk> disks = DamagedDisks.of(data).readable();
        Draft draft = Repairs.automatic(disks);
        if (draft.steps() > 0) {
            Set<String> worse = Errors.of(draft.disks());
            worse.removeAll(Errors.of(disks));
            assertThat(worse).as("new errors; left: %s", draft.left()).isEmpty();
            assertThat(Repairs.automatic(draft.disks()).steps()).as("steps of a second repair").isZero();
        }
        Repairs.remaining(draft);
    }

    /** The last byte chooses the kind of repair; one behind the last kind is the automatic one. */
    @MethodSource("seeds")
    @FuzzTest
    void everyRepairCanBeTakenBack(byte[] data) throws IOException {
        int kind = data.length == 0 ? 0 : (data[data.length - 1] & 0xff) % (RepairKind.values().length + 1);
        DamagedDisks damaged = DamagedDisks.of(data);
        Path directory = Files.createTempDirectory("fuzz");
        try {
            repairAndUndo(damaged, directory, kind);
        } finally {
            PathUtils.deleteDirectory(directory);
        }
    }

    private static void repairAndUndo(DamagedDisks damaged, Path directory, int kind) throws IOException {
        List<Path> images = damaged.write(directory);
        boolean applied = false;
        try {
            Plan plan = plan(images, kind);
            PlanFile.write(plan, directory.resolve("plan"));
            Plan read = PlanFile.read(directory.resolve("plan"));
            assertThat(read.edits()).isEqualTo(plan.edits());
            REPAIRER.apply(read, directory.resolve("journal"), true, Consequences.of(read));
            applied = !read.isEmpty();
            if (applied) {
                plan.edits().forEach(edit -> assertThat(bytes(edit.image(), edit.offset(), edit.length())).isEqualTo(edit.newBytes()));
                REPAIRER.undo(directory.resolve("journal"), directory.resolve("undo"));
            }
        } catch (Refusal refused) {
            assertThat(applied).as("refused behind the repair: %s", refused.getMessage()).isFalse();
        }
        List<SparseDisk> disks = damaged.disks();
        for (int i = 0; i < disks.size(); i++) {
            assertThat(disks.get(i).sameAs(images.get(i))).as("%s as before", images.get(i)).isTrue();
        }
    }

    private static Plan plan(List<Path> images, int kind) throws IOException, Refusal {
        try (OpenedDisks disks = OpenedDisks.open(images, Disks::open)) {
            Draft draft = kind == RepairKind.values().length ? Repairs.automatic(disks.disks())
                    : Repairs.of(RepairKind.values()[kind], disks.disks(), new RepairMode(false, true, true));
            return draft.plan();
        }
    }

    private static byte[] bytes(Path image, long offset, int length) {
        try (Disk disk = Disks.open(image)) {
            return disk.read(offset, length).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
