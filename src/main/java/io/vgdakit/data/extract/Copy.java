package io.vgdakit.data.extract;

import io.vgdakit.data.LvDisk;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * What to copy, and how.
 *
 * @param lv the LV
 * @param offset first byte
 * @param length bytes
 * @param algorithms hashes to compute, as Java names them, for example SHA-256
 * @param zeroHoles whether what cannot be read is filled with zeros; otherwise the copy ends there
 * @param progress is told the bytes dealt with so far, about every MiB
 * @param cancelled asked as often; the copy ends in good order when true
 */
public record Copy(LvDisk lv, long offset, long length, List<String> algorithms, boolean zeroHoles, LongConsumer progress, BooleanSupplier cancelled) {

    public Copy {
        if (offset < 0 || length < 0 || offset > lv.size() - length) {
            throw new IllegalArgumentException("no such range of " + lv.name() + ": offset " + offset + ", length " + length + ", size " + lv.size());
        }
        algorithms = List.copyOf(algorithms);
    }
}
