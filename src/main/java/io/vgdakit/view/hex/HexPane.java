package io.vgdakit.view.hex;

import io.vgdakit.disk.Extent;
import io.vgdakit.view.HexLine;
import java.util.ArrayList;
import java.util.List;

/** The dump: the bytes from the top of the screen on, with the selection and the differences marked. */
final class HexPane {

    private final Browser browser;
    private final int lineBytes;

    HexPane(Browser browser, int lineBytes) {
        this.browser = browser;
        this.lineBytes = lineBytes;
    }

    /** At most so many lines; fewer where the disk ends. */
    List<StyledLine> lines(int rows) {
        Extent extent = browser.disk().bytes(browser.top(), browser.top() + (long) rows * lineBytes);
        List<StyledLine> lines = new ArrayList<>();
        for (int start = 0; start < extent.bytes().length; start += lineBytes) {
            lines.add(line(extent, start, Math.min(lineBytes, extent.bytes().length - start)));
        }
        return lines.isEmpty() ? List.of(StyledLine.of("no bytes here")) : lines;
    }

    /** Which of the lines the cursor is in. */
    int cursorRow() {
        return (int) ((browser.cursor() - browser.top()) / lineBytes);
    }

    /** Where the cursor is in its line. */
    int cursorColumn() {
        return HexLine.hexColumn(browser.cursor(), (int) (browser.cursor() % lineBytes));
    }

    private StyledLine line(Extent extent, int start, int count) {
        var text = new StringBuilder();
        HexLine.append(text, extent, start, count, lineBytes);
        StyledLine line = StyledLine.of(text.toString());
        long offset = extent.offset() + start;
        if (browser.selectedHere()) {
            mark(line, offset, count, browser.selected().from(), browser.selected().to(), Mark.SELECTED);
        }
        browser.disk().differences().in(offset, offset + count).forEach(run -> mark(line, offset, count, run.from(), run.to(), Mark.DIFFERENT));
        return line;
    }

    /** Marks the bytes from {@code from} to before {@code to} as far as they are in a line; blanks between them as well. */
    private void mark(StyledLine line, long offset, int count, long from, long to, Mark mark) {
        int first = (int) Math.max(0, Math.min(count, from - offset));
        int end = (int) Math.max(0, Math.min(count, to - offset));
        if (first < end) {
            line.mark(HexLine.hexColumn(offset, first), HexLine.hexColumn(offset, end - 1) + 2, mark);
            line.mark(HexLine.asciiColumn(offset, lineBytes, first), HexLine.asciiColumn(offset, lineBytes, end), mark);
        }
    }
}
