package io.vgdakit.data.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes a file from front to back and leaves out blocks of zeros, which become holes of the file. */
final class SparseFile implements Closeable {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(BLOCK_BYTES);

    private final FileChannel channel;
    private long position;

    /** @param channel of a file that ends at {@code position} */
    SparseFile(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /** Appends the bytes between position and limit of a buffer, which stays as it is. */
    void write(ByteBuffer bytes) throws IOException {
        int from = bytes.position();
        int end = bytes.limit();
        int start = from;
        for (int block = from; block < end; block += BLOCK_BYTES) {
            int length = Math.min(BLOCK_BYTES, end - block);
            if (bytes.slice(block, length).mismatch(ZEROS.slice(0, length)) < 0) {
                write(bytes.slice(start, block - start), position + start - from);
                start = block + length;
            }
        }
        write(bytes.slice(start, end - start), position + start - from);
        position += end - from;
    }


    /** Appends zeros. */
    void skip(long length) {
        position += length;
    }

    /** Gives the file its length. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.size() < position) {
                write(ByteBuffer.allocate(1), position - 1);
            }
        }
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long next = at;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }
}
