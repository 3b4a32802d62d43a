package io.vgdakit.data.nbd;

import io.vgdakit.disk.Disk;
import java.nio.charset.StandardCharsets;

/**
 * A disk that clients can read under a name.
 *
 * @param name at most 4096 bytes of UTF-8, the limit of the protocol
 * @param description for a person; clients get its first 1024 characters
 * @param disk whose bytes are served; what it cannot read is an I/O error to the client
 */
public record Export(String name, String description, Disk disk) {

    private static final int MOST_NAME_BYTES = 4096;

    public Export {
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            throw new IllegalArgumentException("the name of an export has at most " + MOST_NAME_BYTES + " bytes");
        }
    }
}
