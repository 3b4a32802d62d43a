package io.vgdakit.check;

import io.vgdakit.disk.Extent;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.StructureIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names the fields in which a copy of a VGSA or VGDA differs from the chosen copy of the same stamp. */
final class CopyDifference {

    private static final int SHOWN = 5;

    private CopyDifference() {
    }

    /**
     * Reports the difference of two copies of the same length.
     *
     * @param reference where the chosen copy is, for a person
     */
    static void report(Rule rule, DiskMetadata disk, int copy, Readings readings, Extent here, Extent chosen, String reference, Report report) {
        var index = new StructureIndex(disk, readings);
        List<CopiedField> differences = new ArrayList<>();
        int at = Arrays.mismatch(here.bytes(), chosen.bytes());
        Place first = new Place(disk.disk().name(), copy, here.offset() + at, 1);
        String path = "";
        while (at >= 0 && differences.size() < SHOWN) {
            Region region = index.at(here.offset() + at);
            path = path.isEmpty() ? region.path() : path;
            long offset = here.offset() + at;
            Optional<FieldValue> field = region.structure().flatMap(structure -> field(structure, offset));
            field.ifPresent(found -> differences.add(new CopiedField(found, same(found, here, chosen))));
            int next = field.map(found -> (int) (found.place().offset() + found.place().length() - here.offset())).orElse(at + 1);
            int more = next >= here.bytes().length ? -1
                    : Arrays.mismatch(here.bytes(), next, here.bytes().length, chosen.bytes(), next, chosen.bytes().length);
            at = more < 0 ? -1 : next + more;
        }
        String more = at >= 0 ? " and more" : "";
        if (differences.isEmpty()) {
            report.add(rule, first, path, "as in " + reference, "other bytes", "this copy has the stamp of " + reference + " but other bytes");
        } else {
            CopiedField difference = differences.get(0);
            report.add(rule, difference.here().place(), difference.here().path(), difference.there().text() + " as in " + reference,
                    difference.here().text(), "this copy has the stamp of " + reference + " but other contents: " + CopiedField.text(differences) + more);
        }
    }

    private static Optional<FieldValue> field(OnDisk<?> structure, long offset) {
        return structure.fields().filter(field -> field.place().offset() <= offset && offset < field.place().offset() + field.place().length()).findFirst();
    }

    private static FieldValue same(FieldValue field, Extent here, Extent chosen) {
        int start = (int) (field.place().offset() - here.offset());
        byte[] raw = Arrays.copyOfRange(chosen.bytes(), start, start + (int) field.place().length());
        return new FieldValue(field.path(), field.field(), field.place(), raw, true);
    }
}
