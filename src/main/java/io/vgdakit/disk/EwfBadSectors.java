package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** The sectors that could not be read when an EWF image was made: the image has zeros, or anything else, in their places. */
final class EwfBadSectors {

    // The section: number of entries, room, a checksum; then first sector and length of each range, and a checksum.
    private static final int HEADER_BYTES = 520;
    private static final int HEADER_CHECKSUM = 516;
    private static final int ENTRY_BYTES = 8;
    private static final int MOST_RANGES = 1 << 16;

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    /** @throws IOException when the list is damaged, so that every zero of the image may be a bad sector */
    void add(FilePages segment, EwfSection section) throws IOException {
        ByteBuffer header = segment.bytes(section.content(), HEADER_BYTES);
        int count = header.getInt(0);
        if (!EwfSection.isSound(header, HEADER_CHECKSUM) || count < 0 || count > MOST_RANGES) {
            throw new IOException("the list of bad sectors at byte " + section.start() + " is damaged or too long");
        }
        ByteBuffer entries = segment.bytes(section.content() + HEADER_BYTES, count * ENTRY_BYTES + Integer.BYTES);
        if (!EwfSection.isSound(entries, count * ENTRY_BYTES)) {
            throw new IOException("the list of bad sectors at byte " + section.start() + " is damaged");
        }
        for (int i = 0; i < count; i++) {
            long first = Integer.toUnsignedLong(entries.getInt());
            ends.merge(first, first + Integer.toUnsignedLong(entries.getInt()), Math::max);
        }
    }

    /**
     * How many sectors from this one on, and at most so many, were read.
     *
     * @throws IOException when this one was not
     */
    long goodSectors(long sector, long most) throws IOException {
        Map.Entry<Long, Long> range = ends.floorEntry(sector);
        if (range != null && sector < range.getValue()) {
            throw new IOException("could not be read when the EWF image was made");
        }
        Long next = ends.higherKey(sector);
        return next == null ? most : Math.min(most, next - sector);
    }
}
