package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Another disk with bad sectors: a read that touches one fails as a whole, as it does on a drive. */
public final class FaultyDisk extends ImageDisk {

    private final FaultyBytes faulty;

    /**
     * @param disk whose bytes to read
     * @param badSectors their PSNs
     */
    public FaultyDisk(Disk disk, long... badSectors) {
        this(disk, new FaultyBytes(disk, badSectors.clone(), new AtomicInteger()));
    }

    private FaultyDisk(Disk disk, FaultyBytes faulty) {
        super(disk.name(), disk.source(), faulty);
        this.faulty = faulty;
    }

    /** How many reads touched a bad sector so far. */
    public int failures() {
        return faulty.failures.get();
    }

    private record FaultyBytes(Disk disk, long[] badSectors, AtomicInteger failures) implements ImageBytes {

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            if (position >= disk.size()) {
                return -1;
            }
            int length = (int) Math.min(target.remaining(), disk.size() - position);
            long first = position / Disk.SECTOR_BYTES;
            long last = (position + length - 1) / Disk.SECTOR_BYTES;
            if (Arrays.stream(badSectors).anyMatch(bad -> first <= bad && bad <= last)) {
                // what a failed read leaves behind must not be seen
                target.put((byte) 0x55);
                failures.incrementAndGet();
                throw new IOException("Input/output error");
            }
            target.put(disk.read(position, length).bytes());
            return length;
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }
}
