package io.vgdakit.vg;

import io.vgdakit.record.Content;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldPath.Step;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one disk, by their paths. */
public final class FieldSelection {

    /** Entries of which most are unused on every disk. */
    private static final Set<String> SPARSE = Set.of("lv", "pp", "name", "entries");

    private final String disk;
    private final StructureWalk walk;

    public FieldSelection(DiskMetadata metadata, Readings readings) {
        this.disk = metadata.disk().name();
        this.walk = new StructureWalk(metadata, readings);
    }

    /** Every field at or below a path, in the order of {@link StructureWalk}. Lazy; structures elsewhere are not read. */
    public Stream<FieldValue> fields(FieldPath path) {
        return walk.structures(path).flatMap(OnDisk::fields).filter(field -> path.contains(field.path()));
    }

    /**
     * The same without unused LV entries, PP entries, names, MWC entries and bad-block entries: those all zero. One that the path names by
     * its index is there.
     */
    public Stream<FieldValue> usedFields(FieldPath path) {
        return walk.structures(path).filter(structure -> !unused(structure, path))
                .flatMap(structure -> structure.fields().filter(field -> path.contains(field.path()) && !unused(structure, field, path)));
    }

    /** Whether there is any field at or below a path. */
    public boolean exists(FieldPath path) {
        return fields(path).findFirst().isPresent();
    }

    /** For a path that does not exist: how far it leads and what is there instead. */
    public String missing(FieldPath path) {
        for (int length = path.steps().size() - 1; length > 0; length--) {
            FieldPath known = path.start(length);
            if (exists(known)) {
                return "no field " + path + " on " + disk + ": " + known + " has " + next(known);
            }
        }
        return "no field " + path + " on " + disk + ": expected a path below " + next(FieldPath.ALL);
    }

    /** The names that follow a path, with the range of their indexes. */
    private String next(FieldPath path) {
        int position = path.steps().size();
        Map<String, int[]> ranges = new LinkedHashMap<>();
        walk.structures(path).flatMap(structure -> steps(structure, position)).forEachOrdered(step -> ranges.merge(
                step.name(), new int[] {step.index(), step.index()}, (a, b) -> new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])}));
        return ranges.entrySet().stream().map(entry -> range(entry.getKey(), entry.getValue())).collect(Collectors.joining(", "));
    }

    private static Stream<Step> steps(OnDisk<?> structure, int position) {
        List<Step> own = FieldPath.written(structure.path()).steps();
        return own.size() > position ? Stream.of(own.get(position))
                : structure.fields().map(field -> FieldPath.written(field.path()).steps()).filter(steps -> steps.size() > position)
                        .map(steps -> steps.get(position));
    }

    private static String range(String name, int[] range) {
        if (!new Step(name, range[1]).indexed()) {
            return name;
        }
        return name + "[" + (range[0] == range[1] ? range[0] : range[0] + ".." + range[1]) + "]";
    }

    private static boolean unused(OnDisk<?> structure, FieldPath path) {
        List<Step> steps = FieldPath.written(structure.path()).steps();
        return SPARSE.contains(steps.get(steps.size() - 1).name()) && structure.complete() && structure.blank()
                && !path.pins(structure.path());
    }

    private static boolean unused(OnDisk<?> structure, FieldValue value, FieldPath path) {
        Field field = value.field();
        return field.repeated() && SPARSE.contains(field.group()) && value.readable() && element(structure, value) == Content.ZERO
                && !path.pins(value.path().substring(0, value.path().lastIndexOf(']') + 1));
    }

    /** What all the fields that repeat together hold in the element of one of them. */
    private static Content element(OnDisk<?> structure, FieldValue value) {
        Field field = value.field();
        int first = structure.table().fields().stream().filter(other -> other.repeated() && other.group().equals(field.group()))
                .mapToInt(Field::offset).min().orElseThrow();
        int start = (int) (value.place().offset() - structure.place().offset()) - (field.offset() - first);
        return Content.of(structure.bytes(), start, Math.min(structure.bytes().length, start + field.stride()));
    }
}
