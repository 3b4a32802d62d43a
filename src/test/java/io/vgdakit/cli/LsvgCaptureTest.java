package io.vgdakit.cli;

import static io.vgdakit.cli.PrintedCapture.assertPrints;
import static io.vgdakit.cli.PrintedCapture.difference;
import static io.vgdakit.cli.PrintedCapture.dropped;
import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.cli.PrintedCapture.Difference;
import io.vgdakit.testing.Captures;
import io.vgdakit.testing.CapturedHosts;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LsvgCaptureTest {

    private static final List<Difference> OPEN = List.of(difference("open/syncd  ", "closed/syncd", "nothing is open offline"));

    private static final List<Difference> NOT_ON_DISK = List.of(
            difference("(VG STATE: +)active  ", "$1inactive", "nothing is varied on offline"),
            difference("(VG PERMISSION: +)read/write", "$1?         ", "set when the volume group is varied on"),
            difference("(OPEN LVs: +)(?:17|4 )", "$10 ", "nothing is open offline"),
            difference("(ACTIVE PVs: +)\\d", "$10", "nothing is varied on offline"),
            difference("(LTG size \\(Dynamic\\): )\\d+ kilobyte\\(s\\) *(AUTO SYNC: +)no", "$1?                        $2?",
                    "the LTG size is computed by a running AIX; auto sync has no known place"),
            difference("(HOT SPARE: +)no {23}(BB POLICY: +)relocatable", "$1?                        $2?", "no known place on disk"));

    /** What a scalable volume group has in the place of limits, and what an original one of factor 2 prints there. */
    private static final Difference LIMITS = difference("MAX PPs per VG: {5}32768 {20}MAX PVs: {8}1024",
            "MAX PPs per VG:     32512\nMAX PPs per PV:     2032                     MAX PVs:        16",
            "the captured volume group is scalable");
    private static final Difference RESTRICTION = difference("(PV RESTRICTION: +)none( +INFINITE RETRY: +)no", "$1?   $2?",
            "no known place on disk");

    @TempDir
    private Path directory;

    @SafeVarargs
    private static List<Difference> join(List<Difference>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    @Test
    void printsACapturedRootvgInStyle53() {
        VgImages.of(CapturedHosts.rootvg6x(true)).writeHeaders(directory);
        assertPrints(Captures.lines("fi-lsvg-rootvg-6x.txt"), NOT_ON_DISK,
                Run.of("lsvg", "--style=5.3", "--vg-name=rootvg", "rootvg", directory));
    }

    @Test
    void printsACapturedScalableVolumeGroupAsAnOriginalOne() {
        VgImages.of(CapturedHosts.vmax1()).writeHeaders(directory);
        List<String> capture = Captures.lines("gh-lsvg-vmax1-scalable.txt");
        assertPrints(capture.subList(1, capture.size()), join(
                List.of(difference("VG IDENTIFIER: ", "VG IDENTIFIER:  ", "the page lost a blank"),
                        difference("(BB POLICY:) ", "$1      ", "the page lost blanks"), LIMITS, RESTRICTION), NOT_ON_DISK),
                Run.of("lsvg", "--vg-name=cc-front-vmax1", "-", directory));
    }

    @Test
    void printsWhatAix61KnowsOfTheLinesOfAix72() {
        VgImages.of(CapturedHosts.testvg("hdisk1", "hdisk2")).writeHeaders(directory);
        List<String> capture = Captures.lines("ibm-ansible-sample_lsvg_output1.txt");
        assertPrints(capture.subList(0, capture.indexOf("testvg:")), join(
                List.of(dropped("MIRROR POOL STRICT:.*", "of scalable volume groups"),
                        dropped("DISK BLOCK SIZE:.*", "of AIX 7"), dropped("FS SYNC OPTION:.*", "of AIX 7"),
                        dropped("ENCRYPTION:.*", "of AIX 7"),
                        LIMITS, RESTRICTION), NOT_ON_DISK.stream().filter(difference -> !difference.captured().startsWith("(OPEN"))
                                .toList()),
                Run.of("lsvg", "--vg-name=testvg", "00F6F42A00004C000000017A0BD88942", directory));
    }

    @Test
    void printsNeededVgdasOfADisabledQuorum() {
        VgImages.of(CapturedHosts.rootvg6x(true).quorum(0)).writeHeaders(directory);
        assertThat(Run.of("lsvg", "-", directory).out()).contains("QUORUM:         1 (Disabled)\n");
        VgImages.of(CapturedHosts.rootvg6x(true).quorum(1)).writeHeaders(directory);
        assertThat(Run.of("lsvg", "-", directory).out()).contains("QUORUM:         2 (Enabled)\n");
        VgImages.of(CapturedHosts.rootvg6x(true).quorum(77)).writeHeaders(directory);
        assertThat(Run.of("lsvg", "-", directory).out()).contains("QUORUM:         ?\n");
    }

    @Test
    void listsTheLvsOfCapturedVolumeGroups() {
        VgSpec vg = CapturedHosts.rootvg();
        CapturedHosts.lvcb(VgImages.of(vg).writeDisks(directory).get(0), vg, new PpRef(1, 9), "nmey", 32, "primary_bootlv");
        assertPrints(Captures.lines("fi-lsvg-l-rootvg.txt"), OPEN, Run.of("lsvg", "-l", "--vg-name=rootvg", "rootvg", directory));
    }

    @Test
    void listsTheLvsOfAVolumeGroupOfTwoDisks() {
        VgImages.of(CapturedHosts.apps()).writeDisks(directory);
        assertPrints(Captures.lines("fi-lsvg-l-vg_apps01.txt"), OPEN, Run.of("lsvg", "-l", "--vg-name=vg_apps01", "vg_apps01", directory));
    }

    @Test
    void listsTheLvsInStyle53() {
        VgImages.of(CapturedHosts.rootvg6x(false)).writeDisks(directory);
        List<String> capture = Captures.lines("fi-lsvg-l-rootvg-6x.txt");
        assertPrints(capture, OPEN, Run.of("lsvg", "-l", "--style=5.3", "--vg-name=rootvg", "rootvg", directory));
    }

    @Test
    void listsEmptyPvs() {
        VgImages.of(CapturedHosts.testvg("hdisk2", "hdisk3", "hdisk4")).writeHeaders(directory);
        assertPrints(Captures.lines("ibm-ansible-sample_lsvg_output3.txt"),
                List.of(difference("active    ", "varied off", "nothing is varied on offline")),
                Run.of("lsvg", "-p", "--vg-name=testvg", "testvg", directory));
    }

    @Test
    void printsThePvidOfADiskWithoutImage() {
        VgSpec vg = VgSpec.original("00ce4b6a00004c000000010000000000").factor(3)
                .pv(PvSpec.of("hdisk0", "00ce4b6a01292200", 10)).pv(PvSpec.of("hdisk1", "00ce4b6a01292201", 2157));
        int[][] used = {{175, 258}, {504, 360}, {864, 431}, {1295, 89}};
        List<PpRef> pps = IntStream.range(0, 4).boxed().flatMap(i -> PpRef.run(2, used[i][0], used[i][1]).stream()).toList();
        Path hdisk0 = VgImages.of(vg.lv(LvSpec.of(1, "lv", pps).withMaxsize(2000))).writeHeaders(directory).get(0);
        assertThat(Run.of("lsvg", "-p", "-", hdisk0).out().lines()).contains(Captures.lines("thilelli-lsvg-p.txt").get(0));
    }

    @Test
    void printsCapturedLinesOfTheMap() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25")
                .pv(PvSpec.of("hdisk4", "003752147454a336", 639)).pv(PvSpec.of("hdisk8", "003752147454a337", 400))
                .lv(LvSpec.of(1, "hd1", PpRef.run(1, 353, 101)).withCopy(PpRef.run(2, 157, 100)))
                .lv(LvSpec.of(2, "hd10opt", PpRef.run(1, 257, 4)).withCopy(PpRef.run(2, 1, 4)))
                .lv(LvSpec.of(3, "lv00", PpRef.run(1, 454, 58)))
                .stale(2, 255, 255).stale(1, 600, 639);
        VgImages.of(vg).writeHeaders(directory);
        List<String> lines = Run.of("lsvg", "-M", "-", directory).out().lines().toList();
        assertThat(lines).containsAll(Captures.lines("nim-rb-lsvg-M.txt")).contains("hdisk4:1-256", "hdisk8:257-400");
        assertThat(Run.of("lsvg", "-l", "-", directory).out().lines()).anyMatch(line -> line.matches("hd1 .*closed/stale +\\?"));
        assertThat(Run.of("lsvg", "-", directory).out()).contains("STALE PVs:          1                        STALE PPs:      1\n");
    }

    /** The monitoring agent that this comes from stumbled over more PPs than copies times LPs. */
    @Test
    void countsMorePpsThanAnLvCanHave() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 300)
                .lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 1)).withType("boot", "None").withCopy(PpRef.run(1, 2, 1))
                        .withCopy(PpRef.run(2, 1, 1))
                        .withCopy(PpRef.run(2, 2, 1)))
                .lv(LvSpec.of(2, "hd6", PpRef.run(1, 10, 119)).withType("paging", "None").withCopy(PpRef.run(2, 10, 119)))
                .lv(LvSpec.of(3, "hd8", PpRef.run(1, 3, 1)).withType("jfs2log", "None").withCopy(PpRef.run(1, 4, 1))
                        .withCopy(PpRef.run(2, 3, 1)));
        VgImages.of(vg).writeDisks(directory);
        List<String> captured = Captures.lines("gh-checkmk-lsvg-l-regression.txt").stream().map(line -> line.replace("open/", "closed/"))
                .toList();
        assertThat(Run.of("lsvg", "-l", "--vg-name=rootvg", "rootvg", directory).out().lines().map(Captures::collapsed))
                .containsExactlyElementsOf(captured);
        assertThat(Run.of("lslv", "-m", "hd5", directory).out().lines())
                .contains("0001  0001 hdisk1            0002 hdisk1            0001 hdisk2            0002 hdisk2");
    }
}
