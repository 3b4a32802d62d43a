package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses blocks that were compressed with deflate, each for itself. */
final class Inflated {

    private static final int INPUT_BYTES = 1 << 15;

    private Inflated() {
    }

    /** A block with the header and the checksum of RFC 1950. See {@link #block}. */
    static byte[] zlib(ImageBytes file, long offset, long most, int length) throws IOException {
        return block(file, offset, most, length, true);
    }

    /** A bare block (RFC 1951), which has no checksum. See {@link #block}. */
    static byte[] deflate(ImageBytes file, long offset, long most, int length) throws IOException {
        return block(file, offset, most, length, false);
    }

    /**
     * Decompresses a block.
     *
     * @param offset of the compressed bytes in the file
     * @param most compressed bytes that there may be
     * @param length bytes that a whole block has
     * @return as many bytes, or fewer when the block is shorter
     * @throws IOException when it is cut off, damaged or longer
     */
    private static byte[] block(ImageBytes file, long offset, long most, int length, boolean zlib) throws IOException {
        var inflater = new Inflater(!zlib);
        try {
            return inflate(inflater, new Input(file, offset, most), new byte[length], zlib);
        } catch (DataFormatException e) {
            throw new IOException("the compressed block at byte " + offset + " of the image file is damaged: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflate(Inflater inflater, Input input, byte[] block, boolean toTheChecksum)
            throws DataFormatException, IOException {
        var behind = new byte[1];
        int done = 0;
        while (!inflater.finished() && (toTheChecksum || done < block.length)) {
            if (inflater.needsInput()) {
                inflater.setInput(input.next());
            }
            if (done < block.length) {
                done += inflater.inflate(block, done, block.length - done);
            } else if (inflater.inflate(behind) > 0) {
                throw new DataFormatException("longer than " + block.length + " bytes");
            }
            if (inflater.needsDictionary()) {
                throw new DataFormatException("it needs a dictionary");
            }
        }
        return done == block.length ? block : Arrays.copyOf(block, done);
    }

    /** The compressed bytes, piece by piece. */
    private static final class Input {

        private final ByteBuffer buffer = ByteBuffer.allocate(INPUT_BYTES);
        private final ImageBytes file;
        private long position;
        private long left;

        Input(ImageBytes file, long offset, long most) {
            this.file = file;
            position = offset;
            left = most;
        }

        ByteBuffer next() throws IOException, DataFormatException {
            buffer.clear().limit((int) Math.min(INPUT_BYTES, left));
            int count = left > 0 && position >= 0 ? file.read(buffer, position) : -1;
            if (count < 0) {
                throw new DataFormatException("cut off");
            }
            position += count;
            left -= count;
            return buffer.flip();
        }
    }
}
