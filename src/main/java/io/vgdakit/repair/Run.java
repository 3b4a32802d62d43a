package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sectors of one step of a draft that follow each other. */
final class Run {

    final DraftDisk disk;
    final List<DraftDisk.Sector> sectors = new ArrayList<>();
    private final long psn;

    Run(DraftDisk disk, long psn) {
        this.disk = disk;
        this.psn = psn;
    }

    /** The first sector behind the run. */
    long end() {
        return psn + sectors.size();
    }

    /** Adds the edit that makes the run, from its first to its last byte that changes. */
    void edit(PlanBuilder builder) throws IOException, Refusal {
        byte[] fresh = new byte[sectors.size() * Disk.SECTOR_BYTES];
        for (int i = 0; i < sectors.size(); i++) {
            System.arraycopy(sectors.get(i).bytes(), 0, fresh, i * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES);
        }
        byte[] old = disk.original().read(psn * Disk.SECTOR_BYTES, fresh.length).bytes();
        int first = Arrays.mismatch(old, fresh);
        if (first < 0) {
            return;
        }
        int last = fresh.length;
        while (old[last - 1] == fresh[last - 1]) {
            last--;
        }
        builder.edit(disk.original(), psn * Disk.SECTOR_BYTES + first, Arrays.copyOfRange(fresh, first, last), sectors.get(0).path(),
                sectors.get(0).reason());
    }
}
