package io.vgdakit.view.hex;

import io.vgdakit.view.hex.Browser.Row;
import java.util.List;

/** The tree: one row a node. */
final class TreePane {

    private final Browser browser;
    private final List<Row> rows;

    TreePane(Browser browser) {
        this.browser = browser;
        this.rows = browser.tree();
    }

    /** At most so many lines, from the first one on the screen. */
    List<StyledLine> lines(int count) {
        return rows.stream().skip(browser.treeTop()).limit(count).map(this::line).toList();
    }

    /** Which of the lines the selected node is. */
    int cursorRow() {
        return browser.selectedRow(rows) - browser.treeTop();
    }

    private StyledLine line(Row row) {
        Node node = row.node();
        String sign = !node.expandable() ? " " : row.open() ? "-" : "+";
        StyledLine line = StyledLine.of("  ".repeat(row.depth()) + sign);
        line = node.bad() ? line.append("!", Mark.ALERT) : line.append(" ");
        int start = line.length();
        line.append(node.label());
        if (browser.disk().differences().any(node.from(), node.to())) {
            line.mark(start, line.length(), Mark.DIFFERENT);
        }
        return node == browser.selected() ? line.mark(0, line.length(), Mark.SELECTED) : line;
    }
}
