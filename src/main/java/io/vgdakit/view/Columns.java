package io.vgdakit.view;

/**
 * Columns of the tables of AIX's LVM commands. A cell is padded to the width of its column; one that fills its column or more is
 * followed by one blank, as in {@code LV IDENTIFIER:} of the captures (src/site/AIX.md 4.1). What stands behind the last column is not
 * padded; more than one such cell are separated by one blank.
 */
final class Columns {

    private final int[] widths;

    private Columns(int[] widths) {
        this.widths = widths.clone();
    }

    /** Columns of these widths in characters; a column of width 0 is as wide as its cell and one blank. */
    static Columns of(int... widths) {
        return new Columns(widths);
    }

    /** One line; cells are those of the columns from the left, and what stands behind them. Fewer cells make a shorter line. */
    String line(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].toString();
            line.append(cell);
            if (i < widths.length) {
                line.append(" ".repeat(Math.max(1, widths[i] - cell.length())));
            } else if (i < cells.length - 1) {
                line.append(' ');
            }
        }
        return line.toString();
    }
}
