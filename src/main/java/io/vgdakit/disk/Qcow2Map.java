package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The clusters of a qcow2 image, version 2 or 3 (QEMU, docs/interop/qcow2.txt): the active state of the disk, whatever snapshots there are.
 * Compressed clusters have no checksum, so that damage within them may remain unseen.
 */
final class Qcow2Map implements BlockMap {

    static final byte[] MAGIC = {'Q', 'F', 'I', (byte) 0xfb};

    // Offsets in the header.
    private static final int VERSION = 4;
    private static final int BACKING_FILE_OFFSET = 8;
    private static final int CLUSTER_BITS = 20;
    private static final int SIZE = 24;
    private static final int CRYPT_METHOD = 32;
    private static final int L1_SIZE = 36;
    private static final int L1_TABLE_OFFSET = 40;
    private static final int INCOMPATIBLE_FEATURES = 72;
    private static final int VERSION_2_BYTES = 72;
    private static final int VERSION_3_BYTES = 104;

    private static final int LEAST_CLUSTER_BITS = 9;
    private static final int MOST_CLUSTER_BITS = 21;
    /** Not closed properly, and known to be damaged: in both cases the mapping is what there is. */
    private static final long HARMLESS_FEATURES = 3;

    private static final long OFFSET_MASK = 0x00ff_ffff_ffff_fe00L;
    private static final long COMPRESSED = 1L << 62;
    private static final long ZERO = 1;
    /** The bits of an entry of a compressed cluster that tell place and length. */
    private static final int DESCRIPTOR_BITS = 62;

    private final FilePages pages;
    private final boolean version3;
    private final int clusterBits;
    private final long l1Entries;
    private final long l1Offset;
    private final UnpackedBlocks clusters;

    private Qcow2Map(FilePages pages, ByteBuffer header) {
        this.pages = pages;
        version3 = header.getInt(VERSION) > 2;
        clusterBits = header.getInt(CLUSTER_BITS);
        l1Entries = Integer.toUnsignedLong(header.getInt(L1_SIZE));
        l1Offset = header.getLong(L1_TABLE_OFFSET);
        clusters = new UnpackedBlocks(1 << clusterBits);
    }

    /**
     * Opens an image.
     *
     * @throws IOException when it is of a kind that cannot be read, or its header is damaged
     */
    static ImageBytes open(ImageBytes file) throws IOException {
        var pages = new FilePages(file, ByteOrder.BIG_ENDIAN);
        ByteBuffer header = pages.bytes(0, VERSION_2_BYTES);
        int version = header.getInt(VERSION);
        if (version != 2 && version != 3) {
            throw new IOException("is a qcow image of version " + Integer.toUnsignedString(version) + "; only 2 and 3 can be read");
        }
        int clusterBits = header.getInt(CLUSTER_BITS);
        if (clusterBits < LEAST_CLUSTER_BITS || clusterBits > MOST_CLUSTER_BITS) {
            throw new IOException("its qcow2 header is damaged: clusters of 2^" + clusterBits + " bytes");
        }
        if (header.getInt(CRYPT_METHOD) != 0) {
            throw new IOException("is an encrypted qcow2 image; decrypt it first, with 'qemu-img convert'");
        }
        if (header.getLong(BACKING_FILE_OFFSET) != 0) {
            throw new IOException("is a qcow2 image that holds only the differences from a backing file; "
                    + "put both together first, with 'qemu-img convert'");
        }
        long features = version == 2 ? 0 : pages.bytes(0, VERSION_3_BYTES).getLong(INCOMPATIBLE_FEATURES) & ~HARMLESS_FEATURES;
        if (features != 0) {
            throw new IOException("is a qcow2 image with features that cannot be read (external data file, zstd or extended L2 entries, "
                    + "bits 0x" + Long.toHexString(features) + "); convert it first, with 'qemu-img convert -O raw'");
        }
        return new MappedBytes(header.getLong(SIZE), new Qcow2Map(pages, header), file, ImageBytes.End.OF_IMAGE);
    }

    @Override
    public Piece at(long position) throws IOException {
        long cluster = position >> clusterBits;
        int l2Bits = clusterBits - 3;
        long l1Index = cluster >> l2Bits;
        int within = (int) (position & (1 << clusterBits) - 1);
        long left = (1L << clusterBits) - within;
        if (l1Index >= l1Entries) {
            throw new IOException("the L1 table of the qcow2 image ends at entry " + l1Entries + ", before entry " + l1Index);
        }
        long l2Offset = pages.longAt(l1Offset + l1Index * Long.BYTES) & OFFSET_MASK;
        if (l2Offset == 0) {
            return new Piece.Zeros(left);
        }
        long entry = pages.longAt(l2Offset + (cluster & (1L << l2Bits) - 1) * Long.BYTES);
        if ((entry & COMPRESSED) != 0) {
            return new Piece.Unpacked(clusters.block(entry, () -> unpack(entry)), within);
        }
        long offset = entry & OFFSET_MASK;
        return offset == 0 || version3 && (entry & ZERO) != 0
                ? new Piece.Zeros(left)
                : new Piece.Stored(pages.file(), offset + within, left);
    }

    private byte[] unpack(long entry) throws IOException {
        int offsetBits = DESCRIPTOR_BITS - (clusterBits - 8);
        long offset = entry & (1L << offsetBits) - 1;
        long moreSectors = (entry & (1L << DESCRIPTOR_BITS) - 1) >> offsetBits;
        long most = (moreSectors + 1) * Disk.SECTOR_BYTES - offset % Disk.SECTOR_BYTES;
        byte[] cluster = Inflated.deflate(pages.file(), offset, most, 1 << clusterBits);
        if (cluster.length < 1 << clusterBits) {
            throw new IOException("the compressed cluster at byte " + offset + " of the image file is damaged: it has only "
                    + cluster.length + " bytes");
        }
        return cluster;
    }
}
