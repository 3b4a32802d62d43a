package io.vgdakit.repair.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.repair.Consent;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Recheck;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.Repairer;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Images in a directory, and what the commands do with them. */
final class Workbench {

    static final Invocation RUN = new Invocation("vgdakit test", List.of("vgdakit", "backup"), Instant.parse("2026-01-02T03:04:05Z"));
    static final String VGID = "0037521400004c00000000dc74595c25";

    private Workbench() {
    }

    /** Two disks with LVCBs, a mirrored LV and a VGDA just large enough. */
    static VgSpec group() {
        return VgSpec.original(VGID).vgdaLen(120).ppSize(20).pvs(2, 20)
                .lv(LvSpec.of(1, "customerdata", PpRef.run(1, 1, 4)).withCopy(PpRef.run(2, 1, 4)).withType("jfs2", "/srv/acmebank/ledger"))
                .lv(LvSpec.of(2, "oracle_redo", PpRef.run(1, 8, 2)).withType("jfs2log", "None"));
    }

    static BackupHeader header(boolean sanitized) {
        return new BackupHeader(RUN.tool(), RUN.time(), sanitized ? List.of() : RUN.command(), sanitized);
    }

    static Path backup(Path file, List<Path> images) {
        return with(images, disks -> {
            BackupWriter.write(disks, file, header(false));
            return file;
        });
    }

    static Path export(Path file, List<Path> images) {
        return with(images, disks -> {
            try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
                MetadataText.write(disks, RUN, "test", line -> out.append(line).append('\n'));
            }
            return file;
        });
    }

    static Plan restore(Path file, List<Path> images, String... only) throws Refusal {
        return planned(images, disks -> Restore.plan(Backup.open(file), disks, List.of(only)));
    }

    static Plan imported(Path file, List<Path> images) throws Refusal {
        return planned(images, disks -> TextImport.plan(file, disks));
    }

    static void apply(Plan plan, Path journal, boolean force) throws Refusal {
        try {
            assertThat(new Repairer(Consent.IMAGES_ONLY, RUN).apply(plan, journal, force, Recheck.NONE).remaining()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of the places that a text names. */
    static boolean[] covered(Path text, int disk, int length) throws IOException {
        var covered = new boolean[length];
        int section = -1;
        for (String line : Files.readAllLines(text)) {
            section += line.startsWith("disk = ") ? 1 : 0;
            if (section == disk && TextPlace.isPlace(line)) {
                TextPlace place = TextPlace.parse(line.replaceAll("  #.*", ""));
                Arrays.fill(covered, (int) place.offset(), (int) place.offsetOf(place.last()) + place.length(), true);
            }
        }
        return covered;
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan planned(List<Path> images, Work<Plan> work) throws Refusal {
        try {
            return with(images, work);
        } catch (Refused e) {
            throw e.refusal;
        }
    }

    static <T> T with(List<Path> images, Work<T> work) {
        List<Disk> disks = new ArrayList<>();
        try {
            for (Path image : images) {
                disks.add(Disks.open(image));
            }
            return work.on(disks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new Refused(e);
        } finally {
            disks.forEach(Workbench::close);
        }
    }

    private static void close(Disk disk) {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Work<T> {

        T on(List<Disk> disks) throws IOException, Refusal;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
