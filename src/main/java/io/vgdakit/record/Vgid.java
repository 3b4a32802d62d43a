package io.vgdakit.record;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A volume group identifier of 16 bytes: machine id, then milliseconds since 1970 (formats/README.md 2.3, B). Before AIX 5.1 only the
 * first 8 bytes were used, in the form of a PVID; that the others are then zero is unverified (D).
 *
 * @param machine bytes 0-7, big endian
 * @param milliseconds bytes 8-15, unsigned
 */
public record Vgid(long machine, long milliseconds) {

    private static final String EXPECTED = "32 hex digits, or 16 for a VGID made before AIX 5.1";

    /** The VGID in the 16 bytes from {@code offset}. Any bytes make a value. */
    public static Vgid of(byte[] bytes, int offset) {
        var words = ByteBuffer.wrap(bytes, offset, 16);
        return new Vgid(words.getLong(), words.getLong());
    }

    /**
     * Reads 32 or 16 hex digits; either case, blanks and a leading 0x allowed.
     *
     * @throws IllegalArgumentException when the text is anything else; the message says what was found and expected
     */
    public static Vgid parse(String text) {
        String digits = HexText.digits(text, "a VGID", EXPECTED, 16, 32);
        return new Vgid(HexText.word(digits, 0), digits.length() == 32 ? HexText.word(digits, 16) : 0);
    }

    /** 32 lower-case hex digits; 16 when {@link #isShort()} (unverified). */
    public String text() {
        String first = HexFormat.of().toHexDigits(machine);
        return isShort() ? first : first + HexFormat.of().toHexDigits(milliseconds);
    }

    /** Whether all 16 bytes are zero: no VGID. */
    public boolean isZero() {
        return machine == 0 && milliseconds == 0;
    }

    /** Whether only the first 8 bytes are used, as before AIX 5.1 (unverified). */
    public boolean isShort() {
        return machine != 0 && milliseconds == 0;
    }

    /** The machine that made the VGID; its last digits are unknown when the VGID is short or bytes 4-5 are not zero. */
    public MachineId machineId() {
        var prefix = MachineId.ofPrefix((int) (machine >>> 32));
        return isShort() || !paddingIsZero() ? prefix : prefix.withModel((int) (machine & 0xFFFF));
    }

    /** Whether bytes 4-5, which the machine id leaves unused, are zero. */
    public boolean paddingIsZero() {
        return (machine >>> 16 & 0xFFFF) == 0;
    }

    /** When the VGID was made; empty when it is short, zero, or its time is beyond 63 bits. */
    public Optional<Instant> created() {
        return milliseconds <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    /** The low 32 bits of the time of a short VGID, which has the form of a PVID (unverified). */
    public WrappedMilliseconds shortCreated() {
        return new WrappedMilliseconds(machine & 0xFFFF_FFFFL);
    }

    @Override
    public String toString() {
        return text();
    }
}
