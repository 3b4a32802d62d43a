package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureWalk;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The fields of a disk under its edits. */
final class FieldNames {

    /** No names: the image is not at hand. */
    static final FieldNames NONE = new FieldNames();

    /** Fields of more bytes than these take too much memory; the edits that rewrite whole areas then have no names but their own paths. */
    private static final int MOST_BYTES = 1 << 19;
    private static final int SHORT_EDIT_BYTES = 1 << 9;

    private final TreeMap<Long, FieldValue> fields = new TreeMap<>();

    private FieldNames() {
    }

    /** Finds the fields that edits touch, on the disk as it would be after them, because before them it may be damaged. */
    static FieldNames of(Disk disk, List<Edit> edits) {
        var names = new FieldNames();
        TreeMap<Long, Edit> byOffset = new TreeMap<>();
        boolean all = edits.stream().mapToLong(Edit::length).sum() <= MOST_BYTES;
        edits.stream().filter(edit -> all || edit.length() <= SHORT_EDIT_BYTES).forEach(edit -> byOffset.put(edit.offset(), edit));
        DiskMetadata metadata = DiskMetadata.read(OverlayDisk.of(disk, edits));
        new StructureWalk(metadata, Readings.WORKING).structures()
                .filter(structure -> touched(byOffset, structure.place()))
                .flatMap(structure -> structure.fields().filter(field -> touched(byOffset, field.place())))
                .forEach(field -> names.fields.put(field.place().offset(), field));
        return names;
    }

    /** Paths of the fields that have bytes in a range, in the order of the disk. */
    List<String> in(long offset, int length) {
        Map.Entry<Long, FieldValue> first = fields.floorEntry(offset);
        return fields.subMap(first == null ? offset : first.getKey(), offset + length).values().stream()
                .filter(field -> field.place().offset() + field.place().length() > offset)
                .map(FieldValue::path).toList();
    }

    private static boolean touched(NavigableMap<Long, Edit> edits, Place place) {
        Map.Entry<Long, Edit> before = edits.lowerEntry(place.offset() + place.length());
        return before != null && before.getValue().end() > place.offset();
    }
}
