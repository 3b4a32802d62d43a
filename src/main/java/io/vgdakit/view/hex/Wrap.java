package io.vgdakit.view.hex;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs as lines of a width. */
final class Wrap {

    private static final String INDENT = "  ";
    private static final int MIN_COLUMNS_TO_INDENT = 20;

    private Wrap() {
    }

    /**
     * Breaks each text at blanks; lines that go on are indented where there is room. A word that is too long is cut up.
     *
     * @param columns of the longest line, at least 1
     */
    static List<String> lines(List<String> texts, int columns) {
        String indent = columns < MIN_COLUMNS_TO_INDENT ? "" : INDENT;
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            String rest = text;
            while (rest.length() > columns) {
                int blank = rest.lastIndexOf(' ', columns);
                int end = blank > indent.length() ? blank : columns;
                lines.add(rest.substring(0, end));
                rest = indent + rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }
}
