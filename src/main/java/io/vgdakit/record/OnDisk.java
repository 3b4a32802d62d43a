package io.vgdakit.record;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Extent;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A structure as it was read: its parsed value, its bytes, its place. Parsing never fails; where bytes could not be read the value was
 * parsed from zeros, and {@link FieldValue#readable()} says so field by field.
 *
 * @param path in the grammar of field paths, for example {@code vgda[0].vgh}
 * @param value what the generated parser made of the bytes
 * @param table the fields of the structure
 * @param place where it lies
 * @param extent its bytes
 */
public record OnDisk<T extends KaitaiStruct.ReadWrite>(String path, T value, FieldTable table, Place place, Extent extent) {

    public byte[] bytes() {
        return extent.bytes();
    }

    /** Whether every byte of the structure was read. */
    public boolean complete() {
        return extent.complete();
    }

    /** Whether all bytes are zero: the structure was never written or was cleared. */
    public boolean blank() {
        return Content.of(bytes()) == Content.ZERO;
    }

    /** All fields in the order of their bytes. Lazy. */
    public Stream<FieldValue> fields() {
        return table.values(this);
    }

    /** The elements of a field by its name, for example {@code pv_missing}: one when it is not repeated, none when the structure has no such field. Lazy. */
    public Stream<FieldValue> elements(String name) {
        return table.elements(this, name);
    }

    /** One field by its path inside the structure, for example {@code vgda_psn[1]}; empty when the structure has none of that name. */
    public Optional<FieldValue> field(String name) {
        return table.value(this, name);
    }
}
