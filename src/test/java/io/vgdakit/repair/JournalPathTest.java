package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a journal may be put. */
class JournalPathTest extends ImageOfNoise {

    @Test
    void refusesAJournalThatExists() {
        Plan plan = bench.plan(image, 1024, 30);
        bench.image("j", 5);
        bench.assertRefused("exists and cannot take another journal; give another file", () -> apply(plan));
    }

    @Test
    void refusesAJournalThatIsTheImage() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Path symbolic = Files.createSymbolicLink(bench.file("symbolic"), image);
        Path hard = Files.createLink(bench.file("hard"), image);
        for (Path journal : List.of(image, symbolic, hard, bench.directory.resolve("../" + bench.directory.getFileName()
                + "/hdisk1.img"))) {
            bench.assertRefused("is the image " + image, () -> Bench.repairer().apply(plan, journal, false, Recheck.NONE));
        }
    }

    @Test
    void refusesAJournalBehindADanglingLink() throws IOException {
        Plan plan = bench.plan(image, 1024, 30);
        Files.createSymbolicLink(bench.file("j"), bench.file("nowhere"));
        bench.assertRefused("exists", () -> apply(plan));
    }

    @Test
    void refusesAJournalInNoDirectory() {
        Plan plan = bench.plan(image, 1024, 30);
        bench.assertRefused("there is no directory", () -> Bench.repairer().apply(plan, bench.file("no/j"), false, Recheck.NONE));
    }

    @Test
    void refusesAJournalOnTheDeviceThatIsWritten() {
        assertThat(JournalPath.isOn("/dev/sdb", "/dev/sdb")).isTrue();
        assertThat(JournalPath.isOn("/dev/sdb2", "/dev/sdb")).isTrue();
        assertThat(JournalPath.isOn("/dev/nvme0n1p2", "/dev/nvme0n1")).isTrue();
        assertThat(JournalPath.isOn("/dev/sdba", "/dev/sdb")).isFalse();
        assertThat(JournalPath.isOn("/dev/sda1", "/dev/sdb")).isFalse();
        assertThat(JournalPath.isOn("tmpfs", "/dev/sdb")).isFalse();
    }
}
