package io.vgdakit.view.hex;

import io.vgdakit.view.HexLine;

/**
 * How a screen is divided: a title, the tree beside the hex dump, a rule, what is said of the selection, and a status line.
 *
 * @param columns of the terminal
 * @param rows of the terminal
 * @param lineBytes bytes of a line of the dump
 * @param treeColumns columns of the tree
 */
record ScreenLayout(int columns, int rows, int lineBytes, int treeColumns) {

    static final int DETAIL_ROWS = 5;
    static final int MIN_ROWS = 12;

    private static final int OTHER_ROWS = 3 + DETAIL_ROWS;
    private static final int MIN_TREE_COLUMNS = 20;
    /** Where the tree has room enough, the lines of the dump are long. */
    private static final int GOOD_TREE_COLUMNS = 28;

    /** @param size bytes of the disk */
    static ScreenLayout of(int columns, int rows, long size) {
        int wide = treeColumns(columns, size, HexLine.BYTES);
        int bytes = wide >= GOOD_TREE_COLUMNS ? HexLine.BYTES : HexLine.BYTES / 2;
        return new ScreenLayout(columns, rows, bytes, treeColumns(columns, size, bytes));
    }

    private static int treeColumns(int columns, long size, int lineBytes) {
        return columns - hexColumns(size, lineBytes) - 1;
    }

    private static int hexColumns(long size, int lineBytes) {
        return HexLine.columns(Math.max(0, size - 1), lineBytes);
    }

    /** Whether there is room for everything. */
    boolean fits() {
        return treeColumns >= MIN_TREE_COLUMNS && rows >= MIN_ROWS;
    }

    /** The fewest columns that are enough. */
    static int minColumns(long size) {
        return hexColumns(size, HexLine.BYTES / 2) + 1 + MIN_TREE_COLUMNS;
    }

    /** Rows of the tree and of the dump, at least 1. */
    int bodyRows() {
        return Math.max(1, rows - OTHER_ROWS);
    }

    /** Bytes that the dump shows at a time. */
    long pageBytes() {
        return (long) bodyRows() * lineBytes;
    }
}
