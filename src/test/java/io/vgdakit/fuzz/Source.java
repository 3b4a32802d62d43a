package io.vgdakit.fuzz;

import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A set of disks to damage, and where its fields lie. */
final class Source {

    private static final Pattern COPY = Pattern.compile("^(config|lvmrec|bbdir|vgsa|vgda|mwc)\\[[0-9]]");
    /** Fields of which a disk has thousands alike. */
    private static final Pattern ALIKE = Pattern.compile("\\.(pp|entries)\\[(?:[4-9]|\\d\\d+)]");

    private final String name;
    private final List<SparseDisk> disks;
    private List<Field> fields;

    /** Bytes of a field on one disk. */
    record Spot(int disk, long offset, int length) {
    }

    /** A field with all its copies on all disks. */
    record Field(String path, List<Spot> spots) {
    }

    Source(String name, List<SparseDisk> disks) {
        this.name = name;
        this.disks = List.copyOf(disks);
    }

    /** Copies of the disks, to be damaged. */
    List<SparseDisk> copies() {
        return new ArrayList<>(disks.stream().map(SparseDisk::copy).toList());
    }

    /** The fields of the undamaged disks; of those alike the first. */
    synchronized List<Field> fields() {
        if (fields == null) {
            Map<String, List<Spot>> found = new LinkedHashMap<>();
            for (int disk = 0; disk < disks.size(); disk++) {
                int number = disk;
                new FieldSelection(DiskMetadata.read(disks.get(disk)), Readings.WORKING).usedFields(FieldPath.ALL)
                        .filter(field -> field.readable() && field.raw().length > 0 && !ALIKE.matcher(field.path()).find())
                        .forEach(field -> found.computeIfAbsent(key(field), key -> new ArrayList<>())
                                .add(new Spot(number, field.place().offset(), (int) field.place().length())));
            }
            fields = found.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())).toList();
        }
        return fields;
    }

    private static String key(FieldValue field) {
        return COPY.matcher(field.path()).replaceFirst("$1");
    }

    @Override
    public String toString() {
        return name;
    }
}
