package io.vgdakit.vg;

import io.vgdakit.record.FieldValue;
import java.util.Optional;

/**
 * A field that differs between two states of the same metadata.
 *
 * @param path of the field; of the first state where both have it
 * @param before its value in the first state; empty when the first state has no such structure
 * @param after its value in the second state; empty when the second state has no such structure
 */
public record Difference(String path, Optional<FieldValue> before, Optional<FieldValue> after) {
}
