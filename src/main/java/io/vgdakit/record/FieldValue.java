package io.vgdakit.record;

import io.vgdakit.disk.Gap;
import io.vgdakit.record.Field.Show;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One field with its bytes and where they come from.
 *
 * @param path full path, for example {@code lvmrec[0].vgda_psn[1]}
 * @param field what the spec says about it
 * @param place where the bytes lie
 * @param raw the bytes; zero where they could not be read
 * @param readable whether all bytes were read
 */
public record FieldValue(String path, Field field, Place place, byte[] raw, boolean readable) {

    private static final HexFormat HEX = HexFormat.of();

    static FieldValue of(OnDisk<?> source, Field field, int element) {
        byte[] bytes = source.bytes();
        int start = Math.min(bytes.length, field.offset() + element * field.stride());
        int end = field.length() < 0 ? bytes.length : Math.min(bytes.length, start + field.length());
        Place place = source.place().part(start, end - start);
        boolean readable = source.extent().gaps().stream().noneMatch(gap -> overlaps(gap, place));
        return new FieldValue(source.path() + "." + field.pathOf(element), field, place, Arrays.copyOfRange(bytes, start, end), readable);
    }

    private static boolean overlaps(Gap gap, Place place) {
        return gap.offset() < place.offset() + place.length() && gap.end() > place.offset();
    }

    /** Whether the field is an integer. */
    public boolean numeric() {
        return field.type() != Field.Type.BYTES;
    }

    /** The integer, signed or unsigned as stored. */
    public BigInteger number() {
        return field.type().name().startsWith("S") ? new BigInteger(raw) : new BigInteger(1, raw);
    }

    /** The bytes as lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(raw);
    }

    /** The value for a person: decimal or 0x numbers, text up to its NUL, other bytes in hexadecimal; {@code ?} where bytes could not be read. */
    public String text() {
        if (!readable) {
            return "?";
        }
        if (field.show() == Show.TEXT) {
            return printable(raw);
        }
        if (numeric()) {
            return field.show() == Show.HEX ? "0x" + hex() : number().toString();
        }
        return hex();
    }

    /** Text up to the first NUL; what is not printable ASCII, and the backslash, as {@code \xNN}, so that no byte can act on a terminal. */
    public static String printable(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            if (b == 0) {
                break;
            }
            if (b >= 0x20 && b < 0x7f && b != '\\') {
                text.append((char) b);
            } else {
                text.append("\\x").append(HEX.toHexDigits(b));
            }
        }
        return text.toString();
    }

    /** Text up to the first NUL, one character a byte. */
    public static String latin1(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
