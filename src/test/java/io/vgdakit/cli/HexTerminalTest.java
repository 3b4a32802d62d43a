package io.vgdakit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Programs;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.Tmux;
import io.vgdakit.testing.VgImages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The viewer on a real terminal, with a heap of 64 MiB. */
class HexTerminalTest {

    private static final String READY = "q quit";

    @TempDir
    private Path directory;
    private Path image;
    private Path script;

    @BeforeEach
    void prepare() throws IOException {
        Programs.assumeInstalled("tmux", "tmux");
        byte[] bytes = VgImages.of(PublishedDisks.datavg()).header(1);
        // pp_size of the second LVM record
        bytes[70 * 512 + 0x2f] = 27;
        image = Files.write(directory.resolve("hdisk10.img"), bytes);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        script = Files.write(directory.resolve("run"), List.of("cd " + directory, "stty -a >before",
                java + " -Xmx64m -XX:TieredStopAtLevel=1 -cp " + classes + " " + Main.class.getName() + " hex \"$@\"",
                "echo exit:$?", "stty -a >after"));
    }

    @Test
    void isUsedAndGivesTheTerminalBack() throws Exception {
        try (Tmux terminal = open(image.toString())) {
            assertThat(terminal.modes()).isEqualTo("111");
            terminal.type("gvgda[0].lv[1].num_lps").press("Enter").await("vgda[0].lv[1].num_lps 10 [B]");
            terminal.press("Tab", "Down").await("vgda[0].lv[1].permissions 1 (read_write)");
            terminal.press("f").await("finding 1 of ");
            terminal.press("Escape").type("n").await("other copy: lvmrec[");
            terminal.resize(120, 40).await("a line of 16 bytes", screen -> screen.contains("hdisk10") && screen.lines().anyMatch(line -> line.matches(
                    ".*\\|[0-9A-F]{8}   [0-9A-F]{8} [0-9A-F]{8} [0-9A-F]{8} [0-9A-F]{8}  \\|.*")));
            terminal.resize(30, 6).await("This terminal has 30 columns");
            terminal.resize(80, 24).await("lvmrec[");
            terminal.type("q").await("exit:0");
            assertRestored(terminal);
        }
    }

    @Test
    void ctrlCGivesTheTerminalBack() throws Exception {
        try (Tmux terminal = open(image.toString())) {
            terminal.press("C-c").await("exit:130");
            assertRestored(terminal);
        }
    }

    @Test
    void aSparseDiskOfTwoTebibytesIsShown() throws Exception {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(2L << 40);
        }
        try (Tmux terminal = open(image.toString())) {
            terminal.type("g0x1FFFFFFFFFF").press("Enter").await("behind the relocation pool");
            terminal.type("q").await("exit:0");
        }
    }

    @Test
    void whatIsNoLvmDiskIsShownAndTheExitCodeSaysSo() throws Exception {
        Files.write(image, new byte[100_000]);
        try (Tmux terminal = open(image.toString())) {
            terminal.type("g200s").press("Enter").await("beyond the end of the image");
            terminal.type("q").await("exit:3");
            terminal.await("no LVM record and no VGDA");
        }
    }

    @Test
    void differencesAreSeenWithoutColorToo() throws Exception {
        try (Tmux terminal = open("--color never " + image)) {
            terminal.type("n").await("other copy: lvmrec[1].pp_size 27");
            assertThat(terminal.styled()).contains("\u001b[1;4;7m").doesNotContain("\u001b[31m");
            terminal.type("q").await("exit:0");
        }
        try (Tmux terminal = open("--color always " + image)) {
            terminal.type("n").await("other copy: lvmrec[1].pp_size 27");
            assertThat(terminal.styled()).contains("[31m");
            terminal.type("q").await("exit:0");
        }
    }

    private Tmux open(String arguments) throws Exception {
        var terminal = new Tmux(80, 24);
        terminal.await("$ ");
        terminal.type("sh " + script + " " + arguments).press("Enter").await(READY);
        return terminal;
    }

    private void assertRestored(Tmux terminal) throws Exception {
        assertThat(terminal.await("exit:")).contains("sh " + script.toString().substring(0, 20)).doesNotContain(READY);
        assertThat(terminal.modes()).isEqualTo("010");
        terminal.await("a prompt behind it", screen -> screen.stripTrailing().endsWith("$"));
        assertThat(Files.readString(directory.resolve("after"))).isEqualTo(Files.readString(directory.resolve("before")));
    }
}
