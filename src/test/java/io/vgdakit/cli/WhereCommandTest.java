package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereCommandTest {

    @TempDir
    private Path directory;

    @Test
    void findsTheLpOfAPublishedSectorAndItsOtherCopies() {
        published();
        assertThat(Run.of("where", "--disk", "hdisk10", "57676032s", directory).out().lines()).containsExactly(
                "hdisk10 byte 29530128384 (0x6e0220000), PSN 57676032",
                "  PP 111 of PV 1 (hdisk10), byte 0 of it",
                "  LV datalv4, LP 1, copy 1, byte 0 of the LV",
                "  copy 2 of the same LP: PV 3 (hdisk12) PP 15, byte 3760324608 (0xe0220000), PSN 7344384",
                "  copy 3 of the same LP: PV 2 (hdisk11) PP 4, byte 807534592 (0x30220000), PSN 1577216");
    }

    @Test
    void findsEveryCopyOfAnLpOrOne() {
        published();
        assertThat(Run.of("where", "datalv4:10", directory).out().lines()).hasSize(3)
                .contains("datalv4 LP 10 copy 3: PV 2 (hdisk11) PP 13, byte 3223453696 (0xc0220000), PSN 6295808");
        assertThat(Run.of("where", "datalv4:10:3", directory).out().lines()).hasSize(1);
        assertThat(Run.of("where", "datalv4:11", directory).out()).isEqualTo("datalv4 LP 11: no PP holds it\n");
    }

    @Test
    void findsWhatAPpHolds() {
        published();
        assertThat(Run.of("where", "hdisk12:16", directory).out()).contains("LV datalv4, LP 2, copy 2, byte 268435456 of the LV");
        assertThat(Run.of("where", "hdisk12:1", directory).out()).contains("PP 1 of PV 3", "free");
    }

    @Test
    void namesTheFieldAtAnOffsetAndTheOffsetOfAField() {
        published();
        assertThat(Run.of("where", "--disk", "hdisk10", "0x80", directory).out()).contains("IPL record, ipl.pv_id = 003752146ff9501b0000000000000000");
        assertThat(Run.of("where", "--disk", "hdisk10", "vgda[1].vgh.numlvs", directory).out())
                .isEqualTo("hdisk10 vgda[1].vgh.numlvs: byte 1147928 (0x118418), PSN 2242, 2 bytes\n");
    }

    @Test
    void countsTheBytesOfAStripedLvThroughItsStrips() {
        VgSpec vg = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(2, 20)
                .lv(LvSpec.of(1, "striped", List.of(new PpRef(1, 1), new PpRef(2, 1), new PpRef(1, 2), new PpRef(2, 2))).withStripes(16, 2));
        VgImages.of(vg).writeHeaders(directory);
        long secondStripOfLp2 = Geometry.offset(vg, new PpRef(2, 1)) + (1 << 16) + 5;
        assertThat(Run.of("where", "--disk", "hdisk2", secondStripOfLp2, directory).out())
                .contains("LV striped, LP 2, copy 1, byte " + (3 * (1 << 16) + 5) + " of the LV (order of the strips unverified)");
        long startOfLp3 = Geometry.offset(vg, new PpRef(1, 2));
        assertThat(Run.of("where", "--disk", "hdisk1", startOfLp3, directory).out()).contains("LP 3, copy 1, byte " + 2 * (1 << 20) + " of the LV");
    }

    @Test
    void saysWhereABadBlockWent() throws IOException {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        image[8 * 512 + 7] = 1;
        System.arraycopy(new byte[] {(byte) 0xB3, 0x70, 0x12, (byte) 0x80, 0x00, 0x3C, 0x02, 0x4F}, 0, image, 8 * 512 + 8, 8);
        Files.write(directory.resolve("hdisk10.img"), image);
        assertThat(Run.of("where", 0x3701280 + "s", directory).out()).contains("PP 111 of PV 1",
                "bad block: its contents were relocated to PSN 3932751 (unverified)");
        assertThat(Run.of("where", "3932751s", directory).out()).contains("holds the contents of bad block PSN 57676416 (unverified)");
    }

    @Test
    void refusesWhatIsNoPlaceAndSaysWhenNothingIsThere() {
        published();
        Run nonsense = Run.of("where", "somewhere", directory);
        assertThat(nonsense.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nonsense.err()).contains("somewhere is no place: expected an offset");
        Run nothing = Run.of("where", "hdisk12:9999", directory);
        assertThat(nothing.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(nothing.err()).contains("nothing of these images is at or named hdisk12:9999");
        assertThat(Run.of("where", "datalv4:x", directory).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("where", "0x80").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private void published() {
        VgImages.of(PublishedDisks.datavg()).writeHeaders(directory);
    }
}
