package io.vgdakit.disk;

import java.nio.ByteBuffer;

/** A byte array as a disk. It reads like an image file of these bytes. */
public final class MemoryDisk extends ImageDisk {

    /**
     * @param name of the disk, which is its source too
     * @param bytes of the disk, not copied
     */
    public MemoryDisk(String name, byte[] bytes) {
        super(name, name, new ArrayBytes(bytes));
    }

    private record ArrayBytes(byte[] bytes) implements ImageBytes {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(ByteBuffer target, long position) {
            if (position >= bytes.length) {
                return -1;
            }
            int length = Math.min(target.remaining(), bytes.length - (int) position);
            target.put(bytes, (int) position, length);
            return length;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
