package io.vgdakit.record;

import io.vgdakit.disk.Disk;

/**
 * Where bytes lie.
 *
 * @param disk name of the disk
 * @param copy 1 for the primary copy of a structure, 2 for its backup or second copy, 0 when there is only one
 * @param offset bytes from the start of the disk
 * @param length bytes
 */
public record Place(String disk, int copy, long offset, long length) {

    /** A part of this place, {@code start} bytes into it. */
    public Place part(long start, long partLength) {
        return new Place(disk, copy, offset + start, partLength);
    }

    /** The physical sector (512 bytes, from 0) that holds the first byte. */
    public long psn() {
        return offset / Disk.SECTOR_BYTES;
    }
}
