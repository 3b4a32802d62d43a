package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The blocks of a VHD image, fixed or dynamic (Microsoft, "Virtual Hard Disk Image Format Specification"). */
final class VhdMap implements BlockMap {

    static final byte[] COOKIE = "conectix".getBytes(StandardCharsets.US_ASCII);
    /** Bytes of the footer, the last ones of the file; a dynamic image has a copy of them at its start. */
    static final int FOOTER_BYTES = 512;

    // Offsets in the footer.
    private static final int DATA_OFFSET = 16;
    private static final int CURRENT_SIZE = 48;
    private static final int DISK_TYPE = 60;
    private static final int FOOTER_CHECKSUM = 64;
    private static final int FIXED = 2;
    private static final int DYNAMIC = 3;

    // The header of a dynamic disk, and offsets in it.
    private static final byte[] DYNAMIC_COOKIE = "cxsparse".getBytes(StandardCharsets.US_ASCII);
    private static final int DYNAMIC_BYTES = 1024;
    private static final int TABLE_OFFSET = 16;
    private static final int TABLE_ENTRIES = 28;
    private static final int BLOCK_BYTES = 32;
    private static final int DYNAMIC_CHECKSUM = 36;
    private static final long UNUSED = 0xffff_ffffL;

    private final FilePages pages;
    private final long tableOffset;
    private final long tableEntries;
    private final long blockBytes;
    /** Of the bitmap before each block, which tells the sectors that were ever written; the others are zero in the block, too. */
    private final long bitmapBytes;

    private VhdMap(FilePages pages, ByteBuffer header) {
        this.pages = pages;
        tableOffset = header.getLong(TABLE_OFFSET);
        tableEntries = Integer.toUnsignedLong(header.getInt(TABLE_ENTRIES));
        blockBytes = Integer.toUnsignedLong(header.getInt(BLOCK_BYTES));
        long bitmap = blockBytes / Disk.SECTOR_BYTES / Byte.SIZE;
        bitmapBytes = (bitmap + Disk.SECTOR_BYTES - 1) / Disk.SECTOR_BYTES * Disk.SECTOR_BYTES;
    }

    /**
     * Whether the last sector of a file is the footer of a VHD image of its size. That of a fixed image, whose first bytes are the disk
     * itself, is told by nothing else.
     */
    static boolean isFooter(ByteBuffer footer, long fileBytes) {
        return hasCookie(footer, COOKIE) && isSound(footer, FOOTER_CHECKSUM)
                && (footer.getInt(DISK_TYPE) != FIXED || footer.getLong(CURRENT_SIZE) == fileBytes - FOOTER_BYTES);
    }

    /**
     * Opens an image.
     *
     * @throws IOException when it is of a kind that cannot be read, or its footer or its header are damaged
     */
    static ImageBytes open(ImageBytes file) throws IOException {
        var pages = new FilePages(file, ByteOrder.BIG_ENDIAN);
        ByteBuffer footer = footer(pages);
        long size = footer.getLong(CURRENT_SIZE);
        int type = footer.getInt(DISK_TYPE);
        if (type == FIXED) {
            return new MappedBytes(size, position -> new Piece.Stored(file, position, size - position), file, ImageBytes.End.OF_IMAGE);
        }
        if (type != DYNAMIC) {
            throw new IOException("is a VHD image of type " + Integer.toUnsignedString(type) + "; only fixed (2) and dynamic (3) ones "
                    + "can be read, a differencing one (4) must be put together with its parent first, with 'qemu-img convert'");
        }
        ByteBuffer header = pages.bytes(footer.getLong(DATA_OFFSET), DYNAMIC_BYTES);
        long blockBytes = Integer.toUnsignedLong(header.getInt(BLOCK_BYTES));
        if (!hasCookie(header, DYNAMIC_COOKIE) || !isSound(header, DYNAMIC_CHECKSUM)
                || blockBytes == 0 || blockBytes % Disk.SECTOR_BYTES != 0) {
            throw new IOException("the header of the dynamic VHD image, at byte " + footer.getLong(DATA_OFFSET) + ", is damaged");
        }
        return new MappedBytes(size, new VhdMap(pages, header), file, ImageBytes.End.OF_IMAGE);
    }

    private static ByteBuffer footer(FilePages pages) throws IOException {
        ByteBuffer first = pages.bytes(0, FOOTER_BYTES);
        if (hasCookie(first, COOKIE) && isSound(first, FOOTER_CHECKSUM)) {
            return first;
        }
        long size = pages.file().size();
        ByteBuffer last = pages.bytes(size - FOOTER_BYTES, FOOTER_BYTES);
        if (isFooter(last, size)) {
            return last;
        }
        throw new IOException("both copies of the footer of the VHD image are damaged");
    }

    @Override
    public Piece at(long position) throws IOException {
        long block = position / blockBytes;
        long within = position % blockBytes;
        if (block >= tableEntries) {
            throw new IOException("the block allocation table of the VHD image ends at entry " + tableEntries + ", before entry " + block);
        }
        long sector = pages.unsignedInt(tableOffset + block * Integer.BYTES);
        return sector == UNUSED
                ? new Piece.Zeros(blockBytes - within)
                : new Piece.Stored(pages.file(), sector * Disk.SECTOR_BYTES + bitmapBytes + within, blockBytes - within);
    }

    private static boolean hasCookie(ByteBuffer structure, byte[] cookie) {
        return structure.slice(0, cookie.length).equals(ByteBuffer.wrap(cookie));
    }

    /** The checksum is the complement of the sum of all other bytes. */
    private static boolean isSound(ByteBuffer structure, int checksum) {
        int sum = 0;
        for (int i = 0; i < structure.limit(); i++) {
            sum += i < checksum || i >= checksum + Integer.BYTES ? Byte.toUnsignedInt(structure.get(i)) : 0;
        }
        return structure.getInt(checksum) == ~sum;
    }
}
