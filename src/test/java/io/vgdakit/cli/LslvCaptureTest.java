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
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LslvCaptureTest {

    private static final Difference STATE = difference("(VG STATE: +)active/complete", "$1inactive       ", "nothing is varied on offline");
    private static final Difference SERIALIZE = difference("(Serialize IO .:     )NO", "$1?", "no known place on disk");

    @TempDir
    private Path directory;

    @Test
    void printsTheBootLvOfACapturedRootvg() {
        VgSpec vg = CapturedHosts.rootvg();
        CapturedHosts.lvcb(VgImages.of(vg).writeDisks(directory).get(0), vg, new PpRef(1, 9), "nmey", 32, "primary_bootlv");
        assertPrints(Captures.lines("glpi-lslv-hd5.txt"), List.of(STATE, SERIALIZE), Run.of("lslv", "--vg-name=rootvg", "hd5", directory));
    }

    @Test
    void printsACapturedLvOfAScalableVolumeGroupAsOneOfAnOriginal() {
        VgSpec vg = VgSpec.original("00f6f42a00004c0000000179c407a0bb").ppSize(25).pvs(1, 100)
                .lv(LvSpec.of(1, "testlv", PpRef.run(1, 21, 10)));
        CapturedHosts.lvcb(VgImages.of(vg).writeDisks(directory).get(0), vg, new PpRef(1, 21), "yxmy", 1024, "None");
        assertPrints(Captures.lines("ibm-ansible-sample_lslv_output1.txt"), List.of(STATE, SERIALIZE,
                difference("UPPER BOUND:    1024", "UPPER BOUND:    ?",
                        "the width of the count is not known, and its bytes can be read as 4 too"),
                dropped("^DEVICE.*", "of AIX 7, in the ODM or of scalable volume groups"), dropped("^INFINITE RETRY.*", "of AIX 7"),
                dropped("^COPY . MIRROR POOL.*", "of scalable volume groups"), dropped("^ENCRYPTION.*", "of AIX 7")),
                Run.of("lslv", "--vg-name=testvg", "00f6f42a00004c0000000179c407a0bb.1", directory));
    }

    @Test
    void padsLinesOfOneValueAsTheCaptureDoes() {
        VgSpec vg = VgSpec.original("00f6f42a00004c0000000179c407a0bb").ppSize(25).pvs(1, 100)
                .lv(LvSpec.of(1, "testlv", PpRef.run(1, 21, 10)));
        VgImages.of(vg).writeDisks(directory);
        assertThat(Run.of("lslv", "testlv", directory).out().lines())
                .contains(Captures.lines("ibm-ansible-sample_lslv_output1.txt").stream()
                .filter(line -> line.startsWith("MIRROR WRITE") || line.startsWith("EACH LP")).toArray(String[]::new));
    }

    @Test
    void printsCapturedLinesOfTheMap() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25")
                .pv(PvSpec.of("EMC_3451_0DEF", "003752147454a336", 100)).pv(PvSpec.of("EMC_3339_1F45", "003752147454a337", 100))
                .lv(LvSpec.of(1, "ora001", PpRef.run(1, 35, 1)).withCopy(PpRef.run(2, 49, 1)).withType("jfs2", "/oracle/oradb/ora001"));
        VgImages.of(vg).writeDisks(directory);
        List<String> lines = Captures.lines("glpi-lslv-lines.txt");
        assertPrints(lines.subList(0, 3), List.of(), Run.of("lslv", "-m", "ora001", directory));
    }

    @Test
    void printsCapturedLinesOfThePlacement() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pv(PvSpec.of("hdisk5", "003752147454a336", 500))
                .lv(LvSpec.of(1, "lv1", PpRef.run(1, 243, 80)));
        CapturedHosts.lvcb(VgImages.of(vg).writeDisks(directory).get(0), vg, new PpRef(1, 243), "ymcy", 32, "None");
        List<String> lines = Captures.lines("glpi-lslv-lines.txt");
        Run run = Run.of("lslv", "-l", "lv1", directory);
        assertThat(run.out().lines()).startsWith("lv1:N/A");
        assertPrints(lines.subList(3, 5), List.of(difference("100%", "72% ",
                "the policy of the captured LV is not known; here it is center")),
                new Run(run.exitCode(), run.out().lines().skip(1).reduce("", (all, line) -> all + line + "\n"), run.err()));
    }

    @Test
    void countsLpsWithTwoPpsOnOnePv() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pvs(1, 100)
                .lv(LvSpec.of(1, "lv1", PpRef.run(1, 1, 10)).withCopy(PpRef.run(1, 11, 4)));
        VgImages.of(vg).writeHeaders(directory);
        assertThat(Run.of("lslv", "-l", "lv1", directory).out().lines())
                .endsWith("hdisk1            010:004:000   ?             014:000:000:000:000");
    }

    @Test
    void printsStripes() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 100)
                .lv(LvSpec.of(1, "lv1", List.of(new PpRef(1, 1), new PpRef(2, 1))).withStripes(16, 2));
        VgImages.of(vg).writeHeaders(directory);
        assertThat(Run.of("lslv", "lv1", directory).out().lines().map(String::stripTrailing))
                .endsWith("STRIPE WIDTH:       2", "STRIPE SIZE:        64K");
    }

    @Test
    void showsHolesAndMissingCopiesOfTheMap() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 100)
                .lv(LvSpec.of(1, "lv1", PpRef.run(1, 1, 5)).withCopy(PpRef.run(2, 1, 5)))
                .lv(LvSpec.of(2, "lv2", PpRef.run(1, 1, 1)))
                .lv(LvSpec.of(3, "lv3", List.of(new PpRef(1, 2), new PpRef(1, 3), new PpRef(1, 4))))
                .lv(LvSpec.of(4, "lv4", List.of(new PpRef(2, 2), new PpRef(2, 3), new PpRef(2, 4), new PpRef(2, 5))));
        VgImages.of(vg).writeHeaders(directory);
        assertThat(Run.of("lslv", "-m", "lv1", directory).out().lines().skip(2)).containsExactly(
                "0001  ?    ?                 0001 hdisk2", "0002-0004  ?", "0005  0005 hdisk1");
    }

    @Test
    void printsTheMatrixOfAPv() {
        VgImages.of(PublishedDisks.datavg().stale(2, 5, 5)).writeHeaders(directory);
        assertThat(Run.of("lslv", "-p", "hdisk11", "datalv4", directory).out().lines()).containsExactly(
                "hdisk11:datalv4:?",
                "FREE  FREE  FREE                                              1-3", "",
                "0001  0002? 0003                                              4-6", "",
                "0004  0005  0006                                              7-9", "",
                "0007  0008  0009                                              10-12", "",
                "0010  FREE  FREE                                              13-15");
        assertThat(Run.of("lslv", "-p", "2", directory).out()).contains("USED  STALE USED  ", "FREE  FREE  FREE  ");
    }
}
