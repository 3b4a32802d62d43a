package io.vgdakit.record;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Extent;
import java.util.function.Function;

/**
 * One reading of a structure whose inner places are not established (formats/README.md 10): the spec to parse with and how to take the
 * values that all readings share from it.
 *
 * @param name what the reading says, for a person
 * @param structure the spec
 * @param values from the generated object to the shared values
 */
public record Variant<T extends KaitaiStruct.ReadWrite, V>(String name, Structure<T> structure, Function<T, V> values) {

    /** Parses bytes under this reading, see {@link Structure#parse(String, String, int, Extent)}. */
    public Decoded<V> parse(String path, String disk, int copy, Extent extent) {
        OnDisk<T> source = structure.parse(path, disk, copy, extent);
        return new Decoded<>(source, values.apply(source.value()));
    }

    /** Reads only the values. */
    public V values(byte[] bytes) {
        return values.apply(structure.parse(bytes));
    }
}
