package io.vgdakit.record;

import java.util.HexFormat;
import java.util.Locale;

/** Identifiers as people paste them: in either case, with a 0x prefix, with blanks between the words. */
final class HexText {

    private static final int SHOWN = 48;

    private HexText() {
    }

    /** The text without blanks, in lower case, without a leading 0x. Nothing else is checked. */
    static String clean(String text) {
        String packed = text.replaceAll("[\\s\\u00a0]+", "").toLowerCase(Locale.ROOT);
        return packed.startsWith("0x") ? packed.substring(2) : packed;
    }

    /**
     * The hex digits of {@code text}, cleaned.
     *
     * @param kind what the text should be, with its article, for the error
     * @param expected the accepted form, for the error
     * @param lengths the accepted numbers of digits
     * @throws IllegalArgumentException when a character is no hex digit or the number of digits is another
     */
    static String digits(String text, String kind, String expected, int... lengths) {
        String digits = clean(text);
        for (int i = 0; i < digits.length(); i++) {
            if (!HexFormat.isHexDigit(digits.charAt(i))) {
                throw refused(text, kind, quote(digits.substring(i, i + 1)) + " is not a hex digit", expected);
            }
        }
        for (int length : lengths) {
            if (digits.length() == length) {
                return digits;
            }
        }
        throw refused(text, kind, "found " + digits.length() + " hex digits", expected);
    }

    /** The value of 16 hex digits from {@code start}. */
    static long word(String digits, int start) {
        return HexFormat.fromHexDigitsToLong(digits, start, start + 16);
    }

    static IllegalArgumentException refused(String text, String kind, String found, String expected) {
        return new IllegalArgumentException(quote(text) + " is not " + kind + ": " + found + "; expected " + expected);
    }

    /** The text in quotes, cut after 48 characters, unprintable characters as a question mark: safe on a terminal. */
    static String quote(String text) {
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return '"' + shown.replaceAll("[^\\x20-\\x7e]", "?") + '"';
    }
}
