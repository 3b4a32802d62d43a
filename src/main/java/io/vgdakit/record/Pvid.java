package io.vgdakit.record;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A physical volume identifier: 8 significant bytes, on disk followed by 8 zero bytes (formats/README.md 2.3).
 *
 * <p>Two PVIDs are equal when their significant bytes are: the ODM, the IPL record and the VGDA name one disk by them.
 * A tail that is not zero is a fact about the place it was read from, see {@link #tailIsZero()}.
 *
 * @param value the significant bytes, big endian
 * @param tail the 8 bytes behind them, zero on a healthy disk
 */
public record Pvid(long value, long tail) {

    private static final String EXPECTED = "16 hex digits, or 32 of which the last 16 are zeros";

    /** The PVID in the 16 bytes from {@code offset}. Any bytes make a value. */
    public static Pvid of(byte[] bytes, int offset) {
        var words = ByteBuffer.wrap(bytes, offset, 16);
        return new Pvid(words.getLong(), words.getLong());
    }

    /**
     * Reads 16 hex digits, or the 32 of the ODM; either case, blanks and a leading 0x allowed.
     *
     * @throws IllegalArgumentException when the text is anything else, a VGID included; the message says what was found and expected
     */
    public static Pvid parse(String text) {
        String digits = HexText.digits(text, "a PVID", EXPECTED, 16, 32);
        long tail = digits.length() == 32 ? HexText.word(digits, 16) : 0;
        if (tail != 0) {
            throw HexText.refused(text, "a PVID", "the last 16 digits are not zeros, as in a VGID", EXPECTED);
        }
        return new Pvid(HexText.word(digits, 0), tail);
    }

    /** 16 lower-case hex digits, as lspv prints them. */
    public String text() {
        return HexFormat.of().toHexDigits(value);
    }

    /** 32 lower-case hex digits, the tail included, as the ODM and {@code lquerypv -H} print them. */
    public String odmText() {
        return text() + HexFormat.of().toHexDigits(tail);
    }

    /** Whether no PVID is set: all significant bytes zero. */
    public boolean isZero() {
        return value == 0;
    }

    /** Whether the 8 bytes behind the significant ones are zero, as they must be. */
    public boolean tailIsZero() {
        return tail == 0;
    }

    /** The machine that made the PVID; the digits a PVID does not hold are unknown. */
    public MachineId machineId() {
        return MachineId.ofPrefix((int) (value >>> 32));
    }

    /** When the PVID was made, as far as it says. */
    public WrappedMilliseconds created() {
        return new WrappedMilliseconds(value & 0xFFFF_FFFFL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pvid pvid && pvid.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    @Override
    public String toString() {
        return text();
    }
}
