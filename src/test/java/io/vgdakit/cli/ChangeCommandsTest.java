package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCommandsTest {

    @TempDir
    private Path temporary;
    private Path directory;
    private List<Path> images;

    @BeforeEach
    void writeDisks() throws IOException {
        directory = temporary.toRealPath();
        images = VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 4)
                .lv(LvSpec.of(1, "alt_hd4", PpRef.run(1, 1, 2)).withType("jfs2", "/alt_inst"))).writeDisks(directory);
    }

    @Test
    void aDryRunPrintsThePlanAndWritesNothing() throws IOException {
        byte[] before = Files.readAllBytes(images.get(0));
        Run run = Run.of("set", "lvmrec.version=9", images.get(0));
        assertThat(run.out().replace(directory.toString(), "")).isEqualTo("""
                stage 1: /hdisk1.img: lvmrec[0].version at offset 3644 (2 bytes): lvmrec[0].version is 9 instead of 8
                  00000e3c - 0008
                           + 0009                                 lvmrec[0].version
                note: hdisk1: lvmrec[1].version keeps 8; --both-copies sets it too
                then: LVMREC-007 hdisk1 lvmrec[0].version: primary and backup LVM record differ in 1 field: lvmrec[0].version 9 / 8
                1 edit; nothing was written, give --apply to write
                """);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Arrays.equals(Files.readAllBytes(images.get(0)), before)).isTrue();
    }

    @Test
    void aChangeIsAppliedAndUndone() throws IOException {
        byte[] before = Files.readAllBytes(images.get(0));
        Path journal = directory.resolve("j.vgj");
        Run run = Run.of("rename-lv", "alt_hd4", "datalv", images.get(0), images.get(1), "--apply", "--journal", journal);
        assertThat(run.out()).endsWith("wrote 5 edits, 39 bytes; to take them back run: vgdakit undo " + journal + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("get", "vgda[1].name[1]", images.get(1)).out()).isEqualTo("datalv\n");
        assertThat(Run.of("undo", journal).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Arrays.equals(Files.readAllBytes(images.get(0)), before)).isTrue();
    }

    @Test
    void newErrorsRemainAfterwards() {
        Run run = Run.of("set", "lvmrec.lvm_id=0", images.get(0), "--apply", "--journal", directory.resolve("j"));
        assertThat(run.out()).contains("then: LVMREC-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.ERRORS_REMAIN);
    }

    @Test
    void aPlanIsWrittenForLater() {
        Path plan = directory.resolve("plan");
        assertThat(Run.of("restamp", "--new-pvid", "--new-vgid", "--machine", "00fa00d64c00", "--plan-out", plan, images.get(0), images.get(1)).out())
                .contains("the plan is in " + plan, "PVID 00fa00d6");
        Run applied = Run.of("apply", plan, "--journal", directory.resolve("j"));
        assertThat(applied.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("get", "vgda.vgh.vg_id", images.get(0)).out()).startsWith("00fa00d600004c00");
    }

    @Test
    void fixCloneStripsWhatItIsTold() {
        assertThat(Run.of("fix-clone", directory).out()).contains("LV 1 is named hd4 instead of alt_hd4", "label is / instead of /alt_inst");
        assertThat(Run.of("fix-clone", "--strip-prefix", "alt_h", "--strip-path", "/alt", directory).out()).contains("LV 1 is named d4 instead of alt_hd4")
                .doesNotContain("label is");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set lvmrec.pp_size=28 vgda.vgh.numlvs=3 --both-copies --unverified", "set vgda[1].name[1]=x", "rename-lv datalv newlv", "restamp --new-pvid --new-vgid",
        "fix-clone --unverified",
    })
    void badImagesGiveAPlanOrARefusalAndStayAsTheyAre(String words) throws IOException {
        var bad = new LinkedHashMap<>(BadImages.withoutLvm());
        bad.putAll(BadImages.damaged());
        for (Map.Entry<String, byte[]> image : bad.entrySet()) {
            Path file = Files.write(directory.resolve("bad.img"), image.getValue());
            Run run = Run.of((Object[]) (words + " " + file).split(" "));
            assertThat(run.exitCode()).as(image.getKey()).isIn(ExitCode.DONE, ExitCode.REFUSED, ExitCode.UNREADABLE);
            assertThat(run.out() + run.err()).as(image.getKey()).isNotBlank().doesNotContain("Exception", "a bug in", "\u001b");
            assertThat(Arrays.equals(Files.readAllBytes(file), image.getValue())).as(image.getKey()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "set lvmrec.version IMAGE | 2 | 'lvmrec.version' has no '='; expected PATH=VALUE, for example lvmrec.pp_size=28",
        "set lvmrec.version=9 lvmrec.pp_size=28 | 2 | Missing IMAGE after lvmrec.pp_size=28",
        "set lvmrec.version=9 IMAGE --journal j | 2 | --journal needs --apply",
        "set lvmrec.version=99999 IMAGE | 5 | refused: hdisk1: lvmrec[0].version: '99999' is out of range; expected -32768 to 32767",
        "rename-lv a IMAGE | 2 | Missing IMAGE after",
        "rename-lv nolv b IMAGE | 5 | refused: vg_74595c25: has no LV 'nolv'; it has: alt_hd4",
        "restamp IMAGE | 2 | give --new-pvid, --new-vgid or both",
        "restamp --new-pvid --machine 12 IMAGE | 2 | --machine 12: expected the 12 hexadecimal digits of uname -m",
        "restamp --new-pvid IMAGE | 5 | refused: vg_74595c25: no image of PV 2",
        "fix-clone --strip-path / IMAGE | 2 | no prefix, or no absolute path",
    })
    void whatCannotBeDoneIsSaid(String words, int exitCode, String message) {
        Run run = Run.of((Object[]) words.replace("IMAGE", images.get(0).toString()).split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
