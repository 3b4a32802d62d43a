package io.vgdakit.repair;

import java.io.Closeable;
import java.io.IOException;

/** An image that is open for writing and locked against other writers until it is closed. */
interface WritableImage extends Closeable {

    /** Bytes; does not change while the image is open. */
    long size();

    /** Whether it is a device, which is written only with the consent of its owner. */
    boolean device();

    /**
     * Reads a range that lies inside the image.
     *
     * @return {@code length} bytes
     * @throws IOException when not all of them can be read
     */
    byte[] read(long offset, int length) throws IOException;

    /** Writes bytes inside the image. They are safe only after {@link #force()}; a power cut may leave any part of them behind. */
    void write(long offset, byte[] bytes) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;
}
