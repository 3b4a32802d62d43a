package io.vgdakit.repair;

import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import java.util.Arrays;
import java.util.Set;

/** Copies the fields of one record over another. Bytes that nobody writes stay as they are on the target. */
final class RecordBytes {

    private RecordBytes() {
    }

    /** The target with all owned fields of the source but those named, for example {@code pv_num}; a name stands for all elements of its field. */
    static byte[] copied(OnDisk<?> source, OnDisk<?> target, Set<String> except) {
        byte[] bytes = target.bytes().clone();
        source.fields().filter(field -> !field.field().unowned() && !except.contains(field.field().path())).forEach(field -> put(field, source, bytes));
        return bytes;
    }

    static byte[] copied(OnDisk<?> source, OnDisk<?> target) {
        return copied(source, target, Set.of());
    }

    /** Whether all owned fields are equal. */
    static boolean equal(OnDisk<?> one, OnDisk<?> other) {
        return Arrays.equals(copied(one, other), other.bytes());
    }

    private static void put(FieldValue field, OnDisk<?> source, byte[] bytes) {
        System.arraycopy(field.raw(), 0, bytes, (int) (field.place().offset() - source.place().offset()), field.raw().length);
    }
}
