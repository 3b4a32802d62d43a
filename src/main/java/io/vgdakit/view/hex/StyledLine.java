package io.vgdakit.view.hex;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A line of the screen: text of one column a character, nothing in it that acts on a terminal, and marks. */
public final class StyledLine {

    private static final char UNPRINTABLE = '?';

    private final StringBuilder text = new StringBuilder();
    private final Map<Mark, BitSet> marks = new EnumMap<>(Mark.class);

    /** A line of a text. */
    static StyledLine of(String text, Mark... marks) {
        return new StyledLine().append(text, marks);
    }

    StyledLine append(String more, Mark... with) {
        int start = text.length();
        more.chars().map(StyledLine::printable).forEach(c -> text.append((char) c));
        for (Mark mark : with) {
            mark(start, text.length(), mark);
        }
        return this;
    }

    StyledLine append(StyledLine other) {
        int start = text.length();
        text.append(other.text);
        other.marks.forEach((mark, at) -> at.stream().forEach(i -> mark(start + i, start + i + 1, mark)));
        return this;
    }

    /** Marks the characters from {@code from} to before {@code to}. */
    StyledLine mark(int from, int to, Mark mark) {
        if (from < to) {
            marks.computeIfAbsent(mark, m -> new BitSet()).set(from, to);
        }
        return this;
    }

    /** Makes the line just so long: cuts it, or fills it up with blanks. */
    StyledLine fit(int columns) {
        if (text.length() > columns) {
            text.setLength(columns);
            marks.values().forEach(at -> at.clear(columns, Math.max(columns, at.length())));
        }
        text.append(" ".repeat(columns - text.length()));
        return this;
    }

    public String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** The marks of one character. */
    public Set<Mark> marks(int index) {
        var found = EnumSet.noneOf(Mark.class);
        marks.forEach((mark, at) -> {
            if (at.get(index)) {
                found.add(mark);
            }
        });
        return found;
    }

    /** Names of files may hold anything, and what is not ASCII may be two columns wide or none. */
    private static int printable(int c) {
        return c >= 0x20 && c < 0x7f || c == '…' ? c : UNPRINTABLE;
    }
}
