package io.vgdakit.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The image files that paths stand for. */
public final class ImageFiles {

    private ImageFiles() {
    }

    /**
     * The paths themselves, and for a directory the images in it ({@link Disks#isImage}) in the order of their names.
     *
     * @throws IOException when a directory holds no image or cannot be read
     */
    public static List<Path> of(Collection<Path> paths) throws IOException {
        List<Path> images = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                images.addAll(in(path));
            } else {
                images.add(path);
            }
        }
        return images;
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> images = files.filter(Files::isRegularFile).filter(Disks::isImage).sorted().toList();
            if (images.isEmpty()) {
                throw new IOException(directory + ": no disk image in this directory");
            }
            return images;
        }
    }
}
