package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;

/**
 * What stands before each section of a segment of an EWF image (libyal, "Expert Witness Compression Format specification").
 *
 * @param type of the section, for example {@code table}
 * @param start bytes from the start of the segment
 * @param next the same of the next section; not behind this one when it is the last
 * @param size bytes, these here included
 */
record EwfSection(String type, long start, long next, long size) {

    /** Of this descriptor. */
    static final int BYTES = 76;
    private static final int TYPE_BYTES = 16;
    private static final int CHECKSUM = 72;

    /** @throws IOException when there is none, or it is damaged */
    static EwfSection read(FilePages segment, long start) throws IOException {
        ByteBuffer descriptor = segment.bytes(start, BYTES);
        if (!isSound(descriptor, CHECKSUM)) {
            throw new IOException("the section descriptor at byte " + start + " is damaged");
        }
        String type = StandardCharsets.ISO_8859_1.decode(descriptor.slice(0, TYPE_BYTES)).toString();
        int end = type.indexOf(0);
        return new EwfSection(end < 0 ? type : type.substring(0, end), start,
                descriptor.getLong(TYPE_BYTES), descriptor.getLong(TYPE_BYTES + Long.BYTES));
    }

    /** Where the content starts. */
    long content() {
        return start + BYTES;
    }

    /** Bytes of the content. */
    long contentBytes() {
        return size - BYTES;
    }

    /** Whether the first bytes of a structure have the checksum that stands behind them. */
    static boolean isSound(ByteBuffer structure, int length) {
        return adler(structure.slice(0, length)) == structure.getInt(length);
    }

    /** The checksum that EWF has everywhere. */
    static int adler(ByteBuffer bytes) {
        var adler = new Adler32();
        adler.update(bytes);
        return (int) adler.getValue();
    }
}
