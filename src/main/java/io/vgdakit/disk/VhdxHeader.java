package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * What the headers, the region table and the metadata of a VHDX image say (Microsoft, MS-VHDX).
 *
 * @param diskBytes size of the disk
 * @param blockBytes of a block, a power of two from 1 MiB to 256 MiB
 * @param sectorBytes of a logical sector, 512 or 4096
 * @param tableOffset of the block allocation table in the file
 * @param tableBytes length of it
 */
record VhdxHeader(long diskBytes, long blockBytes, long sectorBytes, long tableOffset, long tableBytes) {

    static final byte[] SIGNATURE = "vhdxfile".getBytes(StandardCharsets.US_ASCII);

    // Headers: places in the file, length, offsets within.
    private static final long[] HEADERS = {64 << 10, 128 << 10};
    private static final int HEADER_BYTES = 4096;
    private static final int SEQUENCE_NUMBER = 8;
    private static final int LOG_GUID = 48;
    private static final int GUID_BYTES = 16;

    // Region tables, the same.
    private static final long[] REGION_TABLES = {192 << 10, 256 << 10};
    private static final int REGION_TABLE_BYTES = 64 << 10;
    private static final int REGION_COUNT = 8;
    private static final int REGION_ENTRIES = 16;
    private static final UUID TABLE_REGION = UUID.fromString("2dc27766-f623-4200-9d64-115e9bfd4a08");
    private static final UUID METADATA_REGION = UUID.fromString("8b7ca206-4790-4b9a-b8fe-575f050f886e");

    // The table at the start of the metadata region, the same.
    private static final int METADATA_TABLE_BYTES = 64 << 10;
    private static final int METADATA_COUNT = 10;
    private static final int METADATA_ENTRIES = 32;
    private static final UUID FILE_PARAMETERS = UUID.fromString("caa16737-fa36-4d43-b3b6-33f0aa44e76b");
    private static final UUID DISK_SIZE = UUID.fromString("2fa54224-cd1b-4876-b211-5dbed83bf4b8");
    private static final UUID SECTOR_SIZE = UUID.fromString("8141bf1d-a96f-4709-ba47-f233a8faab5f");
    private static final int HAS_PARENT = 2;

    /** Of both tables. */
    private static final int ENTRY_BYTES = 32;
    private static final int MOST_ENTRIES = 2047;
    /** Of all three structures. */
    private static final int CHECKSUM = 4;

    /** @throws IOException when there is no sound copy, or the image is of a kind that cannot be read */
    static VhdxHeader read(FilePages pages) throws IOException {
        requireNoLog(pages);
        ByteBuffer regions = regionTable(pages);
        ByteBuffer table = entry(regions, REGION_ENTRIES, count(regions.getInt(REGION_COUNT)), TABLE_REGION, "region");
        ByteBuffer metadata = entry(regions, REGION_ENTRIES, count(regions.getInt(REGION_COUNT)), METADATA_REGION, "region");
        long metadataOffset = metadata.getLong(GUID_BYTES);
        ByteBuffer items = pages.bytes(metadataOffset, METADATA_TABLE_BYTES);
        if (!startsWith(items, "metadata")) {
            throw new IOException("the metadata region of the VHDX image, at byte " + metadataOffset + ", is damaged");
        }
        ByteBuffer parameters = item(pages, metadataOffset, items, FILE_PARAMETERS);
        if ((parameters.getInt(Integer.BYTES) & HAS_PARENT) != 0) {
            throw new IOException("is a differencing VHDX image; put it together with its parent first");
        }
        long blockBytes = Integer.toUnsignedLong(parameters.getInt(0));
        long sectorBytes = Integer.toUnsignedLong(item(pages, metadataOffset, items, SECTOR_SIZE).getInt(0));
        if (Long.bitCount(blockBytes) != 1 || blockBytes < 1 << 20 || blockBytes > 1 << 28
                || !Set.of(512L, 4096L).contains(sectorBytes)) {
            throw new IOException("the metadata of the VHDX image are damaged: blocks of " + blockBytes
                    + ", sectors of " + sectorBytes + " bytes");
        }
        return new VhdxHeader(item(pages, metadataOffset, items, DISK_SIZE).getLong(0), blockBytes, sectorBytes,
                table.getLong(GUID_BYTES), Integer.toUnsignedLong(table.getInt(GUID_BYTES + Long.BYTES)));
    }

    /** What was logged and not yet written is missing from the places that a reader looks at. */
    private static void requireNoLog(FilePages pages) throws IOException {
        ByteBuffer newest = null;
        for (long offset : HEADERS) {
            ByteBuffer header = soundOrNull(pages, offset, HEADER_BYTES, "head");
            if (header != null && (newest == null
                    || header.getLong(SEQUENCE_NUMBER) > newest.getLong(SEQUENCE_NUMBER))) {
                newest = header;
            }
        }
        if (newest == null) {
            throw new IOException("both headers of the VHDX image are damaged");
        }
        if (newest.getLong(LOG_GUID) != 0 || newest.getLong(LOG_GUID + Long.BYTES) != 0) {
            throw new IOException("is a VHDX image that was not closed properly: changes are in its log only; "
                    + "let a copy of it be repaired first, with 'qemu-img check -r all'");
        }
    }

    private static ByteBuffer regionTable(FilePages pages) throws IOException {
        for (long offset : REGION_TABLES) {
            ByteBuffer table = soundOrNull(pages, offset, REGION_TABLE_BYTES, "regi");
            if (table != null) {
                return table;
            }
        }
        throw new IOException("both region tables of the VHDX image are damaged");
    }

    private static ByteBuffer soundOrNull(FilePages pages, long offset, int length, String signature) throws IOException {
        ByteBuffer structure = pages.bytes(offset, length);
        int checksum = structure.getInt(CHECKSUM);
        var crc = new CRC32C();
        crc.update(structure.putInt(CHECKSUM, 0).duplicate());
        return startsWith(structure, signature) && checksum == (int) crc.getValue() ? structure : null;
    }

    private static ByteBuffer item(FilePages pages, long metadataOffset, ByteBuffer items, UUID id) throws IOException {
        ByteBuffer entry = entry(items, METADATA_ENTRIES, count(items.getShort(METADATA_COUNT)), id, "metadata item");
        return pages.bytes(metadataOffset + Integer.toUnsignedLong(entry.getInt(GUID_BYTES)), Long.BYTES);
    }

    private static int count(int found) {
        return Math.min(Math.max(found, 0), MOST_ENTRIES);
    }

    private static ByteBuffer entry(ByteBuffer table, int start, int count, UUID id, String what) throws IOException {
        for (int i = 0; i < count; i++) {
            ByteBuffer entry = table.slice(start + i * ENTRY_BYTES, ENTRY_BYTES).order(table.order());
            if (guid(entry).equals(id)) {
                return entry;
            }
        }
        throw new IOException("the VHDX image lacks the " + what + " " + id);
    }

    /** Three little-endian numbers, then eight bytes. */
    private static UUID guid(ByteBuffer entry) {
        long first = Integer.toUnsignedLong(entry.getInt(0)) << 32
                | Short.toUnsignedLong(entry.getShort(4)) << 16 | Short.toUnsignedLong(entry.getShort(6));
        return new UUID(first, Long.reverseBytes(entry.getLong(8)));
    }

    private static boolean startsWith(ByteBuffer structure, String signature) {
        return StandardCharsets.US_ASCII.decode(structure.slice(0, signature.length())).toString().equals(signature);
    }
}
