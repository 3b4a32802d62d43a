package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec.Rival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCommandsTest {

    @TempDir
    private static Path directory;
    private static Path hdisk10;
    private static Path hdisk11;

    @BeforeAll
    static void writeImages() {
        List<Path> images = VgImages.of(PublishedDisks.datavg()).writeHeaders(directory);
        hdisk10 = images.get(0);
        hdisk11 = images.get(1);
    }

    @Test
    void dumpPrintsPathAndValueAndMarksWhatIsUnverified() {
        Run run = Run.of("dump", "vgda[0].vgh", hdisk10);
        assertThat(run.out().lines().limit(12)).containsExactly(
                "vgda[0].vgh.beg_sec 946773107", "vgda[0].vgh.beg_nsec 352680539", "vgda[0].vgh.vg_id 0037521400004c00000000dc6ffba362",
                "vgda[0].vgh.numlvs 1", "vgda[0].vgh.maxlvs 256", "vgda[0].vgh.pp_size 28", "vgda[0].vgh.numpvs 3",
                "vgda[0].vgh.total_vgdas 3",
                "vgda[0].vgh.vgda_size 2098", "vgda[0].vgh.quorum 1 (unverified)", "vgda[0].vgh.auto_varyon 1 (unverified)",
                "vgda[0].vgh.check_sum 0 (unverified)");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void dumpLeavesUnusedEntriesOutUnlessAskedForAll() {
        String used = Run.of("dump", hdisk10).out();
        assertThat(used)
                .contains("vgda[0].lv[1].num_lps 10\n", "vgda[0].pv[1].pp[111].lv_num 1\n", "vgda[0].name[1] datalv4\n",
                        "ipl.partitions[0].rba ")
                .doesNotContain("vgda[0].lv[2]", "vgda[0].pv[1].pp[1].", "vgda[0].name[2]");
        assertThat(Run.of("dump", "--all", hdisk10).out())
                .contains("vgda[0].lv[2].num_lps 0\n", "vgda[0].pv[1].pp[1].lv_num 0\n", "vgda[0].name[2] \n");
    }

    @ParameterizedTest
    @CsvSource({
        "vgda[0].lv[2], vgda[0].lv[2].num_lps 0", "vgda[0].pv[1].pp[1].lv_num, vgda[0].pv[1].pp[1].lv_num 0",
        "vgda[0].name[2], 'vgda[0].name[2] '",
    })
    void dumpPrintsAnUnusedEntryThatThePathNames(String path, String line) {
        assertThat(Run.of("dump", path, hdisk10).out().lines()).contains(line);
    }

    @Test
    void anEntryIsUsedWhenAnyOfItsFieldsIs() throws IOException {
        byte[] bytes = new byte[512 * 128];
        // word0 of entry 2 and word1 of entry 4 of the bad-block directory at PSN 8
        bytes[8 * 512 + 8 + 2 * 8 + 3] = 7;
        bytes[8 * 512 + 8 + 4 * 8 + 7] = 9;
        assertThat(Run.of("dump", "bbdir", Files.write(directory.resolve("bad.raw"), bytes)).out()).isEqualTo("""
                bbdir[0].id\s
                bbdir[0].num_entries 0
                bbdir[0].entries[2].word0 0x00000007
                bbdir[0].entries[2].word1 0x00000000
                bbdir[0].entries[4].word0 0x00000000
                bbdir[0].entries[4].word1 0x00000009
                """);
    }

    @Test
    void everyLineOfADumpIsAPathBelowTheOneAskedForAndAValue() {
        Run run = Run.of("dump", "--all", "vgda[1].pv[2]", hdisk10);
        assertThat(run.out().lines()).hasSize(8 + 15 * 10).allMatch(line -> line.matches("vgda\\[1]\\.pv\\[2]\\.[a-z0-9_.\\[\\]]+ .*"));
    }

    @Test
    void severalImagesPutTheDiskFirst() {
        assertThat(Run.of("dump", "lvmrec.pv_num", hdisk10, hdisk11).out())
                .isEqualTo("hdisk10 lvmrec[0].pv_num 1\nhdisk11 lvmrec[0].pv_num 2\n");
        assertThat(Run.of("get", "lvmrec.pv_num", "--name", hdisk11 + "=hdisk4", hdisk10, hdisk11).out())
                .isEqualTo("hdisk10 1\nhdisk4 2\n");
    }

    @ParameterizedTest
    @CsvSource({
        "lvmrec.pp_size, 28", "lvmrec[1].vgda_psn[1], 2242", "ipl.pv_id, 003752146ff9501b0000000000000000", "vgda[0].name[1], datalv4",
        "vgda.lv[1].num_lps, 10", "lvmrec.lvm_id, 0x5f4c564d", "vgda[0].pv[3].pp_count, 67",
    })
    void getPrintsTheBareValue(String path, String value) {
        Run run = Run.of("get", path, hdisk10);
        assertThat(run.out()).isEqualTo(value + "\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void getKeepsAnUnverifiedValueBareAndSaysSoOnStandardError() {
        Run run = Run.of("get", "vgda[0].vgh.quorum", hdisk10);
        assertThat(run.out()).isEqualTo("1\n");
        assertThat(run.err().strip()).isEqualTo("vgdakit: 1 of 1 values are unverified (evidence grade D); vgdakit dump marks them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "get | vgda[0].lv[300] | no field vgda[0].lv[300] on hdisk10: vgda[0] has vgh, lv[1..256], pv[1..3], name[1..256], vgt",
        "dump | vgda[0].pv[4].pp[1] | no field vgda[0].pv[4].pp[1] on hdisk10: vgda[0] has vgh, lv[1..256], pv[1..3], name[1..256], vgt",
        "get | vgda[0].pv[2].pp[16] | no field vgda[0].pv[2].pp[16] on hdisk10: vgda[0].pv[2] has pv_id, pp_count, pv_state, reserved1, "
                + "psn_part1, pvnum_vgdas, pv_num, reserved2, pp[1..15]",
        "dump | vgda[0].vgt.foo | no field vgda[0].vgt.foo on hdisk10: vgda[0].vgt has end_sec, end_nsec, concurrency, reserved",
        "get | lvmrec[2] | no field lvmrec[2] on hdisk10: expected a path below ipl, config[0..1], mwc[0..1], lvmrec[0..1], bbdir[0..1], "
                + "vgsa[0..1], vgda[0..1]",
        "get | lvmrec.pp_size[0] | no field lvmrec[0].pp_size[0] on hdisk10: lvmrec[0] has lvm_id, vg_id, lvmarea_len, vgda_len, "
                + "vgda_psn[0..1], reloc_psn, reloc_len, pv_num, pp_size, vgsa_len, vgsa_psn[0..1], version, vg_type, ltg_shift, res1",
    })
    void aPathThatDoesNotExistIsExplained(String command, String path, String message) {
        Run run = Run.of(command, path, hdisk10);
        assertThat(run.err().strip()).isEqualTo("vgdakit: " + message);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void theReadingThatTheVolumeGroupProvesIsUsed() throws IOException {
        byte[] rival = VgImages.of(PublishedDisks.datavg().rival(Rival.LV_ENTRY).rival(Rival.VGDA_TRAILER)).header(1);
        Path image = Files.write(directory.resolve("rival.raw"), rival);
        assertThat(Run.of("get", "vgda.lv[1].num_lps", image).out()).isEqualTo("10\n");
        assertThat(Run.of("dump", "vgda[1].vgt", image).out()).endsWith("vgda[1].vgt.end_nsec 352680539 (unverified)\n");
        assertThat(Run.of("lquerypv", "-h", "--annotate", image, "11200", "20").out()).contains("vgda[0].lv[1].num_lps 10 [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dump", "get"})
    void aPathWithoutImageIsAUsageError(String command) {
        Run run = Run.of(command, "lvmrec");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Missing IMAGE after lvmrec");
    }

    @Test
    void aBadPathIsAUsageError() {
        Run run = Run.of("get", "vgda[x]", hdisk10);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("\"vgda[x]\" is not a field path");
    }

    @Test
    void aDiskWithoutLvmStillDumpsItsReservedAreaButIsNoSuccess() throws IOException {
        Path blank = Files.write(directory.resolve("blank.raw"), new byte[512 * 200]);
        Run run = Run.of("dump", blank);
        assertThat(run.out()).contains("ipl.pv_id 00000000000000000000000000000000\n").doesNotContain("\nvgda");
        assertThat(run.err()).startsWith("blank: no LVM record and no VGDA: expected _LVM at PSN 7 or 70, found zeros and zeros");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("get", "vgda.vgh.numlvs", blank).exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void anEmptyImageIsUnreadable() throws IOException {
        Run run = Run.of("dump", Files.write(directory.resolve("empty.raw"), new byte[0]));
        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.matches("\\S+ \\?( \\(unverified\\))?"));
        assertThat(run.err().strip()).endsWith("vgdakit: empty: none of the bytes asked for could be read");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("get", "lvmrec.pp_size", hdisk10, directory.resolve("empty.raw")))
                .extracting(Run::exitCode, Run::out).containsExactly(ExitCode.UNREADABLE, "hdisk10 28\nempty ?\n");
    }

    @Test
    void aMissingImageIsUnreadable() {
        assertThat(Run.of("dump", directory.resolve("none")).exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void jsonTellsWhereEachValueComesFrom() {
        assertThat(Run.of("get", "--json", "vgda[1].vgh.quorum", hdisk10).out()).isEqualTo("""
                {
                  "schema" : "vgdakit-fields",
                  "schemaVersion" : 1,
                  "disks" : [ {
                    "disk" : "hdisk10",
                    "source" : "%s",
                    "fields" : [ {
                      "path" : "vgda[1].vgh.quorum",
                      "value" : 1,
                      "disk" : "hdisk10",
                      "copy" : 2,
                      "offset" : 1147940,
                      "length" : 2,
                      "raw" : "0001",
                      "evidence" : "D",
                      "aix_name" : "vgh.quorum"
                    } ]
                  } ]
                }
                """.formatted(hdisk10));
    }

    @Test
    void jsonHoldsNumbersTextAndBytesAndEveryDisk() {
        String json = Run.of("dump", "--json", "vgda[0]", hdisk10, hdisk11).out();
        assertThat(json).contains("\"value\" : 946773107", "\"value\" : \"datalv4\"", "\"value\" : \"0037521400004c00000000dc6ffba362\"",
                "\"disk\" : \"hdisk11\"").doesNotContain("vgda[0].lv[2]");
    }

    @Test
    void jsonOfAPathThatDoesNotExistIsEmptyAndSaysSo() {
        Run run = Run.of("get", "--json", "lvmrec.foo", hdisk10);
        assertThat(run.out()).contains("\"fields\" : [ ]");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void jsonOfUnreadableBytesIsNull() throws IOException {
        Path empty = Files.write(directory.resolve("empty.raw"), new byte[0]);
        assertThat(Run.of("get", "--json", "ipl.pv_id", empty).out()).contains("\"value\" : null", "\"raw\" : null");
    }
}
