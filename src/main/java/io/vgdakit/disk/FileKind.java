package io.vgdakit.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What can be opened as a disk. */
enum FileKind {
    /** A regular file. */
    FILE,
    /** A block or character device. */
    DEVICE;

    // The file type bits of stat(2), st_mode.
    private static final int TYPE_MASK = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;
    private static final int BLOCK_DEVICE = 0060000;

    /** Looks at the file, through symbolic links, without opening it: to open a FIFO would wait for its writer. */
    static FileKind of(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path.toString(), null, "no such file");
        } catch (AccessDeniedException e) {
            throw accessDenied(path);
        }
        if (attributes.isRegularFile()) {
            return FILE;
        }
        if (attributes.isDirectory()) {
            throw new FileSystemException(path.toString(), null, "is a directory, not a disk image or a device");
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            int type = (Integer) Files.getAttribute(path, "unix:mode") & TYPE_MASK;
            if (type != BLOCK_DEVICE && type != CHARACTER_DEVICE) {
                throw new FileSystemException(path.toString(), null, "is a FIFO or a socket, not a disk image or a device");
            }
        }
        return DEVICE;
    }

    static AccessDeniedException accessDenied(Path path) {
        return new AccessDeniedException(path.toString(), null, "permission denied; it must be readable for the user who runs this");
    }
}
