package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/** A table of the places of chunks in a segment of an EWF image. */
final class EwfTable {

    private static final int HEADER_BYTES = 24;
    private static final int COUNT = 0;
    private static final int BASE = 8;
    private static final int CHECKSUM = 20;
    /** The highest bit of an entry tells that the chunk is compressed, the others are its place. */
    private static final long COMPRESSED = 1L << 31;
    private static final int PIECE_BYTES = 1 << 14;

    private final FilePages segment;
    private final long entries;
    private final long count;
    private final long base;
    /** Whether a checksum follows the entries: in the first form of EWF and in SMART the chunks do. */
    private final boolean hasChecksum;
    private Boolean sound;

    private EwfTable(FilePages segment, long entries, long count, long base, boolean hasChecksum) {
        this.segment = segment;
        this.entries = entries;
        this.count = count;
        this.base = base;
        this.hasChecksum = hasChecksum;
    }

    /** @throws IOException when its header is damaged, so that nobody knows how many chunks it has */
    static EwfTable read(FilePages segment, EwfSection section) throws IOException {
        ByteBuffer header = segment.bytes(section.content(), HEADER_BYTES);
        long count = Integer.toUnsignedLong(header.getInt(COUNT));
        long length = HEADER_BYTES + count * Integer.BYTES;
        long entries = section.content() + HEADER_BYTES;
        if (!EwfSection.isSound(header, CHECKSUM) || length > section.contentBytes()
                || entries + count * Integer.BYTES > segment.file().size()) {
            throw new IOException("the chunk table at byte " + section.start() + " is damaged");
        }
        return new EwfTable(segment, entries, count, header.getLong(BASE), section.contentBytes() == length + Integer.BYTES);
    }

    long count() {
        return count;
    }

    /** Whether its entries have their checksum; true where there is none. Reads all of them the first time. */
    boolean isSound() throws IOException {
        if (sound == null) {
            sound = !hasChecksum || adlerOfEntries() == segment.unsignedInt(entries + count * Integer.BYTES);
        }
        return sound;
    }

    private long adlerOfEntries() throws IOException {
        var adler = new Adler32();
        long end = entries + count * Integer.BYTES;
        for (long position = entries; position < end; position += PIECE_BYTES) {
            adler.update(segment.bytes(position, (int) Math.min(PIECE_BYTES, end - position)));
        }
        return adler.getValue();
    }

    /**
     * A chunk.
     *
     * @param index of it in this table
     * @param length bytes of a whole one
     * @param needed bytes that it must have: fewer only for the last one of the disk
     * @throws IOException when it is damaged
     */
    byte[] chunk(long index, int length, int needed) throws IOException {
        long entry = segment.unsignedInt(entries + index * Integer.BYTES);
        long offset = base + (entry & ~COMPRESSED);
        if ((entry & COMPRESSED) == 0) {
            return stored(offset, needed);
        }
        byte[] chunk = Inflated.zlib(segment.file(), offset, 2L * length, length);
        if (chunk.length < needed) {
            throw new IOException("the chunk at byte " + offset + " of the segment has " + chunk.length + " bytes, not " + needed);
        }
        return chunk;
    }

    private byte[] stored(long offset, int length) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (chunk.hasRemaining()) {
            if (offset < 0 || segment.file().read(chunk, offset + chunk.position()) < 0) {
                throw new IOException("the chunk at byte " + offset + " of the segment is cut off");
            }
        }
        if (!EwfSection.isSound(chunk, length)) {
            throw new IOException("the chunk at byte " + offset + " of the segment is damaged: its checksum is wrong");
        }
        return Arrays.copyOf(chunk.array(), length);
    }
}
