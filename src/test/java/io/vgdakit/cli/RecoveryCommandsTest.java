package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.vgdakit.testing.FileSystemContents;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.MkvgDisaster;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types after mkvg was run over a volume group, and after rmlv. */
class RecoveryCommandsTest {

    private static final FileSystemContents CONTENTS = new FileSystemContents(MkvgDisaster.OLD);

    @TempDir
    private static Path directory;
    private static Path images;
    private static Path text;

    @BeforeAll
    static void destroy() throws IOException {
        images = Files.createDirectory(directory.resolve("images"));
        List<Path> disks = MkvgDisaster.before(images);
        text = Files.writeString(directory.resolve("lsvg-M.txt"), Run.of("lsvg", "-M", "-", images).out());
        MkvgDisaster.mkvg(MkvgDisaster.fresh(22), disks);
    }

    @ParameterizedTest
    @CsvSource({"carve, carve --json", "rebuild-map, rebuild-map --json", "undelete, undelete --json datalv",
        "what-was-overwritten, what-was-overwritten --json"})
    void documentsFollowTheirSchema(String schema, String call) {
        Run run = Run.of((Object[]) (call + " " + images).split(" "));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(JsonSchemaTest.schema(schema).validate(run.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void carvePrintsTheLvs() {
        Run run = Run.of("carve", images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("volume group " + MkvgDisaster.OLD_VGID, "PPs of 1 MB, PP 1 at sector 4352: probable");
        assertThat(run.out().lines().map(line -> line.strip().replaceAll(" +", " "))).contains(
                "2 mirlv jfs2 8 2 certain LVCB hdisk1:10 hdisk2:5", "3 jfslv jfs 6 1 certain LVCB hdisk2:20", "6 loglv jfs2log 1 1 certain LVCB hdisk3:10");
    }

    @Test
    void everyLvIsExtractedByTheRebuiltMap() throws IOException {
        Path map = directory.resolve("datavg.map");
        Run rebuilt = Run.of("rebuild-map", "--map", text, "-o", map, images);
        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(ExitCode.DONE);

        for (String lv : List.of("datalv", "mirlv", "jfslv", "fraglv", "spreadlv", "loglv", "rawlv", "trilv")) {
            Path raw = directory.resolve(lv + ".raw");
            Run extracted = Run.of("extract", lv, "--map", map, "-o", raw, images);

            assertThat(extracted.exitCode()).as(extracted.err()).isEqualTo(ExitCode.DONE);
            assertThat(Files.readAllBytes(raw)).as(lv).isEqualTo(CONTENTS.of(lv));
            assertThat(extracted.out()).contains("not by a VGDA");
            assertThat(JsonSchemaTest.schema("extract").validate(Files.readString(directory.resolve(lv + ".raw.json")), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void aMapWithoutPpSizeIsRefused() {
        Run run = Run.of("extract", "datalv", "--map", text, "-o", directory.resolve("refused.raw"), images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).contains("pp_size").contains("rebuild-map");
    }

    @Test
    void anLvThatTheMapLacksIsNotFound() {
        Run run = Run.of("extract", "nolv", "--map", text, "-o", directory.resolve("none.raw"), images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.err()).contains("no LV nolv").contains("datalv");
    }

    @Test
    void whatWasOverwrittenTellsTheOldVolumeGroup() {
        Run run = Run.of("what-was-overwritten", images);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("hdisk1: of volume group " + MkvgDisaster.NEW_VGID + " now; its areas:", "sector 136-2233: vgda[0]",
                "left of volume group " + MkvgDisaster.OLD_VGID + ":", "sector 4352: LVCB of LV datalv, jfs2, 8 LPs");
    }

    @Test
    void nothingIsLeftOfAnotherVolumeGroupOnAFreshDisk() throws IOException {
        Path fresh = Files.createDirectory(directory.resolve("fresh"));
        VgImages.of(MkvgDisaster.fresh(22)).writeHeaders(fresh);

        assertThat(Run.of("what-was-overwritten", fresh).exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(Run.of("carve", fresh).exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(Run.of("rebuild-map", fresh).exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(Run.of("undelete", "datalv", fresh).exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void anOldVgdaBehindTheNewLvmAreaIsTold() throws IOException {
        Path moved = Files.createDirectory(directory.resolve("moved"));
        List<Path> disks = VgImages.of(VgSpec.big(MkvgDisaster.OLD_VGID).ppSize(22).pvs(3, 20).lv(LvSpec.of(1, "biglv", PpRef.run(1, 2, 3)))).writeDisks(moved);
        MkvgDisaster.mkvg(MkvgDisaster.fresh(22), disks);

        Run told = Run.of("what-was-overwritten", moved);
        Run map = Run.of("undelete", "biglv", moved);

        assertThat(told.out()).contains("left of volume group " + MkvgDisaster.OLD_VGID).contains("lv_names biglv");
        assertThat(map.exitCode()).as(map.err()).isEqualTo(ExitCode.DONE);
        assertThat(map.out()).contains("hdisk1:2-4 biglv:1-3:1 certain").contains("psn_part1=17408");
    }

    @ParameterizedTest
    @CsvSource({"--pp-size, 3M", "--pp-size, 1K", "--psn-part1, 0", "--vgid, 12"})
    void wrongOptionsAreUsage(String option, String value) {
        assertThat(Run.of("rebuild-map", option, value, images).exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
