package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A piece of what a request wants, the most of it that is held at a time. */
final class Piece {

    /** Most bytes of a piece. */
    static final int MOST_BYTES = 1 << 18;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(MOST_BYTES);

    /**
     * Reads the bytes of a request behind those that are done, as many as a piece holds.
     *
     * @return why there is no piece: the first gap in it
     */
    Optional<Gap> read(Request request, long done, Disk disk) {
        bytes.clear().limit((int) Math.min(MOST_BYTES, request.length() - done));
        while (bytes.hasRemaining()) {
            long position = request.offset() + done + bytes.position();
            if (disk.read(position, bytes) == 0) {
                Extent rest = disk.read(position, bytes.remaining());
                if (!rest.complete()) {
                    return Optional.of(rest.gaps().get(0));
                }
                bytes.put(rest.bytes());
            }
        }
        bytes.flip();
        return Optional.empty();
    }

    /** The bytes that were read, to be read once. */
    ByteBuffer bytes() {
        return bytes.duplicate();
    }
}
