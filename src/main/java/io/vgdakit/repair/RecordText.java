package io.vgdakit.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of a record as one line of printable ASCII: tabs between the fields, everything else that does not print escaped. */
public final class RecordText {

    private static final int HEX_DIGITS = 4;

    private RecordText() {
    }

    static String join(List<String> fields) {
        return fields.stream().map(RecordText::escape).collect(Collectors.joining("\t"));
    }

    /**
     * The fields of a line.
     *
     * @throws IllegalArgumentException when no list of fields gives this line
     */
    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(unescape(field));
        }
        if (!join(fields).equals(line)) {
            throw new IllegalArgumentException("a character that must be escaped");
        }
        return List.copyOf(fields);
    }

    /** {@code \} as {@code \\}, what is not printable ASCII as {@code \}{@code uXXXX}. */
    public static String escape(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\')) {
            return text;
        }
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c >= ' ' && c <= '~') {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && text.startsWith("\\u", i) && i + 2 + HEX_DIGITS <= text.length()) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 2 + HEX_DIGITS), 16));
                i += 1 + HEX_DIGITS;
            } else if (c == '\\' && text.startsWith("\\\\", i)) {
                plain.append(c);
                i++;
            } else if (c == '\\') {
                throw new IllegalArgumentException("an unknown escape");
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
