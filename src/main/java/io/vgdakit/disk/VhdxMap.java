package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteOrder;

/** The blocks of a VHDX image, fixed or dynamic (Microsoft, MS-VHDX). */
final class VhdxMap implements BlockMap {

    /** The low bits of an entry of the block allocation table tell the state, the others are the offset. */
    private static final long STATE_MASK = 7;
    private static final long OFFSET_MASK = ~0xfffffL;
    private static final int NOT_PRESENT = 0;
    private static final int UNDEFINED = 1;
    private static final int ZERO = 2;
    private static final int UNMAPPED = 3;
    private static final int FULLY_PRESENT = 6;
    /** Sectors that one sector bitmap block is for. Its entries lie between those of the blocks, even where there are no bitmaps. */
    private static final long BITMAP_SECTORS = 1 << 23;

    private final FilePages pages;
    private final VhdxHeader header;
    private final long blocksBetweenBitmaps;

    private VhdxMap(FilePages pages, VhdxHeader header) {
        this.pages = pages;
        this.header = header;
        blocksBetweenBitmaps = BITMAP_SECTORS * header.sectorBytes() / header.blockBytes();
    }

    /**
     * Opens an image.
     *
     * @throws IOException when it is of a kind that cannot be read, or its headers are damaged
     */
    static ImageBytes open(ImageBytes file) throws IOException {
        var pages = new FilePages(file, ByteOrder.LITTLE_ENDIAN);
        VhdxHeader header = VhdxHeader.read(pages);
        return new MappedBytes(header.diskBytes(), new VhdxMap(pages, header), file, ImageBytes.End.OF_IMAGE);
    }

    @Override
    public Piece at(long position) throws IOException {
        long block = position / header.blockBytes();
        long within = position % header.blockBytes();
        long left = header.blockBytes() - within;
        long index = block + block / blocksBetweenBitmaps;
        if (index >= header.tableBytes() / Long.BYTES) {
            throw new IOException("the block allocation table of the VHDX image ends before entry " + index);
        }
        long entry = pages.longAt(header.tableOffset() + index * Long.BYTES);
        return switch ((int) (entry & STATE_MASK)) {
            case NOT_PRESENT, UNDEFINED, ZERO, UNMAPPED -> new Piece.Zeros(left);
            case FULLY_PRESENT -> new Piece.Stored(pages.file(), (entry & OFFSET_MASK) + within, left);
            default -> throw new IOException("entry " + index + " of the block allocation table of the VHDX image is damaged: state "
                    + (entry & STATE_MASK));
        };
    }
}
