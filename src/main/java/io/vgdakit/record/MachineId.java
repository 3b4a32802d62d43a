package io.vgdakit.record;

/**
 * A machine id as {@code uname -m} prints it, 12 upper-case hex digits: 00, six digits of the processor, the model, 00.
 * Digits that the source does not hold are question marks.
 *
 * @param text 12 characters, hex digits or question marks
 */
public record MachineId(String text) {

    public MachineId {
        if (!text.matches("[0-9A-F?]{12}")) {
            throw new IllegalArgumentException("not 12 upper-case hex digits or question marks: " + text);
        }
    }

    /** The machine id of which only the first 8 digits are known. */
    public static MachineId ofPrefix(int prefix) {
        return new MachineId(String.format("%08X????", prefix));
    }

    /** The same machine id with its last 4 digits. */
    public MachineId withModel(int model) {
        return new MachineId(String.format("%s%04X", prefix(), model));
    }

    /** The first 8 digits, which PVIDs and VGIDs share. */
    public String prefix() {
        return text.substring(0, 8);
    }

    /** The last 9 characters: the machine id as an LVCB holds it (getlvcb captures). */
    public String lvcbText() {
        return text.substring(3);
    }

    /** Whether it begins with 00, as every machine id published does. */
    public boolean isPlausible() {
        return text.startsWith("00") && !prefix().equals("00000000");
    }

    @Override
    public String toString() {
        return text;
    }
}
