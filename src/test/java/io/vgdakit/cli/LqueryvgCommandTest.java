package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LqueryvgCommandTest {

    private static final String CAPTURE = "gh-lqueryvg-tAp-cli10in.txt";
    private static final int LOGICAL_FURTHER_ROW = 13;
    private static final int VGDA_HEADER = 136 * 512;

    @TempDir
    private Path directory;

    /**
     * The page expanded the tabs and dropped the blanks at the ends of the lines, and its second Logical row lost its indentation: nothing else
     * differs.
     */
    @Test
    void printsAllLinesAsAixDid() {
        List<String> published = new ArrayList<>(Captures.lines(CAPTURE).subList(1, 26));
        published.set(LOGICAL_FURTHER_ROW - 1, " ".repeat(16) + published.get(LOGICAL_FURTHER_ROW - 1));
        Run run = Run.of("lqueryvg", "-tAp", image(published()));
        assertThat(expanded(run)).containsExactlyElementsOf(published);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void writesTabsAndTheBlanksThatFillTheLastColumn() {
        assertThat(Run.of("lqueryvg", "-tNfLP", "-p", image(published())).out()).isEqualTo("""
                Max LVs:      \t256
                MAX PPs per PV\t1016
                Logical:      \t000d772c00004c0000000136f1c94160.1   fsoratgtLV1 1\s\s
                              \t000d772c00004c0000000136f1c94160.2   fsoratgtlogLV1 1\s\s
                Physical:     \t000d772cf1c91f57                2   0\s\s
                """);
    }

    @Test
    void printsThePhysicalRowsAsAixDid() {
        Path hdisk13 = image(VgSpec.original("0009c61200004c0000000131d2a5b6c7")
                .pv(PvSpec.of("hdisk13", "0009c6126c133561", 100)).pv(PvSpec.of("hdisk8", "0009c6128fff0fb3", 100)));
        List<String> published = Captures.lines("nixaid-restore-pvid-hdisk13.txt").stream().filter(line -> line.matches(".{16}0009c612\\w{8} +[12]   0")).toList();
        assertThat(published).hasSize(2);
        assertThat(expanded(Run.of("lqueryvg", "-tP", "-p", hdisk13))).isEqualTo(published);
        assertThat(expanded(Run.of("lqueryvg", "-Atp", hdisk13))).containsAll(published);
    }

    @Test
    void printsOnePhysicalRowAsAixDid() {
        Path hdisk23 = image(VgSpec.original("00cbe20000004c000000017a96a8f000").pv(PvSpec.of("hdisk23", "00cbe20096a8f09f", 100)));
        List<String> published = Captures.lines("gh-hksar-pvid-hdisk23.txt");
        assertThat(expanded(Run.of("lqueryvg", "-Ptp", hdisk23))).containsExactly(published.get(published.size() - 1));
    }

    @Test
    void withoutLettersPrintsTheSingleValues() {
        Path image = image(published());
        assertThat(Run.of("lqueryvg", "-p", image).out()).isEqualTo(Run.of("lqueryvg", "-a", "-p", image).out())
                .startsWith("256\n23\n137\n2\n1\n2\n0\n1016\n32\n0\n0\n524\n128\n").hasLineCount(21);
    }

    @ParameterizedTest
    @CsvSource({"s, 23", "F, 137", "o, 524", "-Ms, 8", "-MF, 1096", "-MoM, 4192", "S, 2098", "T, 386fb49217f87283", "r, 8", "j, 0", "k, 32512", "l, 128", "C, 0",
        "R, 0", "H, 0", "q, 1 (unverified)|?", "v, 1 (unverified)"})
    void eachLetterAsksForItsLine(String letter, String expected) {
        String option = letter.startsWith("-") ? letter.substring(0, 3) : "-" + letter;
        assertThat(Run.of("lqueryvg", option, "-p", image(published())).out()).isEqualTo(expected.replace('|', '\n') + "\n");
    }

    @Test
    void countsWhatTheFactorMakesOfAPv() {
        Path image = image(published().factor(4));
        assertThat(Run.of("lqueryvg", "-fmk", "-p", image).out()).isEqualTo("4064\n8\n32512\n");
    }

    @Test
    void printsNoLtgSizeThatNoRecordCanMean() {
        assertThat(Run.of("lqueryvg", "-l", "-p", image(published().ltgShift(20))).out()).isEqualTo("1024\n");
        assertThat(Run.of("lqueryvg", "-l", "-p", image(published().ltgShift(5))).out()).isEqualTo("?\n");
    }

    @Test
    void aFlagWhoseByteMayBeSetIsUnknown() throws IOException {
        Path image = image(published());
        assertThat(Run.of("lqueryvg", "-XxhybiC", "-p", image).out()).isEqualTo("0\n0\n0\n0\n0\n0\n0\n");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(VGDA_HEADER + 0x100);
            file.write(1);
        }
        assertThat(Run.of("lqueryvg", "-XxhybiC", "-p", image).out()).isEqualTo("?\n?\n0\n?\n?\n?\n?\n");
    }

    @Test
    void marksTheRowsOfABigVolumeGroup() {
        Path image = image(VgSpec.big("000d772c00004c0000000136f1c94160").pvs(1, 1500).factor(2).lv(LvSpec.of(1, "biglv", PpRef.run(1, 1, 10))));
        assertThat(Run.of("lqueryvg", "-tjfmP", "-p", image).out()).contains("VG Type:      \t1\n", "2   0   (unverified)\n", "MAX PPs per PV\t2032\n", "MAX PVs:      \t64\n");
    }

    @Test
    void aScalableVolumeGroupIsNotReadable() {
        Run run = Run.of("lqueryvg", "-p", image(VgSpec.scalable("000d772c00004c0000000136f1c94160").pvs(1, 100)));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("is a scalable volume group and the contents of its VGDA are not known");
    }

    @Test
    void aDiskWithoutLvmIsNotReadable() throws IOException {
        Run run = Run.of("lqueryvg", "-p", Files.write(directory.resolve("other.img"), new byte[1 << 20]));
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("other: no LVM record and no VGDA");
    }

    @Test
    void answersAsAixWithoutADiskAndForAVaryOn() {
        assertThat(Run.of("lqueryvg").err().lines()).containsExactly("Usage: lqueryvg [-g VGid | -p PVname] [-NsFncDaLPAvt]");
        Run run = Run.of("lqueryvg", "-g", "000d772c00004c0000000136f1c94160", "-L");
        assertThat(run.err().lines()).containsExactly("0516-010 lqueryvg: Volume group must be varied on; use varyonvg command.");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    /** The volume group of the capture: 524 PPs of 8 MiB, 387 of them in two LVs. */
    private static VgSpec published() {
        return VgSpec.original("000d772c00004c0000000136f1c94160").ppSize(23)
                .pv(PvSpec.of("cli10in", "000d772cf1c91f57", 524).withPsnPart1(4352))
                .lv(LvSpec.of(1, "fsoratgtLV1", PpRef.run(1, 106, 386)))
                .lv(LvSpec.of(2, "fsoratgtlogLV1", PpRef.run(1, 492, 1)));
    }

    private Path image(VgSpec vg) {
        return VgImages.of(vg).writeHeaders(directory).get(0);
    }

    private static List<String> expanded(Run run) {
        return run.out().lines().map(line -> line.replaceFirst("^(.{14})\t", "$1  ").stripTrailing()).toList();
    }
}
