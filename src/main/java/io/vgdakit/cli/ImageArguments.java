package io.vgdakit.cli;

import io.vgdakit.disk.Disks;
import io.vgdakit.disk.ImageFiles;
import io.vgdakit.disk.OpenedDisks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The disks a command works on: images, devices, or directories of images. */
final class ImageArguments {

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "Disk images or devices; a directory stands for the images in it.")
    private List<String> paths;

    @Mixin
    private DiskNames names;

    @Mixin
    private MapFiles mapFiles;

    @Mixin
    private BaseOption base;

    /**
     * Takes the first argument away when it is not an image but the object of the command.
     *
     * @throws UsageError when no image follows
     */
    Optional<String> takeFirst(Predicate<String> isObject) {
        String first = paths.get(0);
        if (!isObject.test(first)) {
            return Optional.empty();
        }
        if (paths.size() == 1) {
            throw new UsageError("Missing IMAGE after " + first);
        }
        paths = paths.subList(1, paths.size());
        return Optional.of(first);
    }

    /** Whether just one path is left. */
    boolean single() {
        return paths.size() == 1;
    }

    /** The arguments as they were given. */
    List<Path> paths() {
        return paths.stream().map(Path::of).toList();
    }

    /** Opens every image, in the order given, those of a directory in the order of their names. The caller closes them. */
    OpenedDisks open() throws IOException {
        OpenedDisks opened = OpenedDisks.open(ImageFiles.of(paths()), image -> names.named(image, base.in(mapFiles.marked(image, Disks.open(image)))));
        try {
            mapFiles.checkUsed();
            return opened;
        } catch (UsageError e) {
            opened.close();
            throw e;
        }
    }

    /** Where in each image its disk begins, in bytes. */
    long base() {
        return base.bytes();
    }

    /** The same for paths that an option of a command holds. */
    static OpenedDisks open(List<Path> paths, DiskNames names, BaseOption base) throws IOException {
        return OpenedDisks.open(ImageFiles.of(paths), image -> names.named(image, base.in(Disks.open(image))));
    }

    /** Names given for what is not named on disk. */
    NamesFile namesFile() {
        return names.file();
    }
}
