package io.vgdakit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests compare with; {@code -Dupdate.golden=true} writes them anew, to be read in review. */
public final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("update.golden");

    private Golden() {
    }

    public static boolean updating() {
        return UPDATE;
    }

    /** The text of a file, which is {@code actual} itself while updating. */
    public static String text(Path file, String actual) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
