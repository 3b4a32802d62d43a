package io.vgdakit.scan;

import io.vgdakit.record.Confidence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A structure found on a disk.
 *
 * @param disk name of the disk
 * @param source path of its image
 * @param offset bytes from the start of the disk
 * @param length bytes of the structure, as far as it tells them; the end may lie beyond that of the image
 * @param what stem of its spec, for example {@code lvm_record}; or {@code disk} for a whole AIX LVM disk that begins here, {@code vgda} for a VGDA
 *     header with its trailer
 * @param confidence how sure that is
 * @param reasons what speaks for it and against it, sentences without a full stop
 * @param values what it says that helps to tell it from others, in AIX's names: text safe to print, or a Long
 */
public record Hit(
        String disk, String source, long offset, long length, String what, Confidence confidence, List<String> reasons, Map<String, Object> values) {

    public Hit {
        reasons = List.copyOf(reasons);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
