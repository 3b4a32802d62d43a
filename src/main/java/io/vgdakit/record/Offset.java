package io.vgdakit.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offsets as people write them: bytes in decimal or with 0x, with K, M, G or T, or sectors with s. */
public final class Offset {

    /** What to say when a text is none. */
    public static final String EXPECTED = "bytes, decimal or 0x…, with K, M, G or T, or sectors with s, for example 4352s";

    private static final Pattern FORM = Pattern.compile("(0[xX][0-9a-fA-F]+|[0-9]+)([KMGTs]?)");
    private static final String UNITS = "KMGT";
    private static final int SECTOR_SHIFT = 9;

    private Offset() {
    }

    /** The offset in bytes; empty when the text is no offset or beyond 63 bits. */
    public static Optional<Long> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int shift = form.group(2).isEmpty() ? 0 : form.group(2).equals("s") ? SECTOR_SHIFT : 10 * (UNITS.indexOf(form.group(2)) + 1);
        try {
            long number = Long.decode(form.group(1).startsWith("0x") || form.group(1).startsWith("0X") ? form.group(1) : stripZeros(form.group(1)));
            return Optional.of(Math.multiplyExact(number, 1L << shift));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A leading zero would mean an octal number. */
    private static String stripZeros(String digits) {
        String stripped = digits.replaceFirst("^0+", "");
        return stripped.isEmpty() ? "0" : stripped;
    }
}
