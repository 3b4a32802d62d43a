package io.vgdakit.testing;

import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.FieldPath;
import io.vgdakit.record.Place;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.FieldSelection;
import java.math.BigInteger;
import java.util.Arrays;

/** Changes fields of a disk by their paths. Places are those of the undamaged disk, whatever was changed before. */
public final class DiskPatch {

    private final FieldSelection fields;
    private byte[] bytes;

    /** @param undamaged a disk; the array is not changed */
    public DiskPatch(byte[] undamaged) {
        this.fields = new FieldSelection(DiskMetadata.read(new MemoryDisk("undamaged", undamaged)), Readings.WORKING);
        this.bytes = undamaged.clone();
    }

    /** Sets a number, cut to the bytes of the field. */
    public DiskPatch set(String path, long value) {
        Place place = place(path);
        byte[] number = BigInteger.valueOf(value).toByteArray();
        for (int i = 0; i < place.length(); i++) {
            int from = number.length - 1 - i;
            bytes[(int) place.offset() + (int) place.length() - 1 - i] = from >= 0 ? number[from] : (byte) (value < 0 ? -1 : 0);
        }
        return this;
    }

    /** Sets the same field of copy 0 and copy 1 of a structure; the path has {@code *} for the copy. */
    public DiskPatch setBoth(String path, long value) {
        return set(path.replace('*', '0'), value).set(path.replace('*', '1'), value);
    }

    /** Fills a field with a byte. */
    public DiskPatch fill(String path, int value) {
        Place place = place(path);
        return fill(place.offset(), place.length(), value);
    }

    /** Fills bytes. */
    public DiskPatch fill(long offset, long length, int value) {
        Arrays.fill(bytes, (int) offset, (int) (offset + length), (byte) value);
        return this;
    }

    /** Overwrites bytes. */
    public DiskPatch put(long offset, byte[] content) {
        System.arraycopy(content, 0, bytes, (int) offset, content.length);
        return this;
    }

    /** Puts the bytes of one field into another one. */
    public DiskPatch copy(String from, String to) {
        Place source = place(from);
        return put(place(to).offset(), Arrays.copyOfRange(bytes, (int) source.offset(), (int) (source.offset() + source.length())));
    }

    public byte[] bytes() {
        return bytes;
    }

    private Place place(String path) {
        return fields.fields(FieldPath.parse(path)).findFirst().orElseThrow(() -> new IllegalArgumentException("no field " + path)).place();
    }
}
