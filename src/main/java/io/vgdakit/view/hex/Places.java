package io.vgdakit.view.hex;

import io.vgdakit.record.FieldPath;
import io.vgdakit.record.FieldPath.Step;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Offset;
import io.vgdakit.view.Annotation;
import io.vgdakit.vg.FieldSelection;
import io.vgdakit.vg.map.DiskMap;
import io.vgdakit.vg.map.MappedArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places of one disk: by what a person writes, and in the other copy of a structure. */
final class Places {

    private final DiskMap map;
    private final FieldSelection fields;
    private final Outline outline;

    Places(DiskMap map, FieldSelection fields, Outline outline) {
        this.map = map;
        this.fields = fields;
        this.outline = outline;
    }

    /** The place that a person wrote: a field path or an offset. */
    Jump find(String text) {
        Optional<Long> offset = Offset.parse(text);
        if (offset.isPresent()) {
            return inside(offset.get(), "");
        }
        if (!FieldPath.namesStructure(text)) {
            return Jump.refused("'" + text + "' is no place: expected a field path such as vgda[0].lv[3].num_lps, or " + Offset.EXPECTED);
        }
        try {
            FieldPath path = FieldPath.parse(text);
            return start(path).map(start -> inside(start, path.toString())).orElseGet(() -> Jump.refused(fields.missing(path)));
        } catch (IllegalArgumentException e) {
            return Jump.refused(e.getMessage());
        }
    }

    /** The place of the same byte in the other copy of what a byte belongs to: by the field, else by the area. */
    Jump other(long offset) {
        Node leaf = outline.leafAt(offset);
        Optional<FieldValue> field = leaf.annotation().flatMap(Annotation::field);
        String path = field.map(FieldValue::path).orElseGet(() -> area(leaf).path());
        Optional<FieldPath> other = path.isEmpty() ? Optional.empty() : other(FieldPath.written(path).steps());
        if (other.isEmpty()) {
            return Jump.refused((path.isEmpty() ? leaf.label() : path) + " has no other copy");
        }
        Optional<Long> here = field.isPresent() ? field.map(value -> value.place().offset()) : areaStart(path);
        Optional<Long> there = field.isPresent() ? fieldStart(other.get()) : areaStart(other.get().toString());
        return there.map(start -> inside(start + offset - here.orElseThrow(), field.isPresent() ? other.get().toString() : ""))
                .orElseGet(() -> Jump.refused("this disk has no " + other.get()));
    }

    private static Node area(Node node) {
        return node.ancestors().findFirst().orElse(node);
    }

    private static Optional<FieldPath> other(List<Step> steps) {
        Step first = steps.get(0);
        if (!first.indexed()) {
            return Optional.empty();
        }
        List<Step> changed = new ArrayList<>(steps);
        changed.set(0, new Step(first.name(), 1 - first.index()));
        return Optional.of(new FieldPath(changed));
    }

    private Optional<Long> start(FieldPath path) {
        return fieldStart(path).or(() -> areaStart(path.toString()));
    }

    private Optional<Long> fieldStart(FieldPath path) {
        return fields.fields(path).findFirst().map(FieldValue::place).map(place -> place.offset());
    }

    private Optional<Long> areaStart(String path) {
        return map.areas().stream().filter(area -> area.path().equals(path)).findFirst().map(MappedArea::offset);
    }

    /** A byte of the disk; refused where the image does not reach. */
    Jump inside(long offset, String path) {
        if (offset < map.imageBytes()) {
            return Jump.to(offset, path);
        }
        String what = path.isEmpty() ? "0x" + Long.toHexString(offset) : path + " at 0x" + Long.toHexString(offset);
        return Jump.refused(what + " lies beyond the end of the image, which holds " + map.imageBytes() + " bytes");
    }
}
