package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects, names and errors of lspv, lsvg and lslv. */
class AixViewArgumentsTest {

    private static final String DATAVG = "0037521400004c00000000dc6ffba362";
    private static final String TESTVG = "0037521400004c00000000dc74595c25";

    @TempDir
    private Path directory;

    @BeforeEach
    void images() {
        VgImages.of(PublishedDisks.datavg()).writeHeaders(directory);
    }

    private void secondVolumeGroup() {
        VgImages.of(PublishedDisks.testvg().lv(LvSpec.of(1, "datalv4", PpRef.run(1, 1, 1)))).writeHeaders(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdisk10", "003752146ff9501b", "003752146FF9501B", "1"})
    void findsAPvByNamePvidAndNumber(String word) {
        assertThat(Run.of("lspv", word, directory).out()).startsWith("PHYSICAL VOLUME:    hdisk10  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vg_6ffba362", DATAVG, "-"})
    void findsAVolumeGroupByNameVgidAndDash(String word) {
        assertThat(Run.of("lsvg", word, directory).out()).startsWith("VOLUME GROUP:       vg_6ffba362  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datalv4", DATAVG + ".1", "1"})
    void findsAnLvByNameLvidAndMinor(String word) {
        assertThat(Run.of("lslv", word, directory).out()).startsWith("LOGICAL VOLUME:     datalv4  ");
    }

    @Test
    void tellsWhatIsThereWhenTheObjectIsNot() {
        Run pv = Run.of("lspv", "hdisk9", directory);
        assertThat(pv.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(pv.out()).isEmpty();
        assertThat(pv.err()).isEqualTo(
                "vgdakit: 'hdisk9' is neither a file nor a PV of these images; there is vg_6ffba362: hdisk10, hdisk11, hdisk12\n");
        assertThat(Run.of("lsvg", "-l", "rootvg", directory).err())
                .contains("'rootvg' is neither a file nor a volume group", "there is vg_6ffba362");
        assertThat(Run.of("lslv", "hd4", directory).err())
                .contains("'hd4' is neither a file nor an LV of these images; there is vg_6ffba362: datalv4");
    }

    @Test
    void tellsThatADiskIsTheDuplicateOfAnother() throws IOException {
        Files.copy(directory.resolve("hdisk10.img"), directory.resolve("hdisk99.img"));
        assertThat(Run.of("lspv", directory).out().lines()).anyMatch(line -> line.startsWith("hdisk99 ") && line.endsWith(" vg_6ffba362"));
        Run run = Run.of("lspv", "-l", "hdisk99", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("hdisk99: another image is the same PV");
    }

    @Test
    void asksWhichObjectIsMeant() {
        secondVolumeGroup();
        Run run = Run.of("lslv", "-m", "datalv4", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("means 2", DATAVG + ".1", TESTVG + ".1");
        assertThat(Run.of("lslv", "-m", TESTVG + ".1", directory).exitCode()).isZero();
    }

    @Test
    void refusesAPvOfAnotherVolumeGroupThanTheLv() {
        secondVolumeGroup();
        Run run = Run.of("lslv", "-p", "hdisk13", DATAVG + ".1", directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("datalv4 is an LV of vg_6ffba362, but hdisk13 a PV of vg_74595c25");
    }

    @Test
    void refusesAnObjectWithoutImages() {
        assertThat(Run.of("lspv", "-l", "hdisk10").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("lslv", directory.resolve("hdisk10.img")).err()).contains("Missing IMAGE after");
        assertThat(Run.of("lspv").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void refusesTwoTablesAtOnceAndUnknownStyles() {
        assertThat(Run.of("lspv", "-l", "-p", "hdisk10", directory).exitCode()).isEqualTo(ExitCode.USAGE);
        Run style = Run.of("lsvg", "--style=4.3", "-", directory);
        assertThat(style.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(style.err()).contains("expected 5.3 or 6.1");
    }

    @Test
    void isNoSuccessWhereNothingIsLvm() throws IOException {
        Path blank = Files.write(directory.resolve("blank.img"), new byte[51200]);
        assertThat(Run.of("lspv", blank).out()).isEqualTo("blank           none                                None\n");
        assertThat(Run.of("lsvg", blank).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("lslv", "lv", blank).exitCode()).isEqualTo(ExitCode.UNREADABLE);
        Run run = Run.of("lspv", "blank", blank);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("blank: this disk is not assigned to a volume group");
    }

    @Test
    void saysThatAScalableVolumeGroupIsNotKnown() throws IOException {
        Path other = Files.createDirectory(directory.resolve("scalable"));
        VgImages.of(VgSpec.scalable(TESTVG).pvs(1, 10)).writeHeaders(other);
        Run report = Run.of("lsvg", "-", other);
        assertThat(report.exitCode()).isZero();
        assertThat(report.err()).contains("vg_74595c25 is a scalable volume group and the contents of its VGDA are not known");
        for (Run table : new Run[] {Run.of("lsvg", "-l", "-", other), Run.of("lsvg", "-M", "-", other),
                Run.of("lspv", "-p", "hdisk1", other)}) {
            assertThat(table.exitCode()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(table.out()).isEmpty();
            assertThat(table.err()).contains("not known");
        }
        assertThat(Run.of("lspv", "hdisk1", other).out()).contains("PHYSICAL VOLUME:    hdisk1 ");
    }

    @Test
    void namesVolumeGroupsByOption() {
        assertThat(Run.of("lsvg", "--vg-name=datavg", directory).out()).isEqualTo("datavg\n");
        secondVolumeGroup();
        assertThat(Run.of("lsvg", "--vg-name", DATAVG + "=datavg", "--vg-name", TESTVG + "=testvg", directory).out())
                .isEqualTo("datavg\ntestvg\n");
        Run ambiguous = Run.of("lsvg", "--vg-name=datavg", directory);
        assertThat(ambiguous.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ambiguous.err()).contains("the images hold 2 volume groups", "--vg-name VGID=datavg");
        assertThat(Run.of("lsvg", "--vg-name=xyz=datavg", directory).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void namesDisksAndVolumeGroupsFromAFile() throws IOException {
        Path names = Files.writeString(directory.resolve("names.txt"), """
                # from the site documentation
                0037521400004c00000000dc6ffba362  datavg
                003752146ff9501b                  hdisk40   # first
                003752146ff979f40000000000000000  hdisk41
                """);
        assertThat(Run.of("lspv", "--names", names, "--name", directory.resolve("hdisk11.img") + "=lun7", directory.resolve("hdisk10.img"),
                directory.resolve("hdisk11.img"), directory.resolve("hdisk12.img")).out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("hdisk40 003752146ff9501b datavg", "lun7 003752146ff979f4 datavg", "hdisk12 003752146ff9a31b datavg");
        assertThat(Run.of("lsvg", "--names", names, "--vg-name=mine", directory.resolve("hdisk10.img")).out()).isEqualTo("datavg\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0037521400004c00000000dc6ffba362", "xyz datavg", "003752146ff9501b a b",
            "003752146ff9501b a\n003752146ff9501b b"})
    void refusesABadNamesFileWithItsLine(String text) throws IOException {
        Path names = Files.writeString(directory.resolve("names.txt"), "# comment\n" + text);
        Run run = Run.of("lsvg", "--names", names, directory);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("names.txt, line " + (1 + text.lines().count()) + ": ");
    }

    @Test
    @Timeout(60)
    void refusesANamesFileThatIsAFifoOrTooLong() throws Exception {
        Path fifo = directory.resolve("fifo");
        assumeThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        assertThat(Run.of("lsvg", "--names", fifo, directory.resolve("hdisk10.img")).err()).contains("is a FIFO or a socket, not a file");
        Path longer = Files.write(directory.resolve("long"), new byte[(1 << 22) + 1]);
        assertThat(Run.of("lsvg", "--names", longer, directory.resolve("hdisk10.img")).err()).contains("it has more than 4194304 bytes");
    }

    @Test
    void refusesANamesFileThatCannotBeRead() {
        assertThat(Run.of("lsvg", "--names", directory.resolve("none"), directory).exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
