package io.vgdakit.view.hex;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs as lines of a width. */
final class Wrap {

    private static final String INDENT = "  ";

    private Wrap() {
    }

    /** Breaks each text at blanks; lines that go on are indented. A word that is too long is cut up. */
    static List<String> lines(List<String> texts, int columns) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            String rest = text;
            while (rest.length() > columns) {
                int blank = rest.lastIndexOf(' ', columns);
                int end = blank > INDENT.length() ? blank : columns;
                lines.add(rest.substring(0, end));
                rest = INDENT + rest.substring(end).strip();
            }
            lines.add(rest);
        }
        return lines;
    }
}
