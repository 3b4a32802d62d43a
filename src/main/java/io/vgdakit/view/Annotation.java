package io.vgdakit.view;

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
record Annotation(long offset, long length, Region region, Optional<FieldValue> field) {

    /** All bytes of a region, each once, in order. */
    static List<Annotation> of(Region region) {
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
}
