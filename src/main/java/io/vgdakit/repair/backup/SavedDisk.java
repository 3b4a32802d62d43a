package io.vgdakit.repair.backup;

import java.util.List;

/**
 * A disk in a backup.
 *
 * @param name of the disk
 * @param kind of its volume group in lower case, or {@code none}
 * @param identity what it says it is
 * @param areas in the order of the backup
 */
public record SavedDisk(String name, String kind, DiskIdentity identity, List<SavedArea> areas) {

    public SavedDisk {
        areas = List.copyOf(areas);
    }
}
