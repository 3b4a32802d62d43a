package io.vgdakit.repair.backup;

import io.vgdakit.record.Content;
import io.vgdakit.record.Field;
import io.vgdakit.record.Field.Show;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The value of a field as text from which the same bytes come back. An integer is decimal or, where people read it so, {@code 0x} and hexadecimal
 * digits. Bytes are {@code zero}, {@code fill 0xdd} when all are alike, {@code "text"} when they are printable ASCII behind which all is zero, else
 * hexadecimal digits.
 */
final class FieldText {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ZERO = "zero";
    private static final String FILL = "fill 0x";

    private FieldText() {
    }

    static String encode(Field field, byte[] raw) {
        if (field.type() != Field.Type.BYTES) {
            return field.show() == Show.HEX ? "0x" + HEX.formatHex(raw) : number(field, raw).toString();
        }
        String bytes = encode(raw);
        return field.show() == Show.TEXT && !bytes.equals(ZERO) && !bytes.startsWith(FILL) ? quoted(raw).orElse(bytes) : bytes;
    }

    /** Bytes of which nothing is known. */
    static String encode(byte[] raw) {
        if (Content.of(raw) == Content.ZERO) {
            return ZERO;
        }
        return raw.length > 1 && Sanitizer.uniform(raw, 0, raw.length) ? FILL + HEX.toHexDigits(raw[0]) : HEX.formatHex(raw);
    }

    /** @throws IllegalArgumentException with what was found and what was expected */
    static byte[] decode(Field field, int length, String text) {
        if (field.type() != Field.Type.BYTES) {
            return number(field, length, text);
        }
        return decode(length, text);
    }

    /** Bytes of which nothing is known. */
    static byte[] decode(int length, String text) {
        var bytes = new byte[length];
        if (text.equals(ZERO)) {
            return bytes;
        }
        if (text.matches("fill 0x[0-9a-f]{2}")) {
            Arrays.fill(bytes, HEX.parseHex(text.substring(FILL.length()))[0]);
            return bytes;
        }
        if (text.matches("\"[ -~&&[^\"\\\\]]*\"")) {
            byte[] characters = text.substring(1, text.length() - 1).getBytes(StandardCharsets.US_ASCII);
            if (characters.length > length) {
                throw new IllegalArgumentException("the text has " + characters.length + " characters, the field " + length + " bytes");
            }
            return Arrays.copyOf(characters, length);
        }
        if (!text.matches("([0-9a-f]{2})+")) {
            throw new IllegalArgumentException("found '" + shortened(text) + "', expected zero, fill 0x.., \"text\" or lower-case hexadecimal digits");
        }
        if (text.length() != 2 * length) {
            throw new IllegalArgumentException("found " + text.length() / 2 + " bytes, expected " + length);
        }
        return HEX.parseHex(text);
    }

    private static byte[] number(Field field, int length, String text) {
        BigInteger number;
        boolean signed = field.type().name().startsWith("S");
        if (text.matches("0x[0-9a-f]{1,32}")) {
            number = new BigInteger(text.substring(2), 16);
            signed = false;
        } else if (text.matches("-?[0-9]{1,20}")) {
            number = new BigInteger(text);
        } else {
            throw new IllegalArgumentException("found '" + shortened(text) + "', expected a decimal number or 0x and hexadecimal digits");
        }
        BigInteger size = BigInteger.ONE.shiftLeft(8 * length);
        BigInteger low = signed ? size.shiftRight(1).negate() : BigInteger.ZERO;
        BigInteger high = (signed ? size.shiftRight(1) : size).subtract(BigInteger.ONE);
        if (number.compareTo(low) < 0 || number.compareTo(high) > 0) {
            throw new IllegalArgumentException(text + " is out of range, expected " + low + " to " + high);
        }
        byte[] digits = number.mod(size).toByteArray();
        var bytes = new byte[length];
        int count = Math.min(length, digits.length);
        System.arraycopy(digits, digits.length - count, bytes, length - count, count);
        return bytes;
    }

    private static BigInteger number(Field field, byte[] raw) {
        return field.type().name().startsWith("S") ? new BigInteger(raw) : new BigInteger(1, raw);
    }

    private static Optional<String> quoted(byte[] raw) {
        int end = raw.length;
        while (end > 0 && raw[end - 1] == 0) {
            end--;
        }
        String text = new String(raw, 0, end, StandardCharsets.ISO_8859_1);
        return text.matches("[ -~&&[^\"\\\\]]+") ? Optional.of('"' + text + '"') : Optional.empty();
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("[^ -~]", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "..." : printable;
    }
}
