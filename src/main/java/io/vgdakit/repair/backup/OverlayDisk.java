package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import java.util.HashMap;
import java.util.Map;

/** A disk with changed sectors, of which it holds no others. What cannot be read stays so. */
final class OverlayDisk extends ForwardingDisk {

    private final Disk disk;
    private final Map<Long, byte[]> sectors = new HashMap<>();

    OverlayDisk(Disk disk) {
        super(disk);
        this.disk = disk;
    }

    void put(long offset, byte[] bytes) {
        for (int done = 0; done < bytes.length;) {
            long psn = (offset + done) / SECTOR_BYTES;
            int start = (int) ((offset + done) % SECTOR_BYTES);
            int count = Math.min(SECTOR_BYTES - start, bytes.length - done);
            byte[] sector = sectors.computeIfAbsent(psn, key -> disk.readSectors(key, 1).bytes());
            System.arraycopy(bytes, done, sector, start, count);
            done += count;
        }
    }

    @Override
    public Extent read(long offset, int length) {
        Extent extent = super.read(offset, length);
        for (long psn = offset / SECTOR_BYTES; psn * SECTOR_BYTES < offset + length; psn++) {
            byte[] sector = sectors.get(psn);
            if (sector != null) {
                long from = Math.max(offset, psn * SECTOR_BYTES);
                long to = Math.min(offset + length, (psn + 1) * SECTOR_BYTES);
                System.arraycopy(sector, (int) (from - psn * SECTOR_BYTES), extent.bytes(), (int) (from - offset), (int) (to - from));
            }
        }
        return extent;
    }
}
