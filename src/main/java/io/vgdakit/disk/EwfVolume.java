package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the volume section of an EWF image says of the disk.
 *
 * @param chunkBytes bytes of a chunk, which is compressed and verified as one
 * @param sectorBytes bytes of a sector, in which the image counts
 * @param diskBytes size of the disk
 * @param setId what all segments of an image have in common; empty where they do not tell
 */
record EwfVolume(int chunkBytes, int sectorBytes, long diskBytes, byte[] setId) {

    private static final int CHUNKS = 4;
    private static final int CHUNK_SECTORS = 8;
    private static final int SECTOR_BYTES = 12;
    private static final int SECTORS = 16;
    private static final int SET_ID = 64;
    private static final int SET_ID_BYTES = 16;
    /** Content of the section, its checksum included: that of the first form and of SMART, and that of EnCase. */
    private static final int SHORT_BYTES = 94;
    private static final int LONG_BYTES = 1052;
    private static final int MOST_CHUNK_BYTES = 1 << 24;
    private static final long MOST_SECTORS = 1L << 41;

    /** @throws IOException when it is damaged */
    static EwfVolume read(FilePages segment, EwfSection section) throws IOException {
        int length = section.contentBytes() < LONG_BYTES ? SHORT_BYTES : LONG_BYTES;
        ByteBuffer volume = segment.bytes(section.content(), length);
        if (!EwfSection.isSound(volume, length - Integer.BYTES)) {
            throw new IOException("the volume section at byte " + section.start() + " is damaged");
        }
        long sectorBytes = Integer.toUnsignedLong(volume.getInt(SECTOR_BYTES));
        long chunkSectors = Integer.toUnsignedLong(volume.getInt(CHUNK_SECTORS));
        long sectors = length == SHORT_BYTES ? Integer.toUnsignedLong(volume.getInt(SECTORS)) : volume.getLong(SECTORS);
        if (sectorBytes == 0 || chunkSectors == 0 || chunkSectors > MOST_CHUNK_BYTES / sectorBytes || sectors < 0 || sectors > MOST_SECTORS) {
            throw new IOException("cannot be read: " + Long.toUnsignedString(sectors) + " sectors of " + sectorBytes + " bytes in chunks of "
                    + chunkSectors + " sectors, where a chunk may have " + MOST_CHUNK_BYTES + " bytes");
        }
        long chunks = Integer.toUnsignedLong(volume.getInt(CHUNKS));
        var setId = new byte[length == SHORT_BYTES ? 0 : SET_ID_BYTES];
        volume.get(SET_ID, setId);
        return new EwfVolume((int) (chunkSectors * sectorBytes), (int) sectorBytes,
                sectors == 0 ? chunks * chunkSectors * sectorBytes : sectors * sectorBytes, setId);
    }
}
