package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec.Rival;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void images() {
        VgImages.of(PublishedDisks.datavg().rival(Rival.VGDA_TRAILER)).writeHeaders(directory);
        VgImages.of(PublishedDisks.testvg()).writeHeaders(directory);
    }

    @Test
    void printsOneTableForEachVolumeGroup() {
        Run run = Run.of("evidence", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out().lines()).contains(
                "Volume group vg_6ffba362, VGID 0037521400004c00000000dc6ffba362, original, 3 disks",
                "Volume group vg_74595c25, VGID 0037521400004c00000000dc74595c25, original, 3 disks",
                "mirror references are reciprocal                           D         10      0      0  placement in the PP entry fits",
                "VGDA trailer: stamp at 0x1f8",
                "    D, used because this volume group contradicts the working reading; 1 for, 0 against, 0 fit neither, 0 fit both",
                "    B, proved by this volume group; 10 for, 0 against, 0 fit neither, 0 fit both");
    }

    @Test
    void printsThePlaceOfAContradiction() throws Exception {
        Path image = directory.resolve("hdisk13.img");
        byte[] bytes = Files.readAllBytes(image);
        bytes[70 * 512 + 0x2b]++;
        Files.write(image, bytes);
        Run run = Run.of("evidence", image);
        assertThat(run.out().lines()).contains("    no: hdisk13 lvmrec[1] at byte 0x8c00 (PSN 70): [reloc_len]");
    }

    @Test
    void writesOneJsonDocument() throws Exception {
        Run run = Run.of("evidence", "--json", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> names = new ArrayList<>();
        try (var json = new JsonFactory().createParser(run.out())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    names.add(json.getText());
                }
            }
        }
        assertThat(names).startsWith("schema", "schemaVersion", "volume_groups", "vg_id").contains("cannot_tell", "rival_used");
    }

    @Test
    void namesDisksWithoutLvm() throws Exception {
        Path blank = Files.write(directory.resolve("blank.img"), new byte[1 << 20]);
        Run run = Run.of("evidence", blank, directory.resolve("hdisk13.img"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).startsWith("blank: no LVM record and no VGDA");
        assertThat(run.out()).startsWith("Volume group vg_74595c25");
    }

    @Test
    void failsWithoutAnyVolumeGroup() throws Exception {
        Run run = Run.of("evidence", Files.write(directory.resolve("blank.img"), new byte[1 << 20]));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
    }
}
