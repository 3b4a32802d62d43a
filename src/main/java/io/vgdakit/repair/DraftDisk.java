package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.ForwardingDisk;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A disk with sectors that are to be replaced, to be read as it would be then. Writes nothing. */
final class DraftDisk extends ForwardingDisk {

    /**
     * A sector that is to be replaced.
     *
     * @param bytes of the whole sector
     * @param step number of the step of the draft that wants it
     * @param path the structure
     * @param reason one sentence for a person
     */
    record Sector(byte[] bytes, int step, String path, String reason) {
    }

    private final Disk disk;
    private final OverlayDisk overlay;
    private final TreeMap<Long, Sector> sectors = new TreeMap<>();

    DraftDisk(Disk disk) {
        this(disk, new OverlayDisk(disk));
    }

    private DraftDisk(Disk disk, OverlayDisk overlay) {
        super(overlay);
        this.disk = disk;
        this.overlay = overlay;
    }

    /** The disk as it is. */
    Disk original() {
        return disk;
    }

    /** All replaced sectors by PSN. */
    NavigableMap<Long, Sector> sectors() {
        return sectors;
    }

    /**
     * Replaces the sectors under a range that would differ from it.
     *
     * @param psn first sector
     * @param bytes whole sectors
     * @return how many differ
     */
    int put(long psn, byte[] bytes, int step, String path, String reason) {
        byte[] current = read(psn * SECTOR_BYTES, bytes.length).bytes();
        int changed = 0;
        for (int from = 0; from < bytes.length; from += SECTOR_BYTES) {
            int to = from + SECTOR_BYTES;
            if (!Arrays.equals(current, from, to, bytes, from, to)) {
                var sector = new Sector(Arrays.copyOfRange(bytes, from, to), step, path, reason);
                sectors.put(psn + from / SECTOR_BYTES, sector);
                overlay.put(psn * SECTOR_BYTES + from, sector.bytes());
                changed++;
            }
        }
        return changed;
    }
}
