package io.vgdakit.data.map;

import io.vgdakit.record.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The white space and the tags that web pages leave in a text. */
final class WhiteSpace {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern BLANKS = Pattern.compile("(?:[\\s\\h\\uFEFF\\u200B]|&nbsp;|&#160;|&#x[aA]0;)+");

    private WhiteSpace() {
    }

    /** The words of a line with one blank between them. */
    static String clean(String line) {
        String text = line.indexOf('<') >= 0 ? TAG.matcher(line).replaceAll(" ") : line;
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a line holds no control characters. */
    static boolean printable(String line) {
        return line.chars().noneMatch(Character::isISOControl);
    }

    /** A line as it may be shown on a terminal. */
    static String safe(String line) {
        return FieldValue.printable(line.getBytes(StandardCharsets.UTF_8));
    }
}
