package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LquerypvQueryTest {

    /** hdisk11 of the published volume group: 15 PPs, of which 4 to 13 hold the third copy of datalv4. */
    private static final String PVID = "003752146ff979f4";

    @TempDir
    private Path directory;

    private List<Path> images;

    @BeforeEach
    void writeImages() {
        images = VgImages.of(PublishedDisks.datavg()).writeHeaders(directory);
    }

    @Test
    void printsTheValuesWithTheirTags() {
        Run run = Run.of("lquerypv", "-p", PVID, "-N", images.get(0), "-t");
        assertThat(run.out()).isEqualTo("""
                PP Size:      \t28
                PV State:     \t1 (unverified)
                Total PPs:    \t15
                Alloc PPs:    \t10
                Free PPs:     \t5
                Total VGDAs:  \t1 (unverified)
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void printsOneRowForEachPpFreeOnesToo() {
        List<String> lines = Run.of("lquerypv", "-p", PVID, "-N", images.get(1), images.get(2), "-scPnaDdAt").out().lines().toList();
        assertThat(lines).hasSize(6 + 15);
        assertThat(lines.subList(6, 11)).containsExactly("PP Map:       \t1 free", "              \t2 free", "              \t3 free",
                "              \t4 used datalv4 1 3", "              \t5 used datalv4 2 3");
        assertThat(lines.get(20)).isEqualTo("              \t15 free");
    }

    @ParameterizedTest
    @CsvSource({"s, 28", "P, 15", "n, 10", "D, 1 (unverified)", "c, 1 (unverified)"})
    void eachLetterAsksForItsValue(String letter, String expected) {
        assertThat(Run.of("lquerypv", "-p", PVID, "-" + letter, "-N", directory).out()).isEqualTo(expected + "\n");
    }

    @Test
    void marksStalePps() {
        VgSpec vg = PublishedDisks.datavg().stale(2, 4, 5);
        Path image = VgImages.of(vg).writeHeaders(directory).get(0);
        assertThat(Run.of("lquerypv", "-d", "-p", PVID, "-N", image).out().lines().skip(3).limit(3))
                .containsExactly("4 stale datalv4 1 3", "5 stale datalv4 2 3", "6 used datalv4 3 3");
    }

    @Test
    void printsTheMapAsReadvgdaDoes() {
        List<String> published = Captures.lines("qintl-06-readvgda-s-hdisk10-mirrored-lv.txt").stream()
                .filter(line -> line.startsWith("* pv2:")).toList();
        assertThat(published).hasSize(10);
        List<String> lines = Run.of("lquerypv", "--format=readvgda", "-p", PVID, "-N", images.get(0)).out().lines()
                .map(Captures::collapsed).toList();
        assertThat(lines.get(0)).startsWith("* pv_num:pp_num:pp_state");
        assertThat(lines.subList(1, lines.size())).isEqualTo(published);
    }

    @Test
    void printsTheMapAsLspvDoes() {
        assertThat(Run.of("lquerypv", "--format=lspvM", "-p", PVID, "-N", directory).out())
                .isEqualTo(Run.of("lspv", "-M", "hdisk11", directory).out())
                .startsWith("hdisk11:1-3\nhdisk11:4\tdatalv4:1:3\n");
    }

    @Test
    void printsTheMapAsCommaSeparatedValues() {
        assertThat(Run.of("lquerypv", "--format=csv", "-p", PVID, "-N", images.get(0)).out().lines().limit(6)).containsExactly(
                "pv_id,pp,state,lv,lp,copy",
                PVID + ",1,free,,,", PVID + ",2,free,,,", PVID + ",3,free,,,", PVID + ",4,used,datalv4,1,3", PVID + ",5,used,datalv4,2,3");
    }

    @Test
    void printsTheMapAsJson() {
        String json = Run.of("lquerypv", "--format=json", "-p", PVID, "-N", images.get(0)).out().replaceAll("\\s+", "");
        assertThat(json).startsWith("{\"schema\":\"vgdakit-lquerypv\",\"schemaVersion\":1,\"pv_id\":\"" + PVID + "\",")
                .contains("\"partitions\":[{\"pp\":1,\"state\":\"free\"},")
                .contains("{\"pp\":4,\"state\":\"used\",\"lv\":\"datalv4\",\"lp\":1,\"copy\":3}");
    }

    @Test
    void namesTheDisksWhenNoVgdaKnowsThePvid() {
        Run run = Run.of("lquerypv", "-p", "00c64c57fb8f263b", "-N", images.get(0));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("'00c64c57fb8f263b'", "vg_6ffba362: hdisk10, 003752146ff979f4, 003752146ff9a31b");
    }

    @Test
    void refusesWhatIsNoPvidAndAsksForTheImages() {
        Run noPvid = Run.of("lquerypv", "-p", "hdisk10", "-N", images.get(0));
        assertThat(noPvid.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noPvid.err()).contains("\"hdisk10\" is not a PVID");
        Run noImage = Run.of("lquerypv", "-p", PVID);
        assertThat(noImage.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noImage.err()).contains("Missing -N IMAGE; expected: lquerypv -p PVID -N IMAGE...");
    }
}
