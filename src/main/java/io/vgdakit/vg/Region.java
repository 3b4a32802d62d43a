package io.vgdakit.vg;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import java.util.Optional;

/**
 * A run of bytes of a disk that belongs to one thing.
 *
 * @param path in the grammar of field paths; empty when the thing has none
 * @param name what it is, for a person
 * @param offset bytes from the start of the disk
 * @param length bytes, at least 1; fewer than the thing has when another thing claims the rest or only a part was asked for
 * @param evidence how well it is established that the thing lies here
 * @param structure the structure that names the bytes; empty when none is known
 */
public record Region(String path, String name, long offset, long length, Evidence evidence, Optional<OnDisk<?>> structure) {

    /** The first byte behind the region. */
    public long end() {
        return offset + length;
    }
}
