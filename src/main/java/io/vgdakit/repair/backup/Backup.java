package io.vgdakit.repair.backup;

import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A backup that was read to its end and found whole. Its areas are read again, piece by piece, when they are asked for.
 *
 * @param file the file
 * @param header how it came to be
 * @param disks what is in it
 */
public record Backup(Path file, BackupHeader header, List<SavedDisk> disks) {

    public Backup {
        disks = List.copyOf(disks);
    }

    /** What is done with the bytes of areas. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes some bytes of the backup.
         *
         * @param disk index of the disk, from 0
         * @param area the area that the bytes belong to
         * @param offset bytes from the start of the disk
         * @param bytes 1 to 65536 of them
         */
        void bytes(int disk, SavedArea area, long offset, byte[] bytes) throws IOException, Refusal;
    }

    /**
     * Reads all of a backup and checks it.
     *
     * @throws Refusal when the file is not exactly a whole backup
     */
    public static Backup open(Path file) throws IOException, Refusal {
        try (var reader = new BackupReader(file)) {
            return reader.read((disk, area, offset, bytes) -> { });
        }
    }

    /** Hands over all bytes in the order of the file; those that are missing are left out. The visited area has no checksum yet. */
    public void forEach(Visitor visitor) throws IOException, Refusal {
        try (var reader = new BackupReader(file)) {
            reader.read(visitor);
        }
    }
}
