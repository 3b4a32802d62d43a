package io.vgdakit.view.hex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a person is on a disk: a byte, and the part of the tree that is selected.
 *
 * @param disk that is looked at
 * @param cursor offset of a byte of the disk; 0 when it has none
 * @param selected the leaf at the cursor, or what was chosen in the tree
 * @param open nodes of the tree that were opened; those above the selected one show anyway
 * @param inTree whether the keys move in the tree
 * @param top offset of the first byte of the dump on the screen
 * @param treeTop index of the first row of the tree on the screen
 */
record Browser(ViewedDisk disk, long cursor, Node selected, Set<Node> open, boolean inTree, long top, int treeTop) {

    /**
     * A row of the tree.
     *
     * @param depth 0 for an area
     * @param open whether the rows of what it is made of follow
     */
    record Row(Node node, int depth, boolean open) {
    }

    static Browser start(ViewedDisk disk) {
        return new Browser(disk, 0, disk.outline().leafAt(0), Set.of(), false, 0, 0);
    }

    /** At a byte, which the disk must have, and a node that is there. */
    Browser at(long offset, Node node) {
        return new Browser(disk, offset, node, open, inTree, top, treeTop);
    }

    /** Moves the cursor by bytes, as far as the disk reaches. */
    Browser moved(long bytes) {
        long last = Math.max(0, disk.size() - 1);
        long offset = bytes < 0 ? Math.max(0, cursor + bytes) : cursor > last - bytes ? last : cursor + bytes;
        return at(offset, disk.outline().leafAt(offset));
    }

    /** Selects a node; the cursor goes to its first byte where the disk has that. */
    Browser select(Node node) {
        return at(node.from() < disk.size() ? node.from() : cursor, node);
    }

    /** Whether the cursor is at the selected node, which may lie beyond the end of the image. */
    boolean selectedHere() {
        return disk.size() > 0 && selected.contains(cursor);
    }

    /** The keys move in the other half; in the tree with all that shows opened, so that nothing closes by itself. */
    Browser turned() {
        Set<Node> all = new HashSet<>(open);
        selected.ancestors().forEach(all::add);
        Node now = inTree ? disk.outline().leafAt(cursor) : selected;
        return new Browser(disk, cursor, now, Set.copyOf(all), !inTree, top, treeTop);
    }

    Browser opened(boolean opens) {
        Set<Node> changed = new HashSet<>(open);
        if (opens) {
            changed.add(selected);
        } else {
            changed.remove(selected);
        }
        return new Browser(disk, cursor, selected, Set.copyOf(changed), inTree, top, treeTop);
    }

    /** Every row of the tree. */
    List<Row> tree() {
        Set<Node> shown = new HashSet<>(open);
        selected.ancestors().forEach(shown::add);
        List<Row> rows = new ArrayList<>();
        disk.outline().areas().forEach(area -> add(rows, area, 0, shown));
        return rows;
    }

    private void add(List<Row> rows, Node node, int depth, Set<Node> shown) {
        boolean opens = node.expandable() && shown.contains(node);
        rows.add(new Row(node, depth, opens));
        if (opens) {
            disk.outline().children(node).forEach(child -> add(rows, child, depth + 1, shown));
        }
    }

    /** Index of the selected node among the rows of the tree. */
    int selectedRow(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).node() == selected) {
                return i;
            }
        }
        throw new IllegalStateException("the tree does not show what is selected: " + selected.label());
    }

    /** Scrolls both halves so that cursor and selection are on the screen. */
    Browser scrolled(ScreenLayout layout) {
        int page = layout.bodyRows();
        long newTop = scrolled(top / layout.lineBytes(), cursor / layout.lineBytes(), page) * layout.lineBytes();
        List<Row> rows = tree();
        long newTreeTop = Math.min(scrolled(treeTop, selectedRow(rows), page), Math.max(0, rows.size() - page));
        return new Browser(disk, cursor, selected, open, inTree, newTop, (int) newTreeTop);
    }

    /** The first line of a page that shows a line: moved as little as is enough, or, from far away, so that the line has others around it. */
    private static long scrolled(long first, long line, int page) {
        if (line < first - page || line >= first + 2L * page) {
            return Math.max(0, line - page / 3);
        }
        return Math.max(Math.min(first, line), line - page + 1);
    }
}
