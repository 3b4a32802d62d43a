package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path directory;

    private List<Path> images;

    @BeforeEach
    void healthyDisks() {
        images = VgImages.of(PublishedDisks.testvg()).writeHeaders(directory);
    }

    @Test
    void printsTheVerdictOnHealthyDisks() {
        Run run = Run.of("check", directory);
        assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 notes (disks: 3, volume groups: 1)" + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void printsWhereWhatAndWhatToDo() throws IOException {
        damageRecord();
        Run run = Run.of("check", directory);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).containsExactly(
                "hdisk14:",
                "  error LVMREC-002 lvmrec[0].lvmarea_len, PSN 7, byte 3604, length 4: found 4213, expected 4212",
                "    the LVM record: lvmarea_len is not 2 * (vgsa_len + vgda_len); evidence A; vgdakit repair lvmrec IMAGE...",
                "  warning LVMREC-007 lvmrec[0].lvmarea_len, PSN 7, byte 3604, length 4: found 4213, expected 4212 as in the backup",
                "    primary and backup LVM record differ in 1 field: lvmrec[0].lvmarea_len 4213 / 4212; evidence C; vgdakit repair lvmrec IMAGE...",
                "1 error, 1 warning, 0 notes (disks: 3, volume groups: 1)");
    }

    @Test
    void leavesOutWhatIsBelowTheLevelButCountsIt() throws IOException {
        damageRecord();
        Run run = Run.of("check", "--severity", "error", directory);
        assertThat(run.out()).contains("LVMREC-002").doesNotContain("LVMREC-007").contains("1 error, 1 warning");
    }

    @Test
    void printsJson() throws IOException {
        damageRecord();
        Run run = Run.of("check", "--json", directory);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"schema\" : \"vgdakit-check\"", "\"errors\" : 1", "\"warnings\" : 1", "\"code\" : \"LVMREC-002\"",
                "\"offset\" : 3604", "\"evidence\" : \"A\"", "\"repair\" : \"vgdakit repair lvmrec IMAGE...\"");
    }

    @Test
    void printsOneJsonObjectALineForEachFinding() throws IOException {
        damageRecord();
        List<String> lines = Run.of("check", "--jsonl", directory).out().lines().toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{\"code\":\"LVMREC-00"));
    }

    @Test
    void explainsACodeWithoutAnImage() {
        Run run = Run.of("check", "--explain", "vgda-007");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("VGDA-007: Torn VGDA").contains("severity warning, evidence C", "repair: vgdakit repair vgda IMAGE...");
    }

    @Test
    void refusesAnUnknownCode() {
        Run run = Run.of("check", "--explain", "VGDA-999");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no rule VGDA-999");
    }

    @Test
    void saysThatNoDiskIsOfAVolumeGroup() throws IOException {
        Path blank = Files.write(directory.resolve("blank.img"), new byte[1 << 20]);
        Run run = Run.of("check", blank);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("DISK-002", "volume groups: 0");
    }

    @Test
    void exitsWith3WhenAnImageCannotBeRead() {
        assertThat(Run.of("check", directory.resolve("missing.img")).exitCode()).isEqualTo(3);
    }

    private void damageRecord() throws IOException {
        try (var file = new RandomAccessFile(images.get(1).toFile(), "rw")) {
            file.seek(7 * 512 + 0x17);
            file.write(0x75);
        }
    }
}
