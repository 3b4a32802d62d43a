package io.vgdakit.disk;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/**
 * The bytes of one disk, read-only, at 64-bit offsets. Knows nothing of what they mean.
 *
 * <p>Reading never throws: what cannot be read (beyond the end of the image, a bad sector) comes back as zeros and is listed as a
 * {@link Gap} of the {@link Extent}. Implementations are safe for use by several threads.
 */
public interface Disk extends Closeable {

    /** Bytes of a physical sector, the unit of every PSN. */
    int SECTOR_BYTES = 512;

    /** The name people know the disk by: the base name of its image without the endings of image files, for example {@code hdisk13}. */
    String name();

    /** Where the bytes come from, for messages: the path of the first image file. */
    String source();

    /** Bytes that the image holds; a truncated image holds fewer than its disk did. Takes one pass over all of a gzip image. */
    long size();

    /**
     * Reads a range of bytes.
     *
     * @param offset bytes from the start of the disk, at least 0
     * @param length bytes, at least 0; the caller bounds it
     * @return always {@code length} bytes; those that could not be read are zero and lie in a gap
     * @throws IllegalArgumentException when offset or length are negative or the range ends beyond {@link Long#MAX_VALUE}
     * @throws IllegalStateException when the disk is closed
     */
    Extent read(long offset, int length);

    /**
     * Reads into a buffer, for those who move many bytes: as much as comes in one go, without looking for the sectors that can be read
     * around a bad one. A direct buffer and whole sectors are the fastest.
     *
     * @param offset bytes from the start of the disk, at least 0
     * @param target is filled from its position on
     * @return bytes read; 0 at a gap, or when nothing is to be read, and then {@link #read(long, int)} tells why
     * @throws IllegalStateException when the disk is closed
     */
    default int read(long offset, ByteBuffer target) {
        int length = (int) Math.min(target.remaining(), Long.MAX_VALUE - offset);
        Extent read = read(offset, Math.min(length, Extents.PIECE_BYTES));
        int good = read.complete() ? read.bytes().length : (int) (read.gaps().get(0).offset() - offset);
        target.put(read.bytes(), 0, good);
        return good;
    }

    /**
     * Ranges that are known not to be readable before anything is read, for those who hand over places instead of bytes; more may turn out so.
     *
     * @param offset bytes from the start of the disk, at least 0
     * @param length bytes, at least 0
     * @return the gaps within these bytes, in order; the end of an image is none
     */
    default Stream<Gap> knownGaps(long offset, long length) {
        return Stream.empty();
    }

    /** Whether only reading in order is cheap, as with a compressed image; {@link #size()} then takes long too. */
    default boolean sequential() {
        return false;
    }

    /**
     * Reads whole sectors, see {@link #read(long, int)}.
     *
     * @param psn physical sector number, from 0
     * @param count sectors, at most 4194303
     * @throws IllegalArgumentException when either is negative or their bytes cannot be counted
     */
    default Extent readSectors(long psn, int count) {
        if (psn < 0 || psn > Long.MAX_VALUE / SECTOR_BYTES || count < 0 || count > Integer.MAX_VALUE / SECTOR_BYTES) {
            throw new IllegalArgumentException("no such sectors on a disk: PSN " + psn + ", count " + count);
        }
        return read(psn * SECTOR_BYTES, count * SECTOR_BYTES);
    }
}
