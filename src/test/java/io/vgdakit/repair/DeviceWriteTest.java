package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vgdakit.record.Pvid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing to what needs the superuser to be made: block devices, full and read-only file systems. */
class DeviceWriteTest {

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void makeBench() {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        bench = new Bench(temporary);
    }

    @Test
    void aBlockDeviceIsWrittenWithConsentAndUndone() throws Exception {
        Path file = bench.image("disk", 40 * 512);
        byte[] old = Bench.read(file);
        String loop = run("losetup", "--find", "--show", file.toString());
        assumeThat(loop).isNotNull();
        try {
            Path device = Path.of(loop.strip());
            Plan plan = bench.plan(device, 1000, 700, 40 * 512 - 1, 1);
            bench.assertRefused("is a device", () -> Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE));
            var repairer = new Repairer(new Consent(true, Set.of(Pvid.of(old, 0x80))), Bench.INVOCATION);
            repairer.apply(plan, bench.file("j"), false, Recheck.NONE);
            assertThat(Bench.read(file)).isEqualTo(Bench.patched(old, plan.edits()));
            repairer.undo(bench.file("j"), bench.file("u"));
            assertThat(Bench.read(file)).isEqualTo(old);
        } finally {
            run("losetup", "--detach", loop.strip());
        }
    }

    @Test
    void aReadOnlyFileSystemIsRefused() throws Exception {
        Path mount = mount("size=1m");
        try {
            Path image = Bench.write(mount.resolve("x.img"), Bench.noise(1, 4096));
            Plan plan = bench.plan(image, 10, 20);
            assertThat(run("mount", "-o", "remount,ro", mount.toString())).isNotNull();
            bench.assertRefused(image + ": is read-only", () -> Bench.repairer().apply(plan, bench.file("j"), false, Recheck.NONE));
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void anUndoOnAReadOnlyFileSystemOrIntoAFullOneIsRefused() throws Exception {
        Path mount = mount("size=1m");
        try {
            Path image = Bench.write(mount.resolve("x.img"), Bench.noise(1, 200_000));
            Path journal = bench.apply(bench.plan(image, 10, 150_000), "j");
            assertThat(run("mount", "-o", "remount,ro", mount.toString())).isNotNull();
            bench.assertRefused(image + ": is read-only", () -> Bench.repairer().undo(journal, bench.file("u")));
            assertThat(run("mount", "-o", "remount,rw,size=400k", mount.toString())).isNotNull();
            bench.assertRefused("the journal cannot be written", () -> Bench.repairer().undo(journal, mount.resolve("u")));
            bench.undo(journal, "u");
            assertThat(Bench.read(image)).isEqualTo(Bench.noise(1, 200_000));
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void aJournalOnAFullFileSystemTakesNoOtherRepairAndStaysUsable() throws Exception {
        Path image = bench.image("x.img", 40_000);
        byte[] old = Bench.read(image);
        Path mount = mount("size=64k");
        try {
            Repairer repairer = Bench.repairer();
            Path journal = mount.resolve("j");
            repairer.apply(bench.plan(image, 10, 2000), journal, false, Recheck.NONE);
            byte[] whole = Bench.read(journal);
            Plan plan = bench.plan(image, 4000, 30_000);
            bench.assertRefused("the journal cannot be written", () -> repairer.apply(plan, journal, false, Recheck.NONE));
            assertThat(Bench.read(journal)).isEqualTo(whole);
            repairer.undo(journal, bench.file("u"));
            assertThat(Bench.read(image)).isEqualTo(old);
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void aFullFileSystemForTheJournalIsRefused() throws Exception {
        Path image = bench.image("x.img", 40_000);
        Plan plan = bench.plan(image, 10, 30_000);
        Path mount = mount("size=64k");
        try {
            bench.assertRefused("the journal cannot be written", () -> Bench.repairer().apply(plan, mount.resolve("j"), false,
                    Recheck.NONE));
            assertThat(mount.resolve("j")).doesNotExist();
        } finally {
            run("umount", mount.toString());
        }
    }

    private Path mount(String options) throws IOException, InterruptedException {
        Path mount = Files.createDirectory(bench.file("mount"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.toString())).isNotNull();
        return mount;
    }

    /** Returns what the command printed, or null when it does not exist or fails. */
    private static String run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return process.waitFor() == 0 ? output : null;
        } catch (IOException e) {
            return null;
        }
    }
}
