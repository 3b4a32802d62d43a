package io.vgdakit.view.hex;

import io.vgdakit.view.CheckView;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
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
        if (!layout.fits()) {
            return tooSmall(state);
        }
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(title(state.disk()), Mark.HEADING));
        Body body = state.mode() instanceof FindingList list ? new Body(findings(state, list), findingDetails(state, list), list.index() - list.top(layout.bodyRows()), 0)
                : state.mode() instanceof Help ? new Body(Help.LINES.stream().map(StyledLine::of).toList(), List.of(), 0, 0) : browse(state);
        for (int row = 0; row < layout.bodyRows(); row++) {
            lines.add(row < body.lines().size() ? body.lines().get(row) : new StyledLine());
        }
        lines.add(StyledLine.of("-".repeat(layout.columns())));
        List<String> details = Wrap.lines(body.details(), layout.columns());
        for (int row = 0; row < ScreenLayout.DETAIL_ROWS; row++) {
            String text = row < details.size() ? details.get(row) : "";
            lines.add(row == 0 ? StyledLine.of(text, Mark.HEADING) : StyledLine.of(text));
        }
        return finished(state, lines, body);
    }

    /** What stands between title and status line. */
    private record Body(List<StyledLine> lines, List<String> details, int cursorRow, int cursorColumn) {
    }

    private static Screen finished(ViewState state, List<StyledLine> lines, Body body) {
        int columns = state.layout().columns();
        if (state.mode() instanceof Prompt prompt) {
            String line = "jump to: " + prompt.text();
            String shown = line.substring(Math.max(0, line.length() - columns + 1));
            lines.add(StyledLine.of(shown));
            lines.forEach(each -> each.fit(columns));
            return new Screen(lines, lines.size() - 1, shown.length());
        }
        lines.add(state.message().isEmpty() ? StyledLine.of(KEYS) : StyledLine.of(state.message(), Mark.ALERT));
        lines.forEach(line -> line.fit(columns));
        return new Screen(lines, body.cursorRow() + 1, body.cursorColumn());
    }

    private static String title(ViewedDisk disk) {
        String layout = disk.map().layout().layout().map(found -> found.kind().text() + " volume group by " + disk.map().layout().ground().description())
                .orElse("no LVM layout known");
        long differences = disk.differences().fields();
        return disk.map().disk() + "  " + disk.size() + " bytes  " + layout + "  " + CheckView.verdict(disk.findings())
                + (differences == 0 ? "" : "  copies differ in " + differences + " fields");
    }

    private static Body browse(ViewState state) {
        ScreenLayout layout = state.layout();
        Browser browser = state.browser();
        var tree = new TreePane(browser);
        var dump = new HexPane(browser, layout.lineBytes());
        List<StyledLine> left = tree.lines(layout.bodyRows());
        List<StyledLine> right = dump.lines(layout.bodyRows());
        List<StyledLine> lines = new ArrayList<>();
        for (int row = 0; row < layout.bodyRows(); row++) {
            StyledLine line = row < left.size() ? left.get(row) : new StyledLine();
            line.fit(layout.treeColumns()).append("|");
            lines.add(row < right.size() ? line.append(right.get(row)) : line);
        }
        int row = browser.inTree() ? tree.cursorRow() : (int) ((browser.cursor() - browser.top()) / layout.lineBytes());
        return new Body(lines, new Details(browser).lines(), row, browser.inTree() ? 0 : layout.treeColumns() + 1 + dump.cursorColumn());
    }

    private static List<StyledLine> findings(ViewState state, FindingList list) {
        List<Finding> findings = state.disk().findings();
        int rows = state.layout().bodyRows();
        int top = list.top(rows);
        List<StyledLine> lines = new ArrayList<>();
        for (int i = top; i < Math.min(findings.size(), top + rows); i++) {
            Finding finding = findings.get(i);
            StyledLine line = finding.severity() == Severity.ERROR ? StyledLine.of(CheckView.where(finding), Mark.ALERT) : StyledLine.of(CheckView.where(finding));
            line.fit(state.layout().columns());
            lines.add(i == list.index() ? line.mark(0, line.length(), Mark.SELECTED) : line);
        }
        return lines;
    }

    private static List<String> findingDetails(ViewState state, FindingList list) {
        Finding finding = state.disk().findings().get(list.index());
        return List.of(CheckView.where(finding), CheckView.why(finding), "Finding " + (list.index() + 1) + " of " + state.disk().findings().size()
                + ". Enter goes there, Escape back.");
    }

    private static Screen tooSmall(ViewState state) {
        ScreenLayout layout = state.layout();
        String text = "This terminal has " + layout.columns() + " columns and " + layout.rows() + " rows; at least "
                + ScreenLayout.minColumns(state.disk().size()) + " and " + ScreenLayout.MIN_ROWS + " are needed. q quits.";
        List<String> wrapped = Wrap.lines(List.of(text), Math.max(1, layout.columns()));
        List<StyledLine> lines = new ArrayList<>();
        for (int row = 0; row < layout.rows(); row++) {
            lines.add(StyledLine.of(row < wrapped.size() ? wrapped.get(row) : "").fit(layout.columns()));
        }
        return new Screen(lines, 0, 0);
    }
}
