package io.vgdakit.view.hex;

import static io.vgdakit.view.hex.Viewers.press;
import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "hex");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "start-80x24 | 80 | 24 | <RIGHT>", "difference-80x24 | 80 | 24 | nnn", "tree-80x24 | 80 | 24 | gvgda[0].pv[1] <ENTER> <TAB> <UP> <UP>",
        "prompt-80x24 | 80 | 24 | g4352", "findings-80x24 | 80 | 24 | f", "help-80x24 | 80 | 24 | ?", "pp-120x40 | 120 | 40 | gvgda[1].pv[1].pp[3] <ENTER>",
        "small-40x8 | 40 | 8 | n"})
    void looksLikeThis(String name, int columns, int rows, String keys) {
        String text = text(Screen.of(press(Viewers.state(new MemoryDisk("hdisk10", Viewers.differing()), columns, rows), keys)));
        assertThat(text).isEqualTo(Golden.text(GOLDEN.resolve(name + ".txt"), text));
    }

    /** Each line, and below it what marks it: = selected, ~ different, # both, ^ heading, ! alert; then the place of the cursor. */
    private static String text(Screen screen) {
        return screen.lines().stream().map(line -> line.text().stripTrailing() + "\n" + marks(line)).collect(Collectors.joining())
                + "cursor: row " + screen.cursorRow() + ", column " + screen.cursorColumn() + "\n";
    }

    private static String marks(StyledLine line) {
        String marks = IntStream.range(0, line.length()).mapToObj(i -> mark(line, i)).collect(Collectors.joining()).stripTrailing();
        return marks.isEmpty() ? "" : marks + "\n";
    }

    private static String mark(StyledLine line, int index) {
        var marks = line.marks(index);
        boolean selected = marks.contains(Mark.SELECTED);
        boolean different = marks.contains(Mark.DIFFERENT);
        return selected && different ? "#" : selected ? "=" : different ? "~" : marks.contains(Mark.HEADING) ? "^" : marks.contains(Mark.ALERT) ? "!" : " ";
    }

    @Test
    void nothingFromTheDiskOrItsNameActsOnTheTerminal() {
        byte[] bytes = Viewers.healthy();
        for (int i = 0x80; i < bytes.length; i += 3) {
            bytes[i] = 0x1b;
        }
        ViewState state = Viewers.state(new MemoryDisk("a\u001b[2J\u202e\u4e2d\n", bytes), 100, 30);
        for (String keys : List.of("f", "g136s <ENTER>", "gvgda[0].name[1] <ENTER>", "<TAB> <PAGE_DOWN>", "g\u001b[31m <ENTER>")) {
            assertThat(Screen.of(press(state, keys)).lines()).allSatisfy(line -> assertThat(line.text()).matches("[ -~…]*").hasSize(100));
        }
        assertThat(Screen.of(state).lines().get(0).text()).startsWith("a?[2J???  ");
    }

    @Test
    void differentBytesAreMarkedInTheDumpAndInTheTree() {
        Screen screen = Screen.of(press(Viewers.state(Viewers.differing()), "glvmrec[1].pp_size <ENTER>"));
        StyledLine line = screen.lines().get(screen.cursorRow());
        assertThat(line.marks(screen.cursorColumn())).containsExactly(Mark.SELECTED);
        assertThat(line.marks(screen.cursorColumn() + 2)).containsExactlyInAnyOrder(Mark.SELECTED, Mark.DIFFERENT);
        assertThat(screen.lines()).anySatisfy(row -> {
            assertThat(row.text()).startsWith("    pp_size 27 ");
            assertThat(row.marks(5)).containsExactlyInAnyOrder(Mark.SELECTED, Mark.DIFFERENT);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "60, 24", "80, 11"})
    void aSmallTerminalGetsAMessage(int columns, int rows) {
        Screen screen = Screen.of(press(Viewers.state(new MemoryDisk("hdisk10", Viewers.healthy()), columns, rows), "<DOWN> f <DOWN> <ESCAPE>"));
        assertThat(screen.lines()).hasSize(rows).allSatisfy(line -> assertThat(line.text()).hasSize(columns));
        if (columns > 10) {
            assertThat(screen.lines().get(0).text()).startsWith("This terminal has " + columns + " columns and " + rows);
        }
    }

    @Test
    void offsetsBeyondFourGibibytesHaveRoom() {
        assertThat(ScreenLayout.of(99, 24, 1L << 50).lineBytes()).isEqualTo(8);
        assertThat(ScreenLayout.of(120, 24, 1L << 50).lineBytes()).isEqualTo(16);
        assertThat(ScreenLayout.of(120, 24, 1L << 50).treeColumns()).isEqualTo(120 - 71 - 1);
    }

    @Test
    void longTextIsWrappedAtBlanks() {
        assertThat(Wrap.lines(List.of("one two three four five six"), 20)).containsExactly("one two three four", "  five six");
        assertThat(Wrap.lines(List.of("one two", "0123456"), 3)).containsExactly("one", "two", "012", "345", "6");
        assertThat(Wrap.lines(List.of("a b"), 1)).containsExactly("a", "b");
    }
}
