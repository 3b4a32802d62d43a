package io.vgdakit.format;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A structure and bytes for it; for one that reaches to the end, any length that holds whole elements.
 *
 * @param structure any of the catalogue
 * @param bytes as many as it takes
 */
record Sample(Structure<?> structure, byte[] bytes) {

    OnDisk<? extends KaitaiStruct.ReadWrite> parse() {
        return structure.parse(structure.stem(), "disk", 0, new Extent(0, bytes, List.of()));
    }

    @Override
    public String toString() {
        return structure.stem() + " of " + bytes.length + " bytes";
    }

    /** Structures of all kinds with random bytes, or with one byte everywhere. */
    static Arbitrary<Sample> samples() {
        Arbitrary<IntFunction<byte[]>> contents = Arbitraries.oneOf(
                Arbitraries.longs().map(seed -> length -> random(seed, length)),
                Arbitraries.bytes().map(fill -> length -> filled(fill, length)));
        return Arbitraries.of(Structures.ALL).flatMap(structure -> lengths(structure.table()).flatMap(
                length -> contents.map(content -> new Sample(structure, content.apply(length)))));
    }

    private static Arbitrary<Integer> lengths(FieldTable table) {
        return table.size() >= 0 ? Arbitraries.just(table.size())
                : Arbitraries.integers().between(0, 64).map(elements -> length(table, elements));
    }

    /** Bytes of an open-ended structure with so many elements, or with so many bytes of rest. */
    static int length(FieldTable table, int elements) {
        Field last = table.fields().get(table.fields().size() - 1);
        Field group = table.fields().stream().filter(field -> field.count() < 0).findFirst().orElse(last);
        return group.offset() + elements * (group.count() < 0 ? group.stride() : 1);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(byte fill, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, fill);
        return bytes;
    }
}
