package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The size of a device that does not tell it, as character devices do not: found by trying where it can be read. */
final class DeviceSize {

    /** The most that is believed, 1 PiB: an endless device such as /dev/zero has this size. */
    static final long MAX_BYTES = 1L << 50;

    /** So many bad sectors in a row are not taken for the end. */
    private static final int BAD_SECTORS = 8;

    private DeviceSize() {
    }

    /** Bisects for the last readable sector. Returns bytes, whole sectors; 0 when nothing can be read. */
    static long probe(FileChannel channel) throws IOException {
        ByteBuffer sector = ByteBuffer.allocateDirect(2 * Disk.SECTOR_BYTES).alignedSlice(Disk.SECTOR_BYTES)
                .limit(Disk.SECTOR_BYTES).slice();
        long inside = 0;
        long outside = MAX_BYTES / Disk.SECTOR_BYTES;
        while (inside < outside) {
            long middle = (inside + outside) >>> 1;
            if (readableFrom(channel, middle, sector)) {
                inside = middle + 1;
            } else {
                outside = middle;
            }
        }
        return inside * Disk.SECTOR_BYTES;
    }

    /** Whether this sector, or one of the few behind it, can be read. */
    private static boolean readableFrom(FileChannel channel, long psn, ByteBuffer sector) {
        for (int i = 0; i < BAD_SECTORS; i++) {
            try {
                return channel.read(sector.clear(), (psn + i) * Disk.SECTOR_BYTES) > 0;
            } catch (IOException e) {
                // either behind the end or a bad sector: the next ones tell
            }
        }
        return false;
    }
}
