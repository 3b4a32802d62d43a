package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.record.Field;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a structure, or a row of equal structures, lies: the line {@code place PATH = SPEC at OFFSET, LENGTH bytes}. A row has the path
 * {@code NAME[FIRST..LAST]}, and LENGTH is that of one structure.
 *
 * @param path without the index of the row
 * @param first index, -1 when it is no row
 * @param last index, -1 when it is no row
 * @param spec stem of the spec, or {@link #SECTOR}
 * @param fields of the structure; none of a sector
 * @param offset bytes from the start of the disk, of the first structure
 * @param length bytes of one structure
 */
record TextPlace(String path, int first, int last, String spec, List<Field> fields, long offset, int length) {

    /** Stands for the spec where the contents are not known: the place is a row of sectors, counted from 0. */
    static final String SECTOR = "sector";

    private static final Pattern LINE = Pattern.compile("place ([a-z][a-z0-9_.\\[\\]]{0,60}?)(?:\\[(\\d{1,6})\\.\\.(\\d{1,6})])? = ([a-z0-9_]{1,40})"
            + " at (\\d{1,18}), (\\d{1,7}) bytes");
    /** Longest structure: the VGSA of a big volume group. */
    private static final int MAX_LENGTH = 1 << 20;

    static boolean isPlace(String line) {
        return line.startsWith("place ");
    }

    /** @throws IllegalArgumentException when the line is none, or a number cannot be */
    static TextPlace parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected: place PATH = SPEC at OFFSET, LENGTH bytes");
        }
        boolean row = parts.group(2) != null;
        int first = row ? Integer.parseInt(parts.group(2)) : -1;
        int last = row ? Integer.parseInt(parts.group(3)) : -1;
        int length = Integer.parseInt(parts.group(6));
        boolean sectors = parts.group(4).equals(SECTOR);
        Optional<Structure<?>> structure = Structures.ALL.stream().filter(known -> known.stem().equals(parts.group(4))).findFirst();
        if (structure.isEmpty() && !sectors) {
            throw new IllegalArgumentException("no structure is named " + parts.group(4));
        }
        boolean fits = sectors ? first == 0 && length == Disk.SECTOR_BYTES : length >= Math.max(1, structure.get().size());
        if (last < first || !fits || length > MAX_LENGTH) {
            throw new IllegalArgumentException("indexes or length cannot be");
        }
        return new TextPlace(parts.group(1), first, last, parts.group(4), structure.map(found -> found.table().fields()).orElse(List.of()),
                Long.parseLong(parts.group(5)), length);
    }

    /** The place of a structure that was read, or the first of a row. */
    static TextPlace of(String path, int first, int last, OnDisk<?> structure) {
        return new TextPlace(path, first, last, structure.table().structure(), structure.table().fields(), structure.place().offset(),
                structure.bytes().length);
    }

    /** The place of an area whose contents are not known. */
    static TextPlace of(Area area) {
        return new TextPlace(area.path(), 0, (int) area.sectors() - 1, SECTOR, List.of(), area.psn() * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES);
    }

    /** Whether it is a row of sectors. */
    boolean sectors() {
        return spec.equals(SECTOR);
    }

    boolean row() {
        return first >= 0;
    }

    String name() {
        return row() ? path + "[" + first + ".." + last + "]" : path;
    }

    String line() {
        return "place " + name() + " = " + spec + " at " + offset + ", " + length + " bytes";
    }

    /** Path of a structure of the row, or of the only one. */
    String pathOf(int index) {
        return row() ? path + "[" + index + "]" : path;
    }

    long offsetOf(int index) {
        return row() ? offset + (long) (index - first) * length : offset;
    }

    /** Whether some bytes are of both places. */
    boolean overlaps(TextPlace other) {
        return offset < other.end() && other.offset < end();
    }

    private long end() {
        return offsetOf(last) + length;
    }

    /** Elements of a repeated field. */
    int elements(Field field) {
        return field.count() >= 0 ? field.count() : Math.max(0, (length - field.offset()) / field.stride());
    }

    int lengthOf(Field field) {
        return field.length() < 0 ? length - field.offset() : field.length();
    }

    /** A field below this place by its path inside the structure, with the place of its bytes. */
    Optional<Found> find(int index, String name) {
        Matcher repeated = Pattern.compile("(.*?)\\[(\\d{1,6})](.*)").matcher(name);
        String template = repeated.matches() ? repeated.group(1) + "[]" + repeated.group(3) : name;
        int element = repeated.matches() ? Integer.parseInt(repeated.group(2)) : -1;
        return fields.stream().filter(field -> field.path().equals(template)).findFirst().flatMap(field -> {
            int number = field.repeated() ? element - field.first() : 0;
            boolean exists = number >= 0 && number < (field.repeated() ? elements(field) : 1) && lengthOf(field) > 0;
            return exists ? Optional.of(new Found(field, offsetOf(index) + field.offset() + (long) number * field.stride(), lengthOf(field)))
                    : Optional.empty();
        });
    }

    /** The fields that repeat together under a name; empty when there are none, or no element of them fits. */
    Optional<Group> group(String name) {
        List<Field> members = fields.stream().filter(field -> field.repeated() && field.group().equals(name)).toList();
        if (members.isEmpty() || elements(members.get(0)) == 0) {
            return Optional.empty();
        }
        Field any = members.get(0);
        int start = members.stream().mapToInt(Field::offset).min().orElseThrow();
        return Optional.of(new Group(any.first(), any.first() + elements(any) - 1, start, any.stride(), members));
    }

    /** A field and its bytes. */
    record Found(Field field, long offset, int length) {
    }

    /** Fields that repeat together: indexes, bytes from the start of the structure to the first element, bytes of an element. */
    record Group(int first, int last, int offset, int stride, List<Field> fields) {
    }
}
