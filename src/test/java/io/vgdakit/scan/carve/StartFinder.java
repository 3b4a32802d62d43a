package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.vg.DiskMetadata;
import java.util.ArrayList;
import java.util.List;

final class StartFinder {
    static DiskStarts find(Disk disk) {
        List<LvStart> starts = new ArrayList<>();
        for (long at = 0; at < disk.size(); at += 1 << 17) {
            LvStart.at(disk, at).ifPresent(starts::add);
        }
        return new DiskStarts(DiskMetadata.read(disk), starts, false);
    }
}
