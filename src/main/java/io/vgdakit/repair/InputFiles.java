package io.vgdakit.repair;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files that a person names as plans, journals, backups and texts. */
public final class InputFiles {

    private InputFiles() {
    }

    /**
     * A buffered stream of a regular file. Anything else is refused without opening it, because opening a FIFO would wait for its writer.
     *
     * @throws IOException with the path and the reason
     */
    public static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(regular(file)));
    }

    /** The same file, when it is a regular one or does not exist. */
    static Path regular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, Files.isDirectory(file) ? "is a directory, not a file" : "is a FIFO or a socket, not a file");
        }
        return file;
    }
}
