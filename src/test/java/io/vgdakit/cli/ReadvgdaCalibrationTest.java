package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.VgSpec.Rival;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadvgdaCalibrationTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Rival.class)
    void printsAnImageOfARivalReadingAsThatOfTheWorkingOne(Rival rival) throws Exception {
        for (String option : new String[] {"-s", "-q", "-t"}) {
            assertThat(readvgda(PublishedDisks.datavg().rival(rival), option)).isEqualTo(readvgda(PublishedDisks.datavg(), option));
        }
    }

    @Test
    void printsAnImageOfAllRivalReadingsAsThatOfTheWorkingOne() throws Exception {
        VgSpec rivals = PublishedDisks.datavg();
        Arrays.stream(Rival.values()).forEach(rivals::rival);
        assertThat(readvgda(rivals, "-s")).isEqualTo(readvgda(PublishedDisks.datavg(), "-s")).startsWith("0 ").contains("datalv4");
    }

    private String readvgda(VgSpec vg, String option) throws Exception {
        Path image = directory.resolve("hdisk10.img");
        Files.write(image, VgImages.of(vg).header(1));
        Run run = Run.of("readvgda", option, image);
        return run.exitCode() + " " + run.out();
    }
}
