package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.Stamp;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";

    @TempDir
    private Path directory;

    private Path a;
    private Path b;

    @BeforeEach
    void names() {
        a = directory.resolve("a.img");
        b = directory.resolve("b.img");
    }

    @Test
    void printsNothingForEqualImages() throws IOException {
        write(a, PublishedDisks.datavg(), 1);
        write(b, PublishedDisks.datavg(), 1);
        Run run = Run.of("diff", a, b);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void printsOnlyTheDiskSpecificFieldsOfTwoDisksOfAVolumeGroup() throws IOException {
        write(a, PublishedDisks.testvg(), 1);
        write(b, PublishedDisks.testvg(), 2);
        assertThat(Run.of("diff", a, b).out().lines()).containsExactly(
                "ipl.pv_id 003752147454a3360000000000000000 -> 003752147454c64c0000000000000000",
                "lvmrec[0].reloc_psn 286749223 -> 7868672", "lvmrec[0].pv_num 1 -> 2",
                "lvmrec[1].reloc_psn 286749223 -> 7868672", "lvmrec[1].pv_num 1 -> 2");
    }

    @Test
    void matchesThePpsOfTheSamePvWhenAMapBeforeThemGrew() throws IOException {
        VgSpec small = VgSpec.original(VGID).pvs(1, 100).pvs(1, 50).lv(LvSpec.of(1, "lv00", PpRef.run(2, 1, 5)));
        VgSpec grown = VgSpec.original(VGID).pvs(1, 200).pvs(1, 50).lv(LvSpec.of(1, "lv00", PpRef.run(2, 1, 5)));
        write(a, small, 2);
        write(b, grown, 2);
        assertThat(Run.of("diff", a, b).out().lines()).containsExactly("vgda[0].pv[1].pp_count 100 -> 200", "vgda[1].pv[1].pp_count 100 -> 200");
    }

    @Test
    void showsAnLvThatWasMadeInBetween() throws IOException {
        write(a, VgSpec.original(VGID).pvs(1, 50), 1);
        write(b, VgSpec.original(VGID).pvs(1, 50).lv(LvSpec.of(1, "lv00", PpRef.run(1, 7, 1))), 1);
        assertThat(Run.of("diff", a, b).out().lines()).contains("vgda[0].vgh.numlvs 0 -> 1", "vgda[0].lv[1].num_lps 0 -> 1",
                "vgda[0].pv[1].pp[7].lp_num 0 -> 1", "vgda[0].name[1] \"\" -> lv00", "vgda[0].lv[1].mirror 0 -> 1 (unverified)");
    }

    @Test
    void comparesTheTwoCopiesOfOneDisk() throws IOException {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        image[70 * 512 + 0x2D] = 5;
        image[2242 * 512 + 0x19] = 9;
        Files.write(a, image);
        Run run = Run.of("diff", a);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out().lines()).containsExactly("lvmrec[0].pv_num 1 -> 5", "vgda[0].vgh.numlvs 1 -> 9");
    }

    @Test
    void marksWhatOneImageLacksAsUnread() throws IOException {
        byte[] image = VgImages.of(PublishedDisks.testvg().stamps(new Stamp(1, 2), new Stamp(3, 4))).header(1);
        Files.write(a, image);
        Files.write(b, Arrays.copyOf(image, 2242 * 512 + 10));
        List<String> lines = Run.of("diff", a, b).out().lines().toList();
        assertThat(lines).contains("vgda[1].vgh.numlvs 0 -> ?").noneMatch(line -> line.startsWith("vgda[0]"));
    }

    @Test
    void writesJsonLinesWithTheProvenanceOfBothValues() throws IOException {
        write(a, PublishedDisks.testvg(), 1);
        write(b, PublishedDisks.testvg(), 2);
        assertThat(Run.of("diff", "--jsonl", a, b).out().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"path\":\""))
                .anyMatch(line -> line.contains("\"raw\":\"0001\"") && line.contains("\"raw\":\"0002\""));
    }

    @Test
    void refusesMoreThanTwoImages() throws IOException {
        write(a, PublishedDisks.testvg(), 1);
        assertThat(Run.of("diff", a, a, a).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static void write(Path image, VgSpec vg, int pv) throws IOException {
        Files.write(image, VgImages.of(vg).header(pv));
    }
}
