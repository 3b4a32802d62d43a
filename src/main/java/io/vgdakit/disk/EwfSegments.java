package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Collects what the sections of the segments of an EWF image say, one segment after the other. The place of a chunk on the disk is told by
 * the number of chunks in all tables before only, so nothing behind the first damage is used.
 */
final class EwfSegments {

    static final byte[] MAGIC = {'E', 'V', 'F', '\t', '\r', '\n', (byte) 0xff, 0};

    private static final int SEGMENT_NUMBER = 9;
    private static final int HEADER_BYTES = 13;
    private static final int MOST_SECTIONS = 1 << 16;
    private static final int MOST_TABLES = 1 << 17;

    private final TreeMap<Long, EwfChunks> tables = new TreeMap<>();
    private final EwfBadSectors badSectors = new EwfBadSectors();
    private EwfVolume volume;
    private long chunks;
    private EwfChunks last;
    /** Of the header of a table that must be replaced by its copy. */
    private IOException damagedTable;

    /**
     * Reads the sections of the next segment.
     *
     * @param number of it, from 1
     * @return whether it is the last one
     * @throws IOException when something is damaged, and the image ends there
     */
    boolean add(FilePages segment, String name, int number) throws IOException {
        ByteBuffer header = segment.bytes(0, HEADER_BYTES);
        int found = Short.toUnsignedInt(header.getShort(SEGMENT_NUMBER));
        if (!header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC)) || found != number) {
            throw new IOException(number == 1 && found > 1
                    ? "is segment " + found + " of an EWF image; name its first segment instead"
                    : "is not segment " + number + " of an EWF image");
        }
        long start = HEADER_BYTES;
        for (int i = 0; i < MOST_SECTIONS; i++) {
            EwfSection section = EwfSection.read(segment, start);
            add(segment, name, section);
            if (section.type().equals("next") || section.type().equals("done")) {
                return section.type().equals("done");
            }
            if (section.next() <= start) {
                throw new IOException("the section at byte " + start + " is followed by none");
            }
            start = section.next();
        }
        throw new IOException("has more than " + MOST_SECTIONS + " sections");
    }

    private void add(FilePages segment, String name, EwfSection section) throws IOException {
        if (damagedTable != null && !section.type().equals("table2")) {
            throw damagedTable;
        }
        switch (section.type()) {
            case "volume", "disk" -> volume = volume == null ? EwfVolume.read(segment, section) : volume;
            case "data" -> requireSameSet(EwfVolume.read(segment, section));
            case "table" -> addTable(segment, name, section);
            case "table2" -> addCopy(segment, name, section);
            case "error2" -> badSectors.add(segment, section);
            default -> {
                // texts, hashes, and the chunks themselves, which the tables find
            }
        }
    }

    private void requireSameSet(EwfVolume other) throws IOException {
        if (volume != null && !Arrays.equals(volume.setId(), other.setId())) {
            throw new IOException("belongs to another EWF image");
        }
    }

    private void addTable(FilePages segment, String name, EwfSection section) throws IOException {
        try {
            append(new EwfChunks(EwfTable.read(segment, section), chunks, name));
        } catch (IOException e) {
            damagedTable = e;
        }
    }

    private void addCopy(FilePages segment, String name, EwfSection section) throws IOException {
        EwfTable copy;
        try {
            copy = EwfTable.read(segment, section);
        } catch (IOException e) {
            throw damagedTable == null ? e : damagedTable;
        }
        if (damagedTable != null) {
            append(new EwfChunks(copy, chunks, name));
            damagedTable = null;
        } else if (last != null) {
            last.setCopy(copy);
        }
    }

    private void append(EwfChunks table) throws IOException {
        if (tables.size() == MOST_TABLES) {
            throw new IOException("has more chunk tables than can be read");
        }
        last = table;
        tables.put(chunks, table);
        chunks += table.count();
    }

    /** What the first segment says of the disk; null when it does not. */
    EwfVolume volume() {
        return volume;
    }

    /** Chunks of all tables. */
    long chunks() {
        return chunks;
    }

    /** By the number of their first chunk. */
    NavigableMap<Long, EwfChunks> tables() {
        return tables;
    }

    EwfBadSectors badSectors() {
        return badSectors;
    }
}
