package io.vgdakit.view.hex;

import io.vgdakit.view.hex.Browser.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moving about the disk. */
record Browse() implements Mode {

    @Override
    public ViewState press(ViewState state, Key key) {
        return switch (key.name()) {
            case CHARACTER -> typed(state, key.character());
            case TAB -> state.with(state.browser().turned());
            case ESCAPE, BACKSPACE -> state;
            default -> state.browser().inTree() ? inTree(state, key.name()) : inDump(state, key.name());
        };
    }

    @Override
    public Body body(ViewState state) {
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
        List<String> details = new Details(browser).lines();
        return browser.inTree() ? new Body(lines, details, tree.cursorRow(), 0)
                : new Body(lines, details, dump.cursorRow(), layout.treeColumns() + 1 + dump.cursorColumn());
    }

    private static ViewState typed(ViewState state, char character) {
        return switch (character) {
            case 'g', '/' -> state.with(new Prompt(""));
            case 'f' -> state.disk().findings().isEmpty() ? state.saying("check finds nothing wrong with this disk") : state.with(new FindingList(0));
            case 'n' -> difference(state, true);
            case 'p' -> difference(state, false);
            case 'o' -> state.follow(state.disk().places().other(state.browser().cursor()));
            case '?' -> state.with(new Help(0));
            case 'q' -> state.end();
            default -> state;
        };
    }

    private static ViewState difference(ViewState state, boolean forward) {
        CopyDifferences differences = state.disk().differences();
        if (differences.fields() == 0) {
            return state.saying("the two copies of the metadata do not differ");
        }
        String none = (forward ? "no difference behind this byte" : "no difference before this byte")
                + (differences.fields() > CopyDifferences.MOST ? " among the first " + CopyDifferences.MOST : "");
        return differences.next(state.browser().cursor(), forward).map(run -> state.follow(state.disk().places().inside(run.from(), "")))
                .orElseGet(() -> state.saying(none));
    }

    private static ViewState inDump(ViewState state, Key.Name key) {
        Browser browser = state.browser();
        int line = state.layout().lineBytes();
        long column = browser.cursor() % line;
        return switch (key) {
            case LEFT -> state.with(browser.moved(-1));
            case RIGHT -> state.with(browser.moved(1));
            case UP -> browser.cursor() < line ? state : state.with(browser.moved(-line));
            case DOWN -> state.with(browser.moved(line));
            case PAGE_UP -> state.with(browser.moved(-state.layout().pageBytes()));
            case PAGE_DOWN -> state.with(browser.moved(state.layout().pageBytes()));
            case HOME -> state.with(browser.moved(-column));
            case END -> state.with(browser.moved(line - 1 - column));
            default -> state;
        };
    }

    private static ViewState inTree(ViewState state, Key.Name key) {
        Browser browser = state.browser();
        List<Row> rows = browser.tree();
        int row = browser.selectedRow(rows);
        int page = state.layout().bodyRows();
        return switch (key) {
            case UP -> select(state, rows, row - 1);
            case DOWN -> select(state, rows, row + 1);
            case PAGE_UP -> select(state, rows, row - page);
            case PAGE_DOWN -> select(state, rows, row + page);
            case HOME -> select(state, rows, 0);
            case END -> select(state, rows, rows.size() - 1);
            case LEFT -> rows.get(row).open() ? state.with(browser.opened(false)) : parent(state);
            case RIGHT, ENTER -> rows.get(row).open() ? select(state, rows, row + 1) : inside(state, key);
            default -> state;
        };
    }

    private static ViewState select(ViewState state, List<Row> rows, int row) {
        Node node = rows.get(Math.max(0, Math.min(rows.size() - 1, row))).node();
        ViewState selected = state.with(state.browser().select(node));
        return node.from() < state.disk().size() ? selected : selected.saying("beyond the end of the image");
    }

    private static ViewState parent(ViewState state) {
        Optional<Node> parent = state.browser().selected().parent();
        return parent.map(node -> state.with(state.browser().select(node))).orElse(state);
    }

    /** Opens what is selected; from a leaf, Enter leads to its bytes. */
    private static ViewState inside(ViewState state, Key.Name key) {
        if (state.browser().selected().expandable()) {
            return state.with(state.browser().opened(true));
        }
        return key == Key.Name.ENTER ? state.with(state.browser().turned()) : state;
    }
}
