package io.vgdakit.repair;

import java.nio.file.Path;

/**
 * How an image is known again.
 *
 * @param path canonical path: absolute, without symbolic links
 * @param size bytes
 * @param fingerprint 64 hex digits, see {@link Fingerprint}
 */
public record ImageIdentity(Path path, long size, String fingerprint) {

    public ImageIdentity {
        if (!path.isAbsolute() || !path.normalize().equals(path) || size < 0 || !fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no identity of an image: path " + path + ", size " + size + ", fingerprint " + fingerprint);
        }
    }

    /** The same image at another canonical path. */
    ImageIdentity at(Path elsewhere) {
        return new ImageIdentity(elsewhere, size, fingerprint);
    }
}
