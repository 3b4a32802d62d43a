package io.vgdakit.cli;

import static io.vgdakit.cli.PrintedCapture.assertPrints;
import static io.vgdakit.cli.PrintedCapture.difference;
import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.cli.PrintedCapture.Difference;
import io.vgdakit.testing.Captures;
import io.vgdakit.testing.CapturedHosts;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LspvCaptureTest {

    private static final Difference STATE = difference("(PV STATE: +)active", "$1varied off", "nothing is varied on offline");
    private static final Difference MAX_REQUEST = difference("(MAX REQUEST: +)256 kilobytes", "$1?",
            "an attribute of the device, in the ODM");
    private static final List<Difference> DIFFERENCES = List.of(STATE, MAX_REQUEST);

    @TempDir
    private Path directory;

    @Test
    void printsHdisk0OfACapturedRootvg() {
        VgImages.of(CapturedHosts.rootvg()).writeHeaders(directory);
        assertPrints(Captures.lines("fi-lspv-hdisk0.txt"), DIFFERENCES, Run.of("lspv", "--vg-name", "rootvg", "hdisk0", directory));
    }

    /** The fixtures lost the blanks at the ends of lines; src/site/AIX.md 4.2 shows them. */
    @Test
    void padsTheStateAndNotTheDistributions() {
        VgImages.of(CapturedHosts.rootvg()).writeHeaders(directory);
        assertThat(Run.of("lspv", "hdisk0", directory).out().lines()).contains(
                String.format("%-63s", "PV STATE:           varied off"), "FREE DISTRIBUTION:  08..00..00..59..102",
                "MIRROR POOL:        None");
    }

    @Test
    void printsBothDisksOfACapturedVolumeGroup() {
        VgImages.of(CapturedHosts.apps()).writeHeaders(directory);
        assertPrints(Captures.lines("fi-lspv-hdisk2.txt"), DIFFERENCES, Run.of("lspv", "--vg-name", "vg_apps01", "hdisk2", directory));
        assertPrints(Captures.lines("fi-lspv-hdisk3.txt"), DIFFERENCES,
                Run.of("lspv", "--vg-name", "vg_apps01", "00c6ce9db4ee2922", directory));
    }

    @Test
    void printsADiskOfAix7() {
        VgImages.of(CapturedHosts.facter()).writeHeaders(directory);
        assertPrints(Captures.lines("puppet-facter-lspv-hdisk0.txt"), DIFFERENCES, Run.of("lspv", "--vg-name", "rootvg", "1", directory));
    }

    @Test
    void printsTheFormWithoutMirrorPoolInStyle53() {
        VgImages.of(CapturedHosts.cli10in()).writeHeaders(directory);
        List<String> capture = Captures.lines("gh-lqueryvg-tAp-cli10in.txt");
        int start = capture.indexOf("-bash-4.2# lspv cli10in") + 1;
        assertPrints(capture.subList(start, capture.size()), DIFFERENCES,
                Run.of("lspv", "--style=5.3", "--vg-name", "vg1", "cli10in", directory));
    }

    @Test
    void printsTheRangesOfACapturedDiskWithTheirPadding() {
        VgImages.of(CapturedHosts.lspvRanges("gh-datafixedwidth-lspv-p.txt", 542)).writeDisks(directory);
        Run run = Run.of("lspv", "-p", "hdisk0", directory);
        assertThat(run.out().lines()).startsWith("hdisk0:");
        assertThat(run.out().lines().skip(1)).containsExactlyElementsOf(Captures.lines("gh-datafixedwidth-lspv-p.txt"));
    }

    /** The page collapsed the white space of this capture, and its AIX heads the names with LV ID. */
    @Test
    void printsTheRangesOfADiskWithADeletedLv() {
        String capture = "51cto-lspv-p-getlvcb-lv02.txt";
        VgImages.of(CapturedHosts.lspvRanges(capture, 542)).writeDisks(directory);
        List<String> captured = Captures.lines(capture).stream().map(Captures::collapsed).map(line -> line.replace("LV ID", "LV NAME"))
                .toList();
        List<String> printed = Run.of("lspv", "-p", "hdisk0", directory).out().lines().map(Captures::collapsed).toList();
        assertThat(printed).containsExactlyElementsOf(captured.subList(1, 11));
    }

    @Test
    void printsStalePpsAsRangesOfTheirOwn() {
        VgImages.of(PublishedDisks.datavg().stale(3, 17, 18)).writeHeaders(directory);
        assertThat(Run.of("lspv", "-p", "hdisk12", directory).out()).contains(
                " 15-16    used    outer middle  datalv4             ?          ?\n",
                " 17-18    stale   outer middle  datalv4             ?          ?\n",
                " 19-24    used    outer middle  datalv4             ?          ?\n");
        assertThat(Run.of("lspv", "hdisk12", directory).out())
                .contains("STALE PARTITIONS:   2                        ALLOCATABLE:      yes\n");
    }

    @Test
    void printsOneBlankBehindALongDistribution() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").factor(2).pvs(1, 1917)
                .lv(LvSpec.of(1, "lv1", PpRef.run(1, 1, 1917)));
        VgImages.of(vg).writeDisks(directory);
        assertThat(Run.of("lspv", "-l", "hdisk1", directory).out().lines()).containsExactly(
                "hdisk1:",
                "LV NAME               LPs     PPs     DISTRIBUTION          MOUNT POINT",
                "lv1                   1917    1917    384..383..383..383..384 N/A");
        assertThat(Run.of("lspv", "-l", "--style", "5.3", "hdisk1", directory).out().lines()).contains(
                "LV NAME               LPs   PPs   DISTRIBUTION          MOUNT POINT",
                "lv1                   1917  1917  384..383..383..383..384 N/A");
    }

    @Test
    void printsTheMapOfTheManual() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pv(PvSpec.of("hdisk3", "003752147454a336", 10))
                .lv(LvSpec.of(1, "mylv", PpRef.run(1, 1, 2))).lv(LvSpec.of(2, "lv00", PpRef.run(1, 3, 1)));
        VgImages.of(vg).writeHeaders(directory);
        assertThat(Run.of("lspv", "-M", "hdisk3", directory).out().replace("\t", "        ").lines())
                .startsWith(Captures.lines("ps2kev-lspv-M-hdisk3.txt").toArray(String[]::new))
                .endsWith("hdisk3:4-10").hasSize(4);
    }

    @Test
    void listsDisksInTheOrderGiven() throws IOException {
        Path testvg = Files.createDirectory(directory.resolve("testvg"));
        VgImages.of(PublishedDisks.testvg()).writeHeaders(testvg);
        VgSpec rootvg = VgSpec.original("003752140000d60000000100000000aa").pv(PvSpec.of("hdisk0", "003752149a0b2b91", 10));
        Path hdisk0 = VgImages.of(rootvg).writeHeaders(directory).get(0);
        Path hdisk1 = Files.write(directory.resolve("hdisk1.img"), Arrays.copyOf(VgImages.of(
                VgSpec.original("00452f0b00004c000000010000000000").pv(PvSpec.of("hdisk1", "00452f0b2b1ec84c", 10))).header(1), 512));
        Path hdisk10 = Files.write(directory.resolve("hdisk10.img"), new byte[51200]);
        Path names = Files.writeString(directory.resolve("names"), "# names\n003752140000d60000000100000000aa rootvg\n\n"
                + "0037521400004c00000000dc74595c25 testvg # mkvg\n");
        Run run = Run.of("lspv", "--names", names, hdisk0, testvg, hdisk10, hdisk1);
        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        List<String> capture = Captures.lines("qintl-07-lspv-mkvg-session.txt");
        assertThat(lines.subList(0, 4).stream().map(Captures::collapsed))
                .containsExactlyElementsOf(capture.subList(capture.size() - 4, capture.size()));
        assertThat(Captures.collapsed(lines.get(4))).isEqualTo("hdisk10 none None").isIn(capture);
        assertThat(lines.get(5)).isEqualTo("hdisk1          00452f0b2b1ec84c                    None");
    }
}
