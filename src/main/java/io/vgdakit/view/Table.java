package io.vgdakit.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell, two blanks apart. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
    }

    public Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** The heading and the rows, without trailing blanks. */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns).map(c -> rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0)).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            line.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
