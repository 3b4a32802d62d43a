package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where the PPs of a lost volume group lie.
 *
 * @param ppSize base-2 logarithm of the bytes of a PP
 * @param psnPart1 sector of PP 1
 * @param confidence never certain unless it was told
 * @param reasons what speaks for it, for a person
 */
public record PpGrid(int ppSize, long psnPart1, Confidence confidence, List<String> reasons) {

    public PpGrid {
        reasons = List.copyOf(reasons);
    }

    public long ppBytes() {
        return 1L << ppSize;
    }

    /** The PP that begins at a byte of a disk; empty when none does. */
    public OptionalLong pp(long offset) {
        long first = psnPart1 * Disk.SECTOR_BYTES;
        return offset >= first && (offset - first) % ppBytes() == 0 ? OptionalLong.of((offset - first) / ppBytes() + 1) : OptionalLong.empty();
    }

    /** The first byte of a PP. */
    public long offset(long pp) {
        return psnPart1 * Disk.SECTOR_BYTES + (pp - 1) * ppBytes();
    }

    /** PPs that a disk can have at most. */
    public long pps(Disk disk) {
        return Math.max(0, (disk.size() - psnPart1 * Disk.SECTOR_BYTES) / ppBytes());
    }
}
