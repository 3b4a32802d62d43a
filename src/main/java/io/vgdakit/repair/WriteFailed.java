package io.vgdakit.repair;

import java.io.IOException;

/**
 * Writing stopped in the middle: images may hold old and new bytes. The journal is whole and undoes what was done; the message names
 * it.
 */
public final class WriteFailed extends IOException {

    private static final long serialVersionUID = 1;

    WriteFailed(String message, IOException cause) {
        super(message, cause);
    }
}
