package io.vgdakit.disk;

import java.io.IOException;

/** How an image file maps the bytes of a disk to its own. Not for several threads. */
interface BlockMap {

    /**
     * Looks up a position.
     *
     * @param position bytes from the start of the disk, below its size
     * @throws IOException when what the image says of this position is damaged, so that its bytes cannot be read
     */
    Piece at(long position) throws IOException;
}
