package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {

    @TempDir
    Path directory;
    private Path image;
    private byte[] healthy;

    @BeforeEach
    void copySample() throws Exception {
        image = Files.copy(Path.of("samples", "hdisk13.img"), directory.resolve("hdisk13.img"));
        healthy = Files.readAllBytes(image);
    }

    @Test
    void aBackupIsMadeListedAndRestored() throws Exception {
        Path backup = directory.resolve("b");
        Run made = Run.of("backup", "-o", backup, image);

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("saved 1 disks, 28 areas in " + backup);
        assertThat(Run.of("backup", "--list", backup).out()).contains("disk: hdisk13, original, pvid 003752147454a336, vgid "
                + "0037521400004c00000000dc74595c25, pv_num 1, 2228224 bytes").contains("vgda[1].vgt          PSN 4339         1 sectors");
        damage();
        byte[] damaged = Files.readAllBytes(image);
        Run dry = Run.of("restore", backup, image);
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out()).contains("lvmrec[0] at offset 3584 (512 bytes)").endsWith("1 edit; nothing was written, give --apply to write"
                + System.lineSeparator());
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
        assertThat(Run.of("restore", "--apply", "--journal", directory.resolve("j"), backup, image).exitCode()).isZero();
        assertThat(Files.readAllBytes(image)).isEqualTo(healthy);
        assertThat(Run.of("undo", directory.resolve("j")).exitCode()).isZero();
        assertThat(Files.readAllBytes(image)).isEqualTo(damaged);
    }

    @Test
    void aTextIsExportedAndImported() throws Exception {
        Path text = directory.resolve("t");
        assertThat(Run.of("export", "--description", "before the move", "-o", text, image).exitCode()).isZero();
        assertThat(Files.readString(text)).contains("# description: before the move\n", "lvmrec[0].pp_size = 28  # [A]", "# PSN 7\n");
        damage();

        assertThat(Run.of("import", "--plan-out", directory.resolve("p"), text, image).out()).contains("lvmrec[0]").contains("nothing was written");
        assertThat(directory.resolve("p")).exists();
        assertThat(Run.of("import", "--apply", "--journal", directory.resolve("j"), text, image).exitCode()).isZero();
        assertThat(Files.readAllBytes(image)).isEqualTo(healthy);
        assertThat(Run.of("import", text, image).out()).isEqualTo("nothing to write" + System.lineSeparator());
    }

    @Test
    void errorsThatWereNotThereBeforeAreSaidAndCanBeTakenBack() throws Exception {
        damage();
        Path backup = directory.resolve("b");
        assertThat(Run.of("backup", "-o", backup, image).exitCode()).isZero();
        Files.write(image, healthy);
        Path text = directory.resolve("t");
        assertThat(Run.of("export", "-o", text, image).exitCode()).isZero();
        Files.writeString(text, Files.readString(text).replace("lvmrec[0].lvm_id = 0x5f4c564d", "lvmrec[0].lvm_id = 0x00000000"));

        assertErrors(Run.of("restore", "--apply", "--journal", directory.resolve("j1"), backup, image), "j1");
        assertErrors(Run.of("import", "--apply", "--journal", directory.resolve("j2"), text, image), "j2");
        assertThat(Run.of("set", "lvmrec.lvm_id=0", "--plan-out", directory.resolve("p"), image).exitCode()).isZero();
        assertErrors(Run.of("apply", directory.resolve("p"), "--journal", directory.resolve("j3")), "j3");
    }

    private void assertErrors(Run run, String journal) throws IOException {
        assertThat(run.exitCode()).isEqualTo(ExitCode.ERRORS_REMAIN);
        assertThat(run.out()).contains("LVMREC-");
        assertThat(run.err()).contains("the change was written, but check now finds the errors above", "undo " + directory.resolve(journal) + "' takes it back");
        assertThat(Run.of("undo", directory.resolve(journal)).exitCode()).isZero();
        assertThat(Files.readAllBytes(image)).isEqualTo(healthy);
    }

    @Test
    void aSanitizedBackupNamesNoImageAndIsNotRestored() throws Exception {
        Path backup = directory.resolve("b");
        assertThat(Run.of("backup", "--sanitize", "-o", backup, image).exitCode()).isZero();

        assertThat(Run.of("backup", "--list", backup).out()).contains("sanitized: yes", "disk: disk1, original").doesNotContain("hdisk13", "00375214");
        assertThat(Run.of("restore", backup, image).exitCode()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aDiskWithoutLvmIsNoBackup() throws Exception {
        Path blank = Files.write(directory.resolve("blank.img"), new byte[1 << 17]);
        for (String command : new String[] {"backup", "export"}) {
            Path output = directory.resolve(command + ".out");
            Run none = Run.of(command, "-o", output, blank);
            assertThat(none.exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(none.err()).startsWith("blank: no LVM record and no VGDA: expected _LVM at PSN 7 or 70");
            assertThat(output).doesNotExist();
            Run some = Run.of(command, "-o", output, blank, image);
            assertThat(some.exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(some.err()).contains("blank: no LVM record");
            assertThat(output).isNotEmptyFile();
        }
    }

    @Test
    void wrongUseIsSaid() throws Exception {
        Path noBackup = Files.writeString(directory.resolve("no"), "nothing");

        assertThat(Run.of("backup", image).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("backup", "--list", "-o", "x", image).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("restore", "--journal", "x", noBackup, image).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("restore", noBackup, image).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(Run.of("backup", "--list", noBackup).err()).contains("is no backup");
        assertThat(Run.of("import", noBackup, image).err()).contains("no, line 1: is not 'vgdakit-export = 1'");
        assertThat(Run.of("backup", "-o", noBackup, image).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(noBackup).hasContent("nothing");
    }

    private void damage() throws Exception {
        byte[] bytes = healthy.clone();
        Arrays.fill(bytes, 7 * 512, 8 * 512, (byte) 0);
        Files.write(image, bytes);
    }
}
