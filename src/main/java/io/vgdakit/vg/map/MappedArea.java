package io.vgdakit.vg.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Evidence;

/**
 * A run of sectors of a disk map.
 *
 * @param path in the grammar of field paths; empty when the area has none
 * @param name for a person
 * @param copy 1 primary, 2 second or backup, 0 when there is only one
 * @param psn first sector
 * @param sectors length, at least 1
 * @param state what it holds
 * @param content class of its bytes as text where no structure is expected; else empty
 * @param note more about it; may be empty
 * @param evidence how well the place is established
 */
public record MappedArea(
        String path, String name, int copy, long psn, long sectors, AreaState state, String content, String note, Evidence evidence) {

    public long lastPsn() {
        return psn + sectors - 1;
    }

    /** Bytes from the start of the disk. */
    public long offset() {
        return psn * Disk.SECTOR_BYTES;
    }
}
