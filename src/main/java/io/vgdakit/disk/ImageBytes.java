package io.vgdakit.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of an image by position: what is different between files, devices, split and compressed images. Safe for several threads. */
interface ImageBytes extends Closeable {

    /** Bytes that can be addressed; finding out may mean reading all of a compressed image. */
    long size();

    /**
     * Reads from a position, as {@link java.nio.channels.FileChannel#read(ByteBuffer, long)} does.
     *
     * @param target has room for at least one byte
     * @param position bytes from the start, at least 0
     * @return bytes read, at least 1 and perhaps fewer than there is room for; -1 at and behind the end
     * @throws IOException when the bytes at this position cannot be read; those behind may be readable
     * @throws IllegalStateException when closed
     */
    int read(ByteBuffer target, long position) throws IOException;

    /** The same, by the shortest way that the position and the buffer allow. */
    default int readDirectly(ByteBuffer target, long position) throws IOException {
        return read(target, position);
    }

    /** Whether only reading in order is cheap. */
    default boolean sequential() {
        return false;
    }

    /** Why there is nothing behind the end; known once a read has met it. */
    default End end() {
        return End.OF_IMAGE;
    }

    /** What a gap behind the end says. */
    record End(Gap.Reason reason, String detail) {

        static final End OF_IMAGE = new End(Gap.Reason.BEYOND_END, "");
    }
}
