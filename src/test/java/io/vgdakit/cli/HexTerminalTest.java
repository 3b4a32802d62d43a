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

    @BeforeEach
    void prepare() throws IOException {
        Programs.assumeInstalled("tmux", "tmux");
        byte[] bytes = VgImages.of(PublishedDisks.datavg()).header(1);
        // pp_size of the second LVM record
        bytes[70 * 512 + 0x2f] = 27;
        image = Files.write(directory.resolve("hdisk10.img"), bytes);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(directory.resolve("run"),
                "exec " + java + " -Xmx64m -XX:TieredStopAtLevel=1 -cp " + classes + " " + Main.class.getName() + " hex \"$@\"\n");
    }

    @Test
    void isUsedAndGivesTheTerminalBack() throws Exception {
        try (Tmux terminal = open("")) {
            assertThat(terminal.modes()).isEqualTo("111");
            terminal.type("gvgda[0].lv[1].num_lps").press("Enter").await("vgda[0].lv[1].num_lps 10 [B]");
            terminal.press("Tab", "Down").await("vgda[0].lv[1].permissions 1 (read_write)");
            terminal.press("f").await("finding 1 of ");
            terminal.press("Escape").type("p").await("other copy: lvmrec[0].pp_size 28");
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
        try (Tmux terminal = open("")) {
            terminal.press("C-c").await("exit:130");
            assertRestored(terminal);
        }
    }

    @Test
    void aSparseDiskOfTwoTebibytesIsShown() throws Exception {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(2L << 40);
        }
        try (Tmux terminal = open("")) {
            terminal.type("g0x1FFFFFFFFFF").press("Enter").await("behind the relocation pool");
            terminal.type("q").await("exit:0");
        }
    }

    @Test
    void whatIsNoLvmDiskIsShownAndTheExitCodeSaysSo() throws Exception {
        Files.write(image, new byte[100_000]);
        try (Tmux terminal = open("")) {
            terminal.type("g200s").press("Enter").await("beyond the end of the image");
            terminal.type("q").await("exit:3");
            terminal.await("no LVM record and no VGDA");
        }
    }

    @Test
    void differencesAreSeenWithoutColorToo() throws Exception {
        try (Tmux terminal = open("--color never")) {
            terminal.type("n").await("other copy: lvmrec[1].pp_size 27");
            assertThat(terminal.styled()).contains("[1;4m").doesNotContainPattern("\\[[0-9;]*31m");
            terminal.type("q").await("exit:0");
        }
        try (Tmux terminal = open("--color always")) {
            terminal.type("n").await("other copy: lvmrec[1].pp_size 27");
            assertThat(terminal.styled()).containsPattern("\\[[0-9;]*31m");
            terminal.type("q").await("exit:0");
        }
    }

    private Tmux open(String arguments) throws Exception {
        var terminal = new Tmux(directory.resolve("tmux-" + System.nanoTime()), 80, 24);
        try {
            terminal.await("$");
            terminal.type("cd " + directory + "; stty -a >before; sh run " + arguments + " hdisk10.img; echo exit:$?; stty -a >after").press("Enter").await(READY);
            return terminal;
        } catch (IOException | AssertionError e) {
            terminal.close();
            throw e;
        }
    }

    private void assertRestored(Tmux terminal) throws Exception {
        String screen = terminal.await("a prompt behind it", text -> text.stripTrailing().endsWith("$"));
        assertThat(screen).contains("stty -a >before").doesNotContain(READY);
        assertThat(terminal.modes()).isEqualTo("010");
        assertThat(Files.readString(directory.resolve("after"))).isEqualTo(Files.readString(directory.resolve("before")));
    }
}
