package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.ImageKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The files and devices of this machine. */
final class FileStorage implements Storage {

    private static final Set<PosixFilePermission> WRITE =
            Set.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    @Override
    public WritableImage openImage(Path image) throws IOException, Refusal {
        ImageKind kind = Disks.kind(image);
        if (!kind.isRaw()) {
            throw new Refusal(image + ": is " + kind.description() + " and cannot be written in place; " + kind.advice());
        }
        requireWritable(image);
        boolean device = kind == ImageKind.DEVICE;
        // Before the image is locked: to close a file gives up all locks that a process holds on it.
        long size = device ? deviceSize(image) : Files.size(image);
        FileChannel channel = open(image);
        try {
            return new FileImage(channel, lock(image, channel), size, device);
        } catch (Refusal | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public JournalOutput createJournal(Path journal) throws IOException {
        return new FileJournal(FileChannel.open(journal, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), journal.getParent());
    }

    @Override
    public JournalOutput appendJournal(Path journal, JournalFile.End end) throws IOException, Refusal {
        requireWritable(journal);
        FileChannel channel = open(journal);
        try {
            lock(journal, channel);
            if (channel.size() != end.size()) {
                throw new Refusal(journal + ": was changed while it was read; try again");
            }
            channel.truncate(end.offset()).position(end.offset());
            return new FileJournal(channel, journal.getParent());
        } catch (IOException | Refusal | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The superuser may write to a read-only file; who made it read-only did not mean that. */
    private static void requireWritable(Path image) throws IOException, Refusal {
        var view = Files.getFileAttributeView(image, PosixFileAttributeView.class);
        boolean marked = view != null && view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
        if (marked || !Files.isWritable(image)) {
            throw new Refusal(image + ": is read-only; make it writable, or work on a copy");
        }
    }

    private static long deviceSize(Path device) throws IOException {
        try (Disk disk = Disks.open(device)) {
            return disk.size();
        }
    }

    private static FileChannel open(Path image) throws IOException, Refusal {
        try {
            return FileChannel.open(image, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        } catch (FileSystemException e) {
            throw new Refusal(image + ": cannot be opened for writing: " + (e.getReason() == null ? "permission denied" : e.getReason()));
        }
    }

    private static FileLock lock(Path image, FileChannel channel) throws Refusal {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Refusal(image + ": another process has locked it; wait until it ends");
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new Refusal(image + ": is being written by this process already");
        } catch (IOException e) {
            throw new Refusal(image + ": cannot be locked: " + e.getMessage());
        }
    }
}
