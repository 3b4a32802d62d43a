package io.vgdakit.record;

import io.kaitai.struct.ByteBufferKaitaiStream;
import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A kind of structure: how to parse it, write it and name its fields.
 *
 * @param stem name of the spec, for example {@code lvm_record}
 * @param constructor of the generated class
 */
public record Structure<T extends KaitaiStruct.ReadWrite>(String stem, Function<KaitaiStream, T> constructor) {

    public FieldTable table() {
        return FieldTable.of(stem);
    }

    /** Bytes of the structure; -1 when it reaches to the end of its area. */
    public int size() {
        return table().size();
    }

    /**
     * Parses bytes already read. An extent shorter than the structure is filled up with zeros; the caller's gaps tell which bytes are real.
     */
    public OnDisk<T> parse(String path, String disk, int copy, Extent extent) {
        int size = Math.max(size(), extent.bytes().length);
        T value = parse(Arrays.copyOf(extent.bytes(), size));
        return new OnDisk<>(path, value, table(), new Place(disk, copy, extent.offset(), extent.bytes().length), extent);
    }

    /** Parses a byte array of at least the size of the structure. */
    public T parse(byte[] bytes) {
        T value = constructor.apply(new ByteBufferKaitaiStream(bytes));
        value._read();
        return value;
    }

    /** Reads and parses the structure at a PSN. */
    public OnDisk<T> read(Disk disk, String path, int copy, long psn) {
        return parse(path, disk.name(), copy, disk.read(psn * Disk.SECTOR_BYTES, size()));
    }

    /** Serializes a value into {@code size} bytes. */
    public byte[] write(T value, int size) {
        byte[] bytes = new byte[size];
        value._write(new ByteBufferKaitaiStream(bytes));
        return bytes;
    }
}
