package io.vgdakit.scan;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Structure;
import java.util.Optional;

/**
 * A place on a disk at which a structure may begin, and what is around it.
 *
 * @param disk the disk
 * @param offset bytes from its start
 */
record Spot(Disk disk, long offset) {

    /** Another place, so many sectors ahead, or behind when negative; empty when it is before the start of the disk or beyond 63 bits. */
    Optional<Spot> sectors(long distance) {
        if (distance > Long.MAX_VALUE / Disk.SECTOR_BYTES || distance < Long.MIN_VALUE / Disk.SECTOR_BYTES) {
            return Optional.empty();
        }
        return bytes(distance * Disk.SECTOR_BYTES);
    }

    /** The same in bytes. */
    Optional<Spot> bytes(long distance) {
        long there = offset + distance;
        boolean exists = there >= 0 && (distance < 0 || there >= offset);
        return exists ? Optional.of(new Spot(disk, there)) : Optional.empty();
    }

    /** What begins here, unreadable bytes as zeros; of a structure without a size its first sector. */
    <T extends KaitaiStruct.ReadWrite> T parse(Structure<T> structure) {
        return structure.parse(read(bytesOf(structure)).bytes());
    }

    /** What begins here; empty unless every byte can be read. */
    <T extends KaitaiStruct.ReadWrite> Optional<T> whole(Structure<T> structure) {
        Extent extent = read(bytesOf(structure));
        return extent.complete() ? Optional.of(structure.parse(extent.bytes())) : Optional.empty();
    }

    /** Whether every byte of a structure that begins here can be read. */
    boolean complete(Structure<?> structure) {
        return read(bytesOf(structure)).complete();
    }

    Extent read(int length) {
        return disk.read(Math.min(offset, Long.MAX_VALUE - length), length);
    }

    private static int bytesOf(Structure<?> structure) {
        return structure.size() < 0 ? Disk.SECTOR_BYTES : structure.size();
    }
}
