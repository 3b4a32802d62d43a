package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import java.io.IOException;

/** A way to answer requests. */
interface Replies {

    /** Bytes of a piece, the most of a request that is held at a time. */
    int PIECE_BYTES = 1 << 18;

    /** Answers a read of a range that lies within the disk, or with {@link Nbd#EIO} when not all of it can be read. */
    void read(Request request, Disk disk) throws IOException;

    /**
     * Answers that a request was not done.
     *
     * @param error of {@link Nbd}
     * @param message why, for a person
     */
    void error(Request request, int error, String message) throws IOException;

    /** A piece of what a request wants. */
    static Extent piece(Request request, Disk disk, long done) {
        return disk.read(request.offset() + done, (int) Math.min(PIECE_BYTES, request.length() - done));
    }
}
