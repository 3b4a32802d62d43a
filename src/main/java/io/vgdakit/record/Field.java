package io.vgdakit.record;

import java.util.Locale;

/**
 * One field of a structure, as its spec in {@code formats/} describes it.
 *
 * @param path name inside the structure; {@code []} stands for the index of a repeated field
 * @param origId AIX's own name
 * @param offset bytes from the start of the structure, of the first element when repeated
 * @param length bytes of one element; -1 reaches to the end of the structure
 * @param type integer type or bytes
 * @param count elements; -1 repeats to the end of the structure
 * @param stride bytes from one element to the next
 * @param first index of the first element, 0 or 1
 * @param evidence grade of the field's place and meaning
 * @param show how a person wants to see it
 * @param unowned whether nobody writes these bytes: they keep the former content of the disk
 * @param doc meaning, unit and values
 * @param docRef where the fact comes from
 */
public record Field(
        String path, String origId, int offset, int length, Type type, int count, int stride, int first, Evidence evidence, Show show, boolean unowned,
        String doc, String docRef) {

    /** Storage of a field; all integers are big-endian. */
    public enum Type { U1, U2, U4, U8, S1, S2, S4, S8, BYTES }

    /** Presentation of a field. */
    public enum Show { PLAIN, HEX, TEXT, TIME }

    private static final String INDEX = "[]";

    /** Whether the field occurs more than once. */
    public boolean repeated() {
        return path.contains(INDEX);
    }

    /** The path of one element. */
    String pathOf(int element) {
        return path.replace(INDEX, "[" + (first + element) + "]");
    }

    /** Elements that fit into a structure of {@code size} bytes. */
    int elements(int size) {
        return count >= 0 ? count : Math.max(0, (size - offset) / stride);
    }

    /** The group that repeats together: everything up to the index. */
    public String group() {
        return path.substring(0, path.indexOf(INDEX));
    }

    static Field parse(String line) {
        String[] c = line.split("\t", -1);
        return new Field(c[0], c[1], Integer.parseInt(c[2]), Integer.parseInt(c[3]), Type.valueOf(c[4].toUpperCase(Locale.ROOT)),
                Integer.parseInt(c[5]), Integer.parseInt(c[6]), Integer.parseInt(c[7]), Evidence.valueOf(c[8]),
                c[9].isEmpty() ? Show.PLAIN : Show.valueOf(c[9].toUpperCase(Locale.ROOT)), c[10].equals("unowned"), c[11], c[12]);
    }
}
