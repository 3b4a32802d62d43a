package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where a journal may be put. */
final class JournalPath {

    private JournalPath() {
    }

    /**
     * The canonical path of a journal that does not exist yet.
     *
     * @throws Refusal when the file exists, is one of the images, or lies on a device that is to be written
     */
    static Path check(Path journal, List<ImageIdentity> images) throws IOException, Refusal {
        Path absolute = journal.toAbsolutePath();
        if (Files.exists(absolute)) {
            Path real = absolute.toRealPath();
            for (ImageIdentity image : images) {
                if (real.equals(image.path()) || Files.exists(image.path()) && Files.isSameFile(real, image.path())) {
                    throw new Refusal(journal + ": is the image " + image.path() + "; give another file for the journal");
                }
            }
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(journal + ": exists; a journal is never overwritten, give another file");
        }
        Path directory = directory(journal, absolute);
        String store = Files.getFileStore(directory).name();
        for (ImageIdentity image : images) {
            if (isOn(store, image.path().toString())) {
                throw new Refusal(journal + ": lies on " + store
                        + ", a part of the device that is to be written; put the journal elsewhere");
            }
        }
        return directory.resolve(absolute.getFileName());
    }

    private static Path directory(Path journal, Path absolute) throws IOException, Refusal {
        try {
            return absolute.getParent().toRealPath();
        } catch (NoSuchFileException e) {
            throw new Refusal(journal + ": there is no directory " + absolute.getParent());
        }
    }

    /** Whether a file system lies on a device or on a partition of it, for example /dev/sdb2 or /dev/nvme0n1p2. */
    static boolean isOn(String store, String device) {
        return store.startsWith(device) && store.substring(device.length()).matches("(p?\\d+)?");
    }
}
