package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.util.List;

/** A disk in memory of which only the first bytes are held; the others are zero. */
final class PaddedDisk implements Disk {

    private final String name;
    private final byte[] bytes;
    private final long size;

    PaddedDisk(String name, byte[] bytes, long size) {
        this.name = name;
        this.bytes = bytes;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String source() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Extent read(long offset, int length) {
        var read = new byte[length];
        if (offset < bytes.length) {
            System.arraycopy(bytes, (int) offset, read, 0, (int) Math.min(length, bytes.length - offset));
        }
        List<Gap> gaps = offset + length <= size ? List.of()
                : List.of(new Gap(Math.max(offset, size), offset + length - Math.max(offset, size), Gap.Reason.BEYOND_END, ""));
        return new Extent(offset, read, gaps);
    }

    @Override
    public void close() {
        // in memory
    }
}
