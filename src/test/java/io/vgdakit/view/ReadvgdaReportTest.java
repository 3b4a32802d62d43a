package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.Captures;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.DiskMetadata;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadvgdaReportTest {

    private static final AixTime ZONE_OF_THE_CAPTURES = AixTime.parse("America/Chicago");

    @Test
    void reproducesTheCaptureOfTheEmptyVolumeGroupLineForLine() {
        assertThat(report(PublishedDisks.testvg(), 1, List.of(1, 2)).stream().map(Captures::collapsed))
                .containsExactlyElementsOf(Captures.lines("qintl-04-readvgda-s-hdisk13-empty-vg.txt"));
    }

    /**
     * The article prints this capture in a table of its own: it leaves out the line that names the copy, and the ruler before the VGDA stands
     * twice. Everything else is the same.
     */
    @Test
    void reproducesTheCaptureOfTheMirroredLogicalVolumeLineForLine() {
        List<String> expected = new ArrayList<>(Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt"));
        expected.add(expected.indexOf("vg_type: -8739") + 1, "*=============== 1ST VGDA-VGSA: hdisk10 ===============*");
        expected.remove(expected.indexOf("VGDA at block 136") - 1);
        assertThat(report(PublishedDisks.datavg(), 1, List.of(1)).stream().map(Captures::collapsed)).containsExactlyElementsOf(expected);
    }

    @Test
    void keepsTheWhiteSpaceOfTheOnlyCaptureThatHasIt() {
        List<String> expected = Captures.lines("csdn-readvgda-spacing.txt").stream().map(String::stripTrailing).toList();
        List<String> actual = new ArrayList<>(report(PublishedDisks.datavg(), 1, List.of(1)));
        actual.remove("*=============== 1ST VGDA-VGSA: hdisk10 ===============*");
        assertThat(actual.subList(0, expected.size())).containsExactlyElementsOf(expected);
    }

    @Test
    void rightAlignsTheNumberOfAPpInThreeColumns() {
        assertThat(report(PublishedDisks.datavg(), 1, List.of(1))).contains("* pv2:  4:1 datalv4:1:3:1:111:3:15", "* pv2: 10:1 datalv4:7:3:1:117:3:21");
    }

    @Test
    void marksTheUnverifiedFieldsOfABigVolumeGroup() {
        List<String> lines = report(VgSpec.big("0037521400004c00000000dc74595c25").pvs(2, 100), 1, List.of(2));
        assertThat(lines).contains("*=============== 2ND VGDA-VGSA: hdisk1 ===============*", "VGSA at block 8704", "VGDA at block 8960",
                "vgh.numpvs:             2", "vgh.quorum:             1 (unverified)", "pvh.pp_count:           100", "vgsa.factor:            1 (unverified)");
    }

    @Test
    void printsTheRecordAndTheAreasOfAScalableVolumeGroup() {
        List<String> lines = report(VgSpec.scalable("0037521400004c00000000dc74595c25").pvs(1, 100), 1, List.of(1));
        assertThat(lines).contains("ppsa_psn[0]:     128", "pp_shift:        28", "PP status at block 128, 64 sectors (contents not known)");
    }

    private static List<String> report(VgSpec vg, int pv, List<Integer> copies) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new ReadvgdaReport(out, ZONE_OF_THE_CAPTURES, copies).print(DiskMetadata.read(VgImages.of(vg).disk(pv)), Readings.WORKING);
        return text.toString().lines().toList();
    }
}
