package io.vgdakit.disk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes pieces of EWF images. */
final class EwfSections {

    private EwfSections() {
    }

    /** The first bytes of a segment. */
    static byte[] segment(int number) {
        return little(13).put(EwfSegments.MAGIC).put((byte) 1).putShort((short) number).array();
    }

    static byte[] descriptor(String type, long next, long size) {
        return withChecksum(little(72).put(0, type.getBytes(StandardCharsets.US_ASCII)).putLong(16, next).putLong(24, size).array());
    }

    /** The content of a volume section of the short form. */
    static byte[] volume(int chunks, int chunkSectors, int sectorBytes, int sectors) {
        return withChecksum(little(90).putInt(4, chunks).putInt(8, chunkSectors).putInt(12, sectorBytes).putInt(16, sectors).array());
    }

    /** A table without entries in spite of their number, and without their checksum. */
    static byte[] tableHeader(int entries) {
        return withChecksum(little(20).putInt(entries).array());
    }

    /** The content of a list of bad sectors: first one and number of them, repeated. */
    static byte[] badSectors(int... ranges) {
        byte[] bytes = new byte[ranges.length * Integer.BYTES];
        ByteBuffer entries = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : ranges) {
            entries.putInt(number);
        }
        return Images.join(withChecksum(little(516).putInt(0, ranges.length / 2).array()), withChecksum(bytes));
    }

    private static byte[] withChecksum(byte[] bytes) {
        byte[] checksum = little(Integer.BYTES).putInt(EwfSection.adler(ByteBuffer.wrap(bytes))).array();
        return Images.join(bytes, checksum);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
