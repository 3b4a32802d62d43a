package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The grains of a sparse extent of a VMDK image, compressed or not (VMware, "Virtual Disk Format 5.0"). */
final class VmdkMap implements BlockMap {

    static final byte[] MAGIC = {'K', 'D', 'M', 'V'};

    // Offsets in the header; sizes and places are in sectors.
    private static final int HEADER_BYTES = 512;
    private static final int FLAGS = 8;
    private static final int CAPACITY = 12;
    private static final int GRAIN_SIZE = 20;
    private static final int DESCRIPTOR_OFFSET = 28;
    private static final int DESCRIPTOR_SIZE = 36;
    private static final int TABLE_ENTRIES = 44;
    private static final int DIRECTORY_OFFSET = 56;

    /** The place of the directory when it stands behind the grains; then a copy of the header stands before the last sector. */
    private static final long AT_END = -1;
    private static final int FOOTER_FROM_END = 1024;
    private static final int ZERO_GRAINS = 1 << 2;
    private static final int COMPRESSED = 1 << 16;
    private static final long ZERO_GRAIN = 1;
    /** What stands before a compressed grain: its first sector on the disk and the length of its data. */
    private static final int MARKER_BYTES = 12;

    private static final long MOST_SECTORS = 1L << 41;
    private static final long MOST_GRAIN_SECTORS = 1 << 15;
    private static final long MOST_TABLE_ENTRIES = 1 << 16;

    private final FilePages pages;
    private final int flags;
    private final long diskBytes;
    private final int grainBytes;
    private final long tableEntries;
    private final long directoryOffset;
    private final UnpackedBlocks grains;

    private VmdkMap(FilePages pages, ByteBuffer header) throws IOException {
        this.pages = pages;
        flags = header.getInt(FLAGS);
        diskBytes = bounded("capacity", header.getLong(CAPACITY), 0, MOST_SECTORS) * Disk.SECTOR_BYTES;
        grainBytes = (int) bounded("grain size", header.getLong(GRAIN_SIZE), 1, MOST_GRAIN_SECTORS) * Disk.SECTOR_BYTES;
        tableEntries = bounded("entries of a grain table", Integer.toUnsignedLong(header.getInt(TABLE_ENTRIES)), 1, MOST_TABLE_ENTRIES);
        directoryOffset = bounded("place of the grain directory", header.getLong(DIRECTORY_OFFSET), 0, MOST_SECTORS) * Disk.SECTOR_BYTES;
        grains = new UnpackedBlocks(grainBytes);
    }

    /**
     * Opens a sparse extent, which may be all of the disk.
     *
     * @throws IOException when it is of a kind that cannot be read, or its header is damaged
     */
    static ImageBytes open(ImageBytes file) throws IOException {
        var pages = new FilePages(file, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer header = pages.bytes(0, HEADER_BYTES);
        if (!hasMagic(header)) {
            throw new IOException("is not a sparse extent of a VMDK image");
        }
        if (header.getLong(DESCRIPTOR_OFFSET) > 0 && header.getLong(DESCRIPTOR_SIZE) > 0) {
            VmdkDescriptor.embedded(pages, header.getLong(DESCRIPTOR_OFFSET), header.getLong(DESCRIPTOR_SIZE)).requireWhole();
        }
        if (header.getLong(DIRECTORY_OFFSET) == AT_END) {
            header = pages.bytes(file.size() - FOOTER_FROM_END, HEADER_BYTES);
            if (!hasMagic(header)) {
                throw new IOException("is a VMDK image whose end is missing, where its grain directory should be");
            }
        }
        var map = new VmdkMap(pages, header);
        return new MappedBytes(map.diskBytes, map, file, ImageBytes.End.OF_IMAGE);
    }

    @Override
    public Piece at(long position) throws IOException {
        long grain = position / grainBytes;
        int within = (int) (position % grainBytes);
        long table = pages.unsignedInt(directoryOffset + grain / tableEntries * Integer.BYTES);
        long entry = table == 0 ? 0 : pages.unsignedInt(table * Disk.SECTOR_BYTES + grain % tableEntries * Integer.BYTES);
        if (entry == 0 || entry == ZERO_GRAIN && (flags & ZERO_GRAINS) != 0) {
            return new Piece.Zeros(grainBytes - within);
        }
        long offset = entry * Disk.SECTOR_BYTES;
        return (flags & COMPRESSED) == 0
                ? new Piece.Stored(pages.file(), offset + within, grainBytes - within)
                : new Piece.Unpacked(grains.block(grain, () -> unpack(grain, offset)), within);
    }

    private byte[] unpack(long grain, long offset) throws IOException {
        ByteBuffer marker = pages.bytes(offset, MARKER_BYTES);
        long sector = marker.getLong();
        if (sector != grain * (grainBytes / Disk.SECTOR_BYTES)) {
            throw new IOException("the grain at byte " + offset + " of the VMDK image is damaged: it says that it belongs to sector "
                    + Long.toUnsignedString(sector));
        }
        byte[] bytes = Inflated.zlib(pages.file(), offset + MARKER_BYTES, Integer.toUnsignedLong(marker.getInt()), grainBytes);
        long wanted = Math.min(grainBytes, diskBytes - grain * grainBytes);
        if (bytes.length < wanted) {
            throw new IOException("the grain at byte " + offset + " of the VMDK image is damaged: it has "
                    + bytes.length + " bytes, not " + wanted);
        }
        return bytes;
    }

    private static boolean hasMagic(ByteBuffer header) {
        return header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static long bounded(String what, long found, long least, long most) throws IOException {
        if (found < least || found > most) {
            throw new IOException("the header of the VMDK image is damaged: " + what + " " + Long.toUnsignedString(found));
        }
        return found;
    }
}
