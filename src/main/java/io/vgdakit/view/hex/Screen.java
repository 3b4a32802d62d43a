package io.vgdakit.view.hex;

import io.vgdakit.view.CheckView;
import io.vgdakit.vg.LayoutChoice;
import io.vgdakit.vg.LayoutChoice.Ground;
import java.util.ArrayList;
import java.util.List;

/**
 * A screen to show.
 *
 * @param lines one a row of the terminal, each as long as it has columns
 * @param cursorRow row of the cursor, from 0
 * @param cursorColumn column of the cursor, from 0
 */
public record Screen(List<StyledLine> lines, int cursorRow, int cursorColumn) {

    private static final String KEYS = "Tab tree  g jump  o other copy  n/p difference  f findings  ? help  q quit";

    /** Draws a state. */
    public static Screen of(ViewState state) {
        ScreenLayout layout = state.layout();
        return layout.fits() ? of(state, state.mode().body(state)) : new Screen(fitted(tooSmall(layout, state.disk().size()), layout), 0, 0);
    }

    private static Screen of(ViewState state, Body body) {
        ScreenLayout layout = state.layout();
        boolean shortMessage = state.message().length() <= layout.columns();
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(title(state.disk()), Mark.HEADING));
        lines.addAll(padded(body.lines(), layout.bodyRows()));
        lines.add(StyledLine.of("-".repeat(layout.columns())));
        lines.addAll(details(shortMessage ? body.details() : List.of(state.message()), layout.columns()));
        if (state.mode() instanceof Prompt prompt) {
            String text = prompt.status(layout.columns());
            lines.add(StyledLine.of(text));
            return new Screen(fitted(lines, layout), lines.size() - 1, text.length());
        }
        lines.add(state.message().isEmpty() || !shortMessage ? StyledLine.of(KEYS) : StyledLine.of(state.message(), Mark.ALERT));
        return new Screen(fitted(lines, layout), body.cursorRow() + 1, body.cursorColumn());
    }

    private static String title(ViewedDisk disk) {
        LayoutChoice choice = disk.map().layout();
        String kind = choice.layout().map(layout -> layout.kind().text()).orElse("no LVM layout");
        String ground = choice.ground() == Ground.PRIMARY_RECORD || choice.ground() == Ground.NONE ? "" : " (by " + choice.ground().description() + ")";
        long differences = disk.differences().fields();
        return disk.map().disk() + "  " + disk.size() + " bytes, " + kind + ground + "  " + CheckView.verdict(disk.findings())
                + (differences == 0 ? "" : "  " + differences + (differences == 1 ? " field differs" : " fields differ"));
    }

    private static List<StyledLine> details(List<String> paragraphs, int columns) {
        List<StyledLine> lines = Wrap.lines(paragraphs, columns).stream().limit(ScreenLayout.DETAIL_ROWS).map(StyledLine::of).toList();
        lines.stream().limit(1).forEach(first -> first.mark(0, first.length(), Mark.HEADING));
        return padded(lines, ScreenLayout.DETAIL_ROWS);
    }

    private static List<StyledLine> tooSmall(ScreenLayout layout, long size) {
        String text = "This terminal has " + layout.columns() + " columns and " + layout.rows() + " rows; at least "
                + ScreenLayout.minColumns(size) + " and " + ScreenLayout.MIN_ROWS + " are needed. q quits.";
        return padded(Wrap.lines(List.of(text), Math.max(1, layout.columns())).stream().map(StyledLine::of).toList(), layout.rows());
    }

    /** Just so many lines. */
    private static List<StyledLine> padded(List<StyledLine> lines, int rows) {
        List<StyledLine> padded = new ArrayList<>(lines.subList(0, Math.min(rows, lines.size())));
        while (padded.size() < rows) {
            padded.add(new StyledLine());
        }
        return padded;
    }

    private static List<StyledLine> fitted(List<StyledLine> lines, ScreenLayout layout) {
        return lines.stream().map(line -> line.fit(layout.columns())).toList();
    }
}
