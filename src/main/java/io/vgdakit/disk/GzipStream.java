package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a gzip file (RFC 1952) of any number of members, up to its end or to the first damage. Zeros behind the last member are
 * padding.
 *
 * <p>Not {@link java.util.zip.GZIPInputStream}, which takes a damaged second member for the end without a word. Not for several threads.
 */
final class GzipStream implements Closeable {

    static final int MAGIC_BYTES = 3;

    private static final int ID1 = 0x1f;
    private static final int ID2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int RESERVED_FLAGS = 0xe0;
    private static final int TIME_SYSTEM_BYTES = 6;

    private final ImageBytes compressed;
    private final ByteBuffer input = ByteBuffer.allocate(1 << 16).limit(0);
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    /** Of the compressed byte behind the input. */
    private long position;
    private boolean inMember;
    private boolean ended;
    private String damage = "";

    GzipStream(ImageBytes compressed) {
        this.compressed = compressed;
    }

    /** Whether these first bytes of a file are those of a gzip file. */
    static boolean startsWith(byte[] magic) {
        return Byte.toUnsignedInt(magic[0]) == ID1 && Byte.toUnsignedInt(magic[1]) == ID2 && magic[2] == DEFLATE;
    }

    /** What ended the stream, with its place in the compressed file; empty at a proper end, or before any. */
    String damage() {
        return damage;
    }

    /** Decompresses the next bytes. Returns how many; fewer than there is room for only at the end. */
    int read(byte[] target) {
        int count = 0;
        while (count < target.length && !ended) {
            try {
                if (inMember || nextMember()) {
                    int inflated = inflate(target, count);
                    count += inflated;
                    if (inflater.finished()) {
                        endMember();
                    } else if (inflated == 0 && !ended && (input.hasRemaining() || !fill())) {
                        throw new IOException("the gzip file is cut off");
                    }
                } else {
                    ended = true;
                }
            } catch (IOException e) {
                fail(e.getMessage());
            }
        }
        return count;
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** Returns the bytes decompressed, those before damage too. */
    private int inflate(byte[] target, int from) {
        long before = inflater.getBytesWritten();
        try {
            inflater.inflate(target, from, target.length - from);
        } catch (DataFormatException e) {
            fail("the compressed data is damaged: " + e.getMessage());
        }
        int count = (int) (inflater.getBytesWritten() - before);
        crc.update(target, from, count);
        return count;
    }

    /** Goes to the compressed data of the next member. Returns false when there is none. */
    private boolean nextMember() throws IOException {
        boolean first = position == 0;
        boolean more = fillIfEmpty();
        while (!first && more && input.get(input.position()) == 0) {
            input.get();
            more = fillIfEmpty();
        }
        if (!first && !more) {
            return false;
        }
        if (next() != ID1 || next() != ID2 || next() != DEFLATE) {
            throw new IOException("not the start of gzip data");
        }
        skipHeader();
        inflater.reset();
        inflater.setInput(input);
        crc.reset();
        inMember = true;
        return true;
    }

    private void skipHeader() throws IOException {
        int flags = next();
        if ((flags & RESERVED_FLAGS) != 0) {
            throw new IOException("unknown flags in the gzip header");
        }
        skip(TIME_SYSTEM_BYTES);
        if ((flags & FEXTRA) != 0) {
            skip(littleEndian(Short.BYTES));
        }
        if ((flags & FNAME) != 0) {
            skipText();
        }
        if ((flags & FCOMMENT) != 0) {
            skipText();
        }
        if ((flags & FHCRC) != 0) {
            skip(Short.BYTES);
        }
    }

    private void endMember() throws IOException {
        inMember = false;
        if (littleEndian(Integer.BYTES) != crc.getValue()) {
            throw new IOException("the checksum is wrong, so some of the bytes before may be");
        }
        if (littleEndian(Integer.BYTES) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new IOException("the length is wrong, so some bytes may be missing");
        }
    }

    private long littleEndian(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << Byte.SIZE * i;
        }
        return value;
    }

    private void skip(long bytes) throws IOException {
        for (long i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // up to the zero that ends it
        }
    }

    private int next() throws IOException {
        if (!fillIfEmpty()) {
            throw new IOException("the gzip file is cut off");
        }
        return Byte.toUnsignedInt(input.get());
    }

    private boolean fillIfEmpty() throws IOException {
        return input.hasRemaining() || fill();
    }

    /** Returns false at the end of the compressed file. */
    private boolean fill() throws IOException {
        int count = compressed.read(input.clear(), position);
        input.flip();
        position += Math.max(count, 0);
        return count > 0;
    }

    private void fail(String what) {
        damage = "byte " + (position - input.remaining()) + " of the gzip file: " + what;
        ended = true;
    }
}
