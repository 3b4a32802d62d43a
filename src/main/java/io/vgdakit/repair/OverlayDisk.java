package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import java.util.List;
import java.util.TreeMap;

/** A disk as it would be with other bytes, of which it holds the sectors and no others. What cannot be read stays so. Writes nothing. */
public final class OverlayDisk extends ForwardingDisk {

    private final Disk disk;
    private final TreeMap<Long, byte[]> sectors = new TreeMap<>();

    /** @param disk as it is; closed together with this one */
    public OverlayDisk(Disk disk) {
        super(disk);
        this.disk = disk;
    }

    /**
     * A disk as it would be after edits.
     *
     * @param disk as it is; closed together with the new one
     * @param edits of this disk
     */
    public static OverlayDisk of(Disk disk, List<Edit> edits) {
        var overlay = new OverlayDisk(disk);
        edits.forEach(edit -> overlay.put(edit.offset(), edit.newBytes()));
        return overlay;
    }

    /** Replaces a range of bytes, {@code offset} bytes from the start of the disk. */
    public void put(long offset, byte[] bytes) {
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
        if (length > 0) {
            sectors.subMap(offset / SECTOR_BYTES, true, (offset + length - 1) / SECTOR_BYTES, true).forEach((psn, sector) -> {
                long start = psn * SECTOR_BYTES;
                long from = Math.max(start, offset);
                long to = Math.min(start + SECTOR_BYTES, offset + length);
                System.arraycopy(sector, (int) (from - start), extent.bytes(), (int) (from - offset), (int) (to - from));
            });
        }
        return extent;
    }
}
