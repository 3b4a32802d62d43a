package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * The identity of an open image.
     *
     * @param path its canonical path, see {@link #path}
     * @param edits of this image, whose bytes do not count
     */
    public static ImageIdentity of(Path path, Disk disk, List<Edit> edits) {
        var fingerprint = new Fingerprint((offset, length) -> disk.read(offset, length).bytes());
        edits.forEach(fingerprint::mask);
        return new ImageIdentity(path, disk.size(), fingerprint.hex());
    }

    /**
     * The canonical path of an open image.
     *
     * @throws IOException when it is gone
     */
    public static Path path(Disk disk) throws IOException {
        return Path.of(disk.source()).toRealPath();
    }

    /** The same image at another canonical path. */
    ImageIdentity at(Path elsewhere) {
        return new ImageIdentity(elsewhere, size, fingerprint);
    }
}
