package io.vgdakit.record;

/**
 * A logical volume identifier: VGID, a dot, the LV's minor number in decimal (formats/README.md 2.3).
 *
 * @param vgid the volume group
 * @param minor the LV's number in the group, 1-based; 0 is the group's own descriptor and names no LV
 */
public record Lvid(Vgid vgid, int minor) {

    /** The largest minor number of any kind of volume group: a scalable one has at most 4096 LVs (src/site/AIX.md 11.1). */
    public static final int MAX_MINOR = 4096;

    private static final String EXPECTED =
            "a VGID of 32 hex digits (16 before AIX 5.1), a dot and an LV minor number from 1 to " + MAX_MINOR;

    /**
     * Reads a VGID, a dot and a decimal minor number.
     *
     * @throws IllegalArgumentException when the text is anything else; the message says what was found and expected
     */
    public static Lvid parse(String text) {
        String packed = HexText.clean(text);
        int dot = packed.indexOf('.');
        if (dot < 0) {
            throw HexText.refused(text, "an LVID", "there is no dot", EXPECTED);
        }
        String digits = HexText.digits(packed.substring(0, dot), "the VGID of an LVID", EXPECTED, 16, 32);
        String minor = packed.substring(dot + 1);
        if (!minor.matches("[0-9]{1,4}") || Integer.parseInt(minor) < 1 || Integer.parseInt(minor) > MAX_MINOR) {
            throw HexText.refused(text, "an LVID", "the minor number is " + HexText.quote(minor), EXPECTED);
        }
        return new Lvid(Vgid.parse(digits), Integer.parseInt(minor));
    }

    /** As lslv and getlvcb print it. */
    public String text() {
        return vgid.text() + "." + minor;
    }

    @Override
    public String toString() {
        return text();
    }
}
