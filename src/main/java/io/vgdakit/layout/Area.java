package io.vgdakit.layout;

import io.vgdakit.disk.Disk;
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

    /** Sectors whose bytes can be counted. */
    private static final long MAX_SECTORS = Long.MAX_VALUE / Disk.SECTOR_BYTES;

    /** Whether the area lies where a disk can have sectors; the record of a scalable volume group can say anything. */
    public boolean possible() {
        return psn >= 0 && sectors > 0 && sectors <= MAX_SECTORS && psn <= MAX_SECTORS - sectors;
    }

    /** The first sector behind the area. */
    public long end() {
        return psn + sectors;
    }
}
