package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Images that are put together to volume groups, and the names of these; the first word may be an object, such as an LV. */
final class VolumeGroupArguments {

    @Mixin
    private ImageArguments images;

    @Mixin
    private GroupNameOption groupNames;

    /** Disks and what they make up; closing it closes the disks. */
    record Images(OpenedDisks opened, Assembly assembly) implements Closeable {

        static Images of(OpenedDisks opened, GroupNames names) {
            return new Images(opened, Assembly.of(opened.disks(), names));
        }

        /** The disks in the order given. */
        List<Disk> disks() {
            return opened.disks();
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }

    /**
     * Takes the first word away as the object. A single word that need not be an object is an image, be there such a file or not.
     *
     * @param always whether it is one even when a file has its name
     * @return empty when it is an image
     * @throws UsageError when no image follows
     */
    Optional<String> takeObject(boolean always) {
        return images.takeFirst(word -> always || !images.single() && !Files.exists(Path.of(word)));
    }

    /**
     * Opens the images and puts them together.
     *
     * @throws UsageError when one name is given for several volume groups
     * @throws IOException when an image cannot be opened
     */
    Images open() throws IOException {
        Images opened = Images.of(images.open(), groupNames.names(images.namesFile()));
        int groups = opened.assembly().volumeGroups().size();
        if (groups > 1 && groupNames.only().isPresent()) {
            opened.close();
            throw new UsageError("--vg-name " + groupNames.only().get() + ": the images hold " + groups
                    + " volume groups; say which one is meant: --vg-name VGID=" + groupNames.only().get());
        }
        return opened;
    }
}
