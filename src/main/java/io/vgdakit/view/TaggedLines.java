package io.vgdakit.view;

import java.util.ArrayList;
import java.util.List;

/** The lines of AIX's query commands: tag in 14 columns, a tab, the value; blanks in place of the tag before further rows of a list. */
final class TaggedLines {

    private TaggedLines() {
    }

    static List<String> of(String tag, List<String> rows) {
        List<String> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(String.format("%-14s\t%s", lines.isEmpty() ? tag : "", row));
        }
        return lines;
    }
}
