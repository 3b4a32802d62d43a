package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a journal may be put. */
final class JournalPath {

    private JournalPath() {
    }

    /**
     * The place for the journal of a change: a new file, or one whose journals are all finished.
     *
     * @throws Refusal when the file is one of the images, holds anything else, or lies on a device that is to be written
     */
    static JournalPlace check(Path journal, List<ImageIdentity> images) throws IOException, Refusal {
        Path absolute = journal.toAbsolutePath();
        if (Files.exists(absolute)) {
            Path real = absolute.toRealPath();
            for (ImageIdentity image : images) {
                if (real.equals(image.path()) || Files.exists(image.path()) && Files.isSameFile(real, image.path())) {
                    throw new Refusal(journal + ": is the image " + image.path() + "; give another file for the journal");
                }
            }
            return checkStore(journal, images, existing(journal, real));
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(journal + ": exists, but leads nowhere; give another file");
        }
        return checkStore(journal, images, JournalPlace.ofNew(directory(journal, absolute).resolve(absolute.getFileName())));
    }

    /** A journal is never overwritten. */
    private static JournalPlace existing(Path journal, Path real) throws Refusal {
        try (JournalFile file = JournalFile.open(real)) {
            return new JournalPlace(real, Optional.of(file.end()), Optional.of(file.last().header().chain()));
        } catch (IOException | Refusal e) {
            throw new Refusal(journal + ": exists and cannot take another journal; give another file. " + e.getMessage());
        }
    }

    private static JournalPlace checkStore(Path journal, List<ImageIdentity> images, JournalPlace place) throws IOException, Refusal {
        String store = Files.getFileStore(place.file().getParent()).name();
        for (ImageIdentity image : images) {
            if (isOn(store, image.path().toString())) {
                throw new Refusal(journal + ": lies on " + store
                        + ", a part of the device that is to be written; put the journal elsewhere");
            }
        }
        return place;
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
