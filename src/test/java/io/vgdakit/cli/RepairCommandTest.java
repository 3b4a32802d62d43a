package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    private static final int RECORD = 7 * 512;
    private static final int BACKUP = 70 * 512;

    @TempDir
    private Path directory;

    private Path images;
    private List<Path> disks;

    @BeforeEach
    void healthyDisks() throws IOException {
        images = Files.createDirectory(directory.resolve("images"));
        disks = VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").vgdaLen(120).ppSize(20).pvs(2, 4)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 3)).withCopy(PpRef.run(2, 2, 3))).stale(1, 1, 2)).writeDisks(images);
    }

    private void zero(int disk, int offset, int length) throws IOException {
        try (var file = new RandomAccessFile(disks.get(disk - 1).toFile(), "rw")) {
            file.seek(offset);
            file.write(new byte[length]);
        }
    }

    private List<byte[]> bytes() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path disk : disks) {
            bytes.add(Files.readAllBytes(disk));
        }
        return bytes;
    }

    private void assertBytes(List<byte[]> expected) throws IOException {
        for (int i = 0; i < disks.size(); i++) {
            assertThat(Arrays.mismatch(Files.readAllBytes(disks.get(i)), expected.get(i))).as(disks.get(i).toString()).isEqualTo(-1);
        }
    }

    @Test
    void withoutApplyThePlanIsPrintedAndNothingIsWritten() throws IOException {
        zero(1, RECORD, 62);
        List<byte[]> before = bytes();
        for (Path disk : disks) {
            Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("r--r--r--"));
        }

        Run run = Run.of("repair", "--auto", images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("lvmrec[0] at offset 3584", "is not valid; copied from lvmrec[1]", "lvmrec[0].vg_id",
                "1 edit; nothing was written, give --apply to write");
        assertBytes(before);
        try (Stream<Path> files = Files.list(images)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void applyRepairsAndUndoTakesItBack() throws IOException {
        List<byte[]> healthy = bytes();
        zero(1, RECORD, 62);
        zero(2, 136 * 512, 120 * 512);
        zero(2, 128, 16);
        List<byte[]> damaged = bytes();
        Path journal = directory.resolve("j.vgj");

        Run run = Run.of("repair", "--auto", "--apply", "--journal", journal, images);

        assertThat(run.out()).contains("to take them back run: vgdakit undo " + journal);
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertBytes(healthy);
        assertThat(Run.of("repair", "--auto", "--apply", "--journal", directory.resolve("k"), images).out()).contains("nothing to write");

        assertThat(Run.of("undo", journal).exitCode()).isEqualTo(ExitCode.DONE);
        assertBytes(damaged);
    }

    @Test
    void aPlanFileIsAppliedLater() throws IOException {
        List<byte[]> healthy = bytes();
        zero(1, BACKUP, 62);
        Path plan = directory.resolve("p");
        assertThat(Run.of("repair", "lvmrec", "--plan-out", plan, images).exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(Run.of("apply", plan, "--journal", directory.resolve("j")).exitCode()).isEqualTo(ExitCode.DONE);

        assertBytes(healthy);
    }

    @Test
    void aRepairWithoutSourceIsRefused() throws IOException {
        zero(1, RECORD, 512);
        zero(1, BACKUP, 512);
        List<byte[]> before = bytes();

        Run run = Run.of("repair", "lvmrec", "--apply", "--journal", directory.resolve("j"), disks.get(0));

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).contains("left: hdisk1: lvmrec: both records are lost");
        assertBytes(before);
        assertThat(directory.resolve("j")).doesNotExist();
    }

    @Test
    void errorsThatRemainAreTold() throws IOException {
        zero(1, RECORD, 62);
        for (int copy : new int[] {128, 256}) {
            zero(1, copy * 512, 8 * 512);
            zero(2, copy * 512, 8 * 512);
        }

        Run run = Run.of("repair", "--auto", "--apply", "--journal", directory.resolve("j"), images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.ERRORS_REMAIN);
        assertThat(run.out()).contains("left: hdisk1: vgsa[0]: holds only zeros, and no copy on the disks at hand can replace it", "wrote 1 edit, ",
                "VGSA-013");
    }

    @Test
    void readOnlyImagesAreRefused() throws IOException {
        zero(1, RECORD, 62);
        List<byte[]> before = bytes();
        Files.setPosixFilePermissions(disks.get(0), PosixFilePermissions.fromString("r--r--r--"));

        Run run = Run.of("repair", "--auto", "--apply", "--journal", directory.resolve("j"), images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("is read-only");
        assertBytes(before);
    }

    @Test
    void clearStaleNeedsToBeUnderstood() throws IOException {
        List<byte[]> before = bytes();
        assertThat(Run.of("repair", "clear-stale", "--apply", images).exitCode()).isEqualTo(ExitCode.USAGE);
        assertBytes(before);

        Run run = Run.of("repair", "clear-stale", "--i-understand", "--apply", "--journal", directory.resolve("j"), images);

        assertThat(run.out()).contains("wrote 4 edits");
        assertThat(Run.of("get", "vgsa.stalepp[0]", disks.get(0)).out()).doesNotContain("03");
    }

    @Test
    void bootClearsTheBootRecord() throws IOException {
        List<byte[]> healthy = bytes();
        try (var file = new RandomAccessFile(disks.get(0).toFile(), "rw")) {
            file.seek(0x24);
            file.write(new byte[] {0, 0, 0, 9});
            file.seek(0x64);
            file.write(new byte[] {0, 0, 0, 9});
        }

        assertThat(Run.of("repair", "boot", "--apply", "--journal", directory.resolve("i"), images).exitCode()).isEqualTo(ExitCode.REFUSED);
        Run.of("repair", "clear-boot", "--apply", "--journal", directory.resolve("j"), images);

        assertBytes(healthy);
    }

    @Test
    void errorsThatNoRepairHelpsAreListed() throws IOException {
        // LP 3 of datalv becomes LP 4000 in all VGDA copies
        for (int disk = 1; disk <= 2; disk++) {
            for (int copy : new int[] {136, 264}) {
                try (var file = new RandomAccessFile(disks.get(disk - 1).toFile(), "rw")) {
                    file.seek((copy + 17) * 512L + 3 * 32 + 4);
                    file.writeInt(4000);
                }
            }
        }

        Run run = Run.of("repair", "--auto", images);

        assertThat(run.out()).contains("left: hdisk1: vgda[0].pv[1].pp[3]: PP 2:4 say it is a copy of LP 3 of LV 1, but the places of mirror references are not"
                + " proved", "left: hdisk1: vgda[0].pv[1].pp[3].lp_num: PP-002: LV 1 has no such LP");
    }

    @Test
    void lvcbOverwritesDataOnlyWhenTold() throws IOException {
        Run.of("repair", "clear-stale", "--i-understand", "--apply", "--journal", directory.resolve("h"), images);
        List<byte[]> healthy = bytes();
        long lvcb = (512 + 2048) * 512L;
        try (var file = new RandomAccessFile(disks.get(1).toFile(), "rw")) {
            file.seek(lvcb);
            file.write("ORACLE data".getBytes(StandardCharsets.US_ASCII));
        }
        Run refused = Run.of("repair", "lvcb", "--apply", "--journal", directory.resolve("i"), images);
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(ExitCode.REFUSED);

        Run run = Run.of("repair", "lvcb", "--replace-data", "--apply", "--journal", directory.resolve("j"), images);

        assertThat(run.exitCode()).as(run.toString()).isEqualTo(ExitCode.DONE);
        assertBytes(healthy);
    }

    @Test
    void chdevKeepsAndClearsPvids() throws IOException {
        List<byte[]> healthy = bytes();
        assertThat(Run.of("chdev", "-a", "pv=yes", images).out()).contains("its PVID 003752147454a336 is kept", "nothing to write");
        assertThat(Run.of("chdev", "-a", "pv=clear", "--apply", "--journal", directory.resolve("i"), images).exitCode()).isEqualTo(ExitCode.REFUSED);
        assertBytes(healthy);

        Run run = Run.of("chdev", "-a", "pv=clear", "--force", "--apply", "--journal", directory.resolve("j"), images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.ERRORS_REMAIN);
        assertThat(run.out()).contains("PVID 003752147454a336 cleared", "IPL-002");
        assertThat(Run.of("undo", directory.resolve("j")).exitCode()).isEqualTo(ExitCode.DONE);
        assertBytes(healthy);
    }

    @Test
    void chdevKnowsOnlyThePvid() {
        assertThat(Run.of("chdev", images).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("chdev", "-a", "queue_depth=8", images).err()).contains("-a queue_depth=8: expected pv=yes or pv=clear");
        assertThat(Run.of("chdev", "-a", "pv=yes", "--machine", "x", images).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void neitherAutoNorAKindIsAMistake() {
        assertThat(Run.of("repair", images).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("repair", "--auto", "lvmrec", images).exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
