package io.vgdakit.view;

import io.vgdakit.record.Field.Show;
import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes with one meaning.
 *
 * @param offset bytes from the start of the disk
 * @param length bytes, at least 1
 * @param region they belong to
 * @param field that they are, or are a part of; empty when none names them
 */
public record Annotation(long offset, long length, Region region, Optional<FieldValue> field) {

    /** Bytes of a value without a form of its own that are worth repeating. */
    private static final int SHORT_BYTES = 16;

    /** All bytes of a region, each once, in order. */
    public static List<Annotation> of(Region region) {
        List<Annotation> annotations = new ArrayList<>();
        long[] at = {region.offset()};
        region.structure().ifPresent(structure -> structure.fields().forEachOrdered(field -> {
            long start = Math.max(at[0], field.place().offset());
            long end = Math.min(region.end(), field.place().offset() + field.place().length());
            if (start < end) {
                unnamed(annotations, region, at[0], start);
                annotations.add(new Annotation(start, end - start, region, Optional.of(field)));
                at[0] = end;
            }
        }));
        unnamed(annotations, region, at[0], region.end());
        return annotations;
    }

    private static void unnamed(List<Annotation> annotations, Region region, long start, long end) {
        if (start < end) {
            annotations.add(new Annotation(start, end - start, region, Optional.empty()));
        }
    }

    /** The first byte behind it. */
    public long end() {
        return offset + length;
    }

    /**
     * What the bytes are, on one line: path and value of the field, the name of a coded value, the evidence grade, and which part of the field they
     * are. Where no field names them, what they belong to.
     */
    public String text() {
        return field.map(this::text).orElseGet(() -> {
            String path = region.path().isEmpty() ? "" : region.path() + " ";
            return path + region.name() + (region.structure().isPresent() ? ", no field" : "");
        });
    }

    private String text(FieldValue value) {
        String name = CodeName.of(region.structure().orElseThrow(), value).map(text -> " (" + text + ")").orElse("");
        long first = offset - value.place().offset();
        long last = first + length - 1;
        long whole = value.place().length();
        String part = length == whole ? "" : ", bytes " + first + "-" + last + " of " + whole;
        return value.path() + " " + value(value) + name + " [" + value.field().evidence() + part + "]" + value.field().evidence().mark();
    }

    private static String value(FieldValue value) {
        boolean summary = value.readable() && !value.numeric() && value.field().show() != Show.TEXT && value.raw().length > SHORT_BYTES;
        return summary ? ContentText.of(value.raw()) : value.text();
    }
}
