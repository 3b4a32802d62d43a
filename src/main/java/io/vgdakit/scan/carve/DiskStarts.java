package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/**
 * Where LVs begin on a disk.
 *
 * @param metadata what is at the front of the disk now
 * @param starts in the order of the disk
 * @param more whether there were more than are kept
 */
public record DiskStarts(DiskMetadata metadata, List<LvStart> starts, boolean more) {

    public DiskStarts {
        starts = List.copyOf(starts);
    }

    public Disk disk() {
        return metadata.disk();
    }
}
