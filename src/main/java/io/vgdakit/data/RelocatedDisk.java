package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ExtentBuilder;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.RelocatedBlocks;
import java.nio.ByteBuffer;
import java.util.NavigableMap;

/**
 * A disk on which relocated sectors read as what the relocation pool holds for them (formats/README.md 6.4). That the directory counts
 * sectors from PSN 0 is unverified.
 */
final class RelocatedDisk extends ForwardingDisk {

    private final Disk disk;
    /** PSN of a bad sector, PSN of the sector that holds its contents. */
    private final NavigableMap<Long, Long> pool;

    private RelocatedDisk(Disk disk, NavigableMap<Long, Long> pool) {
        super(disk);
        this.disk = disk;
        this.pool = pool;
    }

    /** The disk itself when nothing on it was relocated. */
    static Disk of(DiskMetadata metadata) {
        NavigableMap<Long, Long> pool = RelocatedBlocks.of(metadata).pool();
        return pool.isEmpty() ? metadata.disk() : new RelocatedDisk(metadata.disk(), pool);
    }

    @Override
    public Extent read(long offset, int length) {
        var read = new ExtentBuilder(offset, length);
        long end = offset + length;
        long position = offset;
        while (position < end) {
            Long relocated = pool.get(position / SECTOR_BYTES);
            long next = Math.min(end, relocated == null ? untilRelocated(position) : (position / SECTOR_BYTES + 1) * SECTOR_BYTES);
            long from = relocated == null ? position : relocated * SECTOR_BYTES + position % SECTOR_BYTES;
            read.add(position, disk.read(from, (int) (next - position)));
            position = next;
        }
        return read.extent();
    }

    @Override
    public int read(long offset, ByteBuffer target) {
        long good = untilRelocated(offset) - offset;
        return good > 0 ? readUnchanged(offset, target, good) : super.read(offset, target);
    }

    /** The first byte of the next relocated sector from the one that holds this byte on. */
    private long untilRelocated(long position) {
        Long next = pool.ceilingKey(position / SECTOR_BYTES);
        return next == null ? Long.MAX_VALUE : next * SECTOR_BYTES;
    }
}
