package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.scan.Hit;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/**
 * What a search over a whole disk found.
 *
 * @param metadata what is at the front of the disk now
 * @param starts where LVs begin or began, in the order of the disk
 * @param records metadata of volume groups, wherever it lies, in the order of the disk
 * @param more whether there was more than is kept, as on a disk made to look so
 */
public record DiskTraces(DiskMetadata metadata, List<LvStart> starts, List<Hit> records, boolean more) {

    public DiskTraces {
        starts = List.copyOf(starts);
        records = List.copyOf(records);
    }

    public Disk disk() {
        return metadata.disk();
    }
}
