package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetlvcbCommandTest {

    private static final VgSpec VG = VgSpec.original("001553c500004c0000000103c0ec8994").ppSize(20).pvs(1, 60)
            .lv(LvSpec.of(21, "testlvcb", PpRef.run(1, 1, 1)).withType("jfs", "None"))
            .lv(LvSpec.of(3, "lv02", PpRef.run(1, 2, 12)).withType("jfs", "/sun"))
            .lv(LvSpec.of(4, "fslv00", PpRef.run(1, 20, 5)).withType("jfs2", "/data"))
            .lv(LvSpec.of(5, "loglv00", PpRef.run(1, 30, 1)).withType("jfs2log", "None"))
            .lv(LvSpec.of(6, "rawlv", PpRef.run(1, 40, 5)).withType("", ""));

    @TempDir
    private Path directory;

    private Path image;

    @BeforeEach
    void writeImage() {
        image = VgImages.of(VG).writeDisks(directory).get(0);
    }

    /** The page lost the white space at the start of the lines and the second blank in {@code time created  =}. */
    @Test
    void printsThePublishedBlockAsAixDid() {
        List<String> capture = Captures.lines("ltesting-getlvcb-testlvcb.txt");
        List<String> printed = capture.subList(1, 19);
        Run run = Run.of("getlvcb", "-AT", "testlvcb", image);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(Captures::collapsed)).containsExactlyElementsOf(printed);
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void indentsTheHeadingLikeTheFields() {
        List<String> capture = Captures.lines("51cto-lspv-p-getlvcb-lv02.txt");
        int heading = capture.indexOf("        AIX LVCB");
        assertThat(capture.get(heading + 1)).isEqualTo("        intrapolicy = m");
        List<String> lines = Run.of("getlvcb", "-AT", "lv02", image).out().lines().toList();
        assertThat(lines.subList(0, 3)).containsExactly("\t AIX LVCB", "\t intrapolicy = m", "\t copies = 1");
        assertThat(lines).contains("\t label = /sun", "\t fs =", "\t time created  = Fri May 20 14:40:47 2005", "\t time modified = Fri May 20 14:40:47 2005");
    }

    @Test
    void printsBareValuesWithoutTags() {
        assertThat(Run.of("getlvcb", "-A", "lv02", image).out().lines().limit(6))
                .containsExactly("m", "1", "m", "001553c500004c0000000103c0ec8994.3", "lv02", "/sun");
    }

    @Test
    void takesAnLvid() {
        assertThat(Run.of("getlvcb", "-AT", "001553c500004c0000000103c0ec8994.4", image).out()).contains("\t lvname = fslv00\n");
    }

    @Test
    void saysThatTheBlockIsZero() {
        assertThat(absence("rawlv", image)).isEqualTo("rawlv: no LVCB: the first block, at byte " + offset(40) + " of hdisk1, holds zeros");
    }

    @Test
    void saysThatOtherDataIsThere() throws IOException {
        write(offset(40), new byte[] {0, (byte) 0xa2, 0, 0, (byte) 0xff, (byte) 0xc0, 0, 1});
        assertThat(absence("rawlv", image)).endsWith("holds other data, 0x00a20000ffc00001...; expected 'AIX LVCB'; a raw LV may use it for its own");
    }

    @Test
    void saysThatTheBlockIsFilled() throws IOException {
        byte[] fill = new byte[512];
        Arrays.fill(fill, (byte) 0xdd);
        write(offset(40), fill);
        assertThat(absence("rawlv", image)).endsWith("holds 0xdd in every byte");
    }

    @Test
    void saysThatTheBlockIsNotInTheImage() throws IOException {
        assertThat(absence("rawlv", header())).isEqualTo("rawlv: no LVCB: the first block is not in the images: it lies on PP 40 of hdisk1");
    }

    @Test
    void namesTheLvsWhenThereIsNoneOfThatName() {
        Run run = Run.of("getlvcb", "-AT", "lv99", image);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'lv99' is neither a file nor an LV of these images; there is vg_c0ec8994: lv02, fslv00, loglv00, rawlv, testlvcb");
    }

    @Test
    void listsTheMountPointsOfAVolumeGroup() {
        Run run = Run.of("lsvgfs", "--vg-name", "datavg", "datavg", image);
        assertThat(run.out()).isEqualTo("/sun\n/data\n");
        assertThat(run.err()).isEqualToIgnoringNewLines("vgdakit: datavg: no type and label to be told for rawlv");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void listsNoMountPointOfAHeaderAndSaysWhy() throws IOException {
        Run run = Run.of("lsvgfs", "-", header());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no type and label to be told for lv02, fslv00, loglv00, rawlv, testlvcb");
    }

    private static String absence(String lv, Path image) {
        Run run = Run.of("getlvcb", "-AT", lv, image);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("vgdakit: ");
        return run.err().strip().substring("vgdakit: ".length());
    }

    /** The image cut off before PP 1. */
    private Path header() throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(offset(1));
        }
        return image;
    }

    private static long offset(int pp) {
        return Geometry.offset(VG, PpRef.run(1, pp, 1).get(0));
    }

    private void write(long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }
}
