package io.vgdakit.layout;

import io.vgdakit.record.Evidence;

/**
 * A run of sectors with one purpose.
 *
 * @param path in the grammar of field paths, for example {@code vgda[0].vgh}; empty for sectors without an assignment
 * @param name for a person
 * @param copy 1 primary, 2 second or backup, 0 when there is only one
 * @param psn first sector
 * @param sectors length
 * @param evidence how well the place is established
 */
public record Area(String path, String name, int copy, long psn, long sectors, Evidence evidence) {

    /** The first sector behind the area. */
    public long end() {
        return psn + sectors;
    }
}
