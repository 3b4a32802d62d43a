package io.vgdakit.repair;

import io.vgdakit.record.Field;
import io.vgdakit.record.Field.Show;
import io.vgdakit.record.FieldValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The bytes that a value written by a person has in a field: a number in decimal or with 0x in hexadecimal; text; other bytes as exactly as
 * many hexadecimal digits as the field has. Text may be given in hexadecimal too, with 0x.
 */
final class FieldBytes {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}");
    private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]+");
    private static final Pattern TEXT = Pattern.compile("[!-~](?:[ -~]*[!-~])?");

    private final FieldValue target;
    private final String value;

    private FieldBytes(FieldValue target, String value) {
        this.target = target;
        this.value = value;
    }

    /** @throws Refusal when the value does not fit the field */
    static byte[] of(FieldValue target, String value) throws Refusal {
        var bytes = new FieldBytes(target, value);
        return target.numeric() ? bytes.number() : target.field().show() == Show.TEXT && !HEX.matcher(value).matches() ? bytes.text() : bytes.hex();
    }

    private byte[] number() throws Refusal {
        int bits = target.raw().length * Byte.SIZE;
        boolean signed = target.field().type().name().startsWith("S");
        BigInteger unsignedEnd = BigInteger.ONE.shiftLeft(bits);
        if (HEX.matcher(value).matches()) {
            BigInteger number = new BigInteger(value.substring(2), 16);
            return inRange(number, BigInteger.ZERO, unsignedEnd, "0x0 to 0x" + unsignedEnd.subtract(BigInteger.ONE).toString(16));
        }
        if (!DECIMAL.matcher(value).matches()) {
            throw refused("is no number", "a decimal number, or a hexadecimal one with 0x");
        }
        BigInteger end = signed ? unsignedEnd.shiftRight(1) : unsignedEnd;
        BigInteger first = signed ? end.negate() : BigInteger.ZERO;
        return inRange(new BigInteger(value), first, end, first + " to " + end.subtract(BigInteger.ONE));
    }

    private byte[] inRange(BigInteger number, BigInteger first, BigInteger end, String range) throws Refusal {
        if (number.compareTo(first) < 0 || number.compareTo(end) >= 0) {
            throw refused("is out of range", range);
        }
        byte[] bytes = new byte[target.raw().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = number.shiftRight(i * Byte.SIZE).byteValue();
        }
        return bytes;
    }

    private byte[] text() throws Refusal {
        int room = target.raw().length - (endsWithNul(target.field()) ? 1 : 0);
        if (!TEXT.matcher(value).matches()) {
            throw refused("is empty, begins or ends with a blank, or is not printable ASCII", "text of 1 to " + room + " characters, or 0x and "
                    + 2 * target.raw().length + " hexadecimal digits");
        }
        if (value.length() > room) {
            throw refused("has " + value.length() + " characters", "at most " + room);
        }
        return Arrays.copyOf(value.getBytes(StandardCharsets.US_ASCII), target.raw().length);
    }

    /** Names of LVs end with NUL in their slots (formats/README.md 9.7); the other texts may fill their fields. */
    private static boolean endsWithNul(Field field) {
        return field.origId().equals("lvname");
    }

    private byte[] hex() throws Refusal {
        String digits = value.startsWith("0x") || value.startsWith("0X") ? value.substring(2) : value;
        int expected = 2 * target.raw().length;
        if (!digits.matches("[0-9a-fA-F]*") || digits.length() != expected) {
            throw refused(digits.matches("[0-9a-fA-F]*") ? "has " + digits.length() + " hexadecimal digits" : "is not hexadecimal",
                    expected + " hexadecimal digits");
        }
        return HexFormat.of().parseHex(digits);
    }

    private Refusal refused(String found, String expected) {
        return new Refusal(target.place().disk() + ": " + target.path() + ": '" + RecordText.escape(value) + "' " + found + "; expected " + expected);
    }
}
