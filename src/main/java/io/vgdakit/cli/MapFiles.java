package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.disk.RescuedDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** Map files of GNU ddrescue, which tell what of an image was read. */
final class MapFiles {

    @Option(names = "--mapfile", paramLabel = "IMAGE=FILE",
            description = "The map file of GNU ddrescue that belongs to an image: what it does not call finished counts as unreadable.")
    private Map<Path, Path> byImage = new LinkedHashMap<>();

    private final Set<Path> used = new HashSet<>();

    /** The disk without what its map file calls bad. */
    Disk marked(Path image, Disk disk) throws IOException {
        Path map = byImage.get(image);
        if (map == null) {
            return disk;
        }
        used.add(image);
        try {
            return new RescuedDisk(disk, RescueMap.read(map));
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /** @throws UsageError when a map file belongs to an image that was not opened */
    void checkUsed() {
        for (Path image : byImage.keySet()) {
            if (!used.contains(image)) {
                throw new UsageError("--mapfile " + image + "=" + byImage.get(image) + ": " + image + " is not among the images");
            }
        }
    }
}
