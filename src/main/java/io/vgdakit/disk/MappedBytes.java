package io.vgdakit.disk;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a disk that an image file holds in an order of its own, with holes or compressed. */
final class MappedBytes implements ImageBytes {

    /** More bytes than any disk has; where {@link DeviceSize} gives up, too. */
    private static final long MOST_BYTES = 1L << 50;
    private static final byte[] ZEROS = new byte[1 << 16];

    private final long size;
    private final BlockMap map;
    private final Closeable files;
    private final End end;
    private boolean closed;

    /**
     * @param size bytes of the disk
     * @param files what to close
     * @throws IOException when there is no disk of this size
     */
    MappedBytes(long size, BlockMap map, Closeable files, End end) throws IOException {
        if (size < 0 || size > MOST_BYTES) {
            throw new IOException("its header tells a disk of " + Long.toUnsignedString(size) + " bytes, more than there is");
        }
        this.size = size;
        this.map = map;
        this.files = files;
        this.end = end;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        if (position >= size) {
            return -1;
        }
        Piece piece = at(position);
        int length = (int) Math.min(target.remaining(), Math.min(piece.length(), size - position));
        if (piece instanceof Piece.Stored stored) {
            return readStored(target, stored, length);
        }
        if (piece instanceof Piece.Unpacked unpacked) {
            target.put(unpacked.bytes(), unpacked.from(), length);
            return length;
        }
        length = Math.min(length, ZEROS.length);
        target.put(ZEROS, 0, length);
        return length;
    }

    private static int readStored(ByteBuffer target, Piece.Stored stored, int length) throws IOException {
        requireHeld(stored);
        int limit = target.limit();
        try {
            return stored.file().read(target.limit(target.position() + length), stored.offset());
        } finally {
            target.limit(limit);
        }
    }

    private synchronized Piece at(long position) throws IOException {
        if (closed) {
            throw new IllegalStateException("the disk was closed");
        }
        return map.at(position);
    }

    private static void requireHeld(Piece.Stored stored) throws IOException {
        long end = stored.file().size();
        if (stored.offset() < 0 || stored.offset() >= end) {
            throw new EOFException("the image file ends at byte " + end + ", before the bytes that it should hold");
        }
    }

    @Override
    public End end() {
        return end;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        files.close();
    }
}
