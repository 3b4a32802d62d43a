package io.vgdakit.disk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** A disk that begins at a byte of another one. */
final class DiskAtBase extends ForwardingDisk {

    private final Disk disk;
    private final long base;

    DiskAtBase(Disk disk, long base) {
        super(disk);
        if (base < 0) {
            throw new IllegalArgumentException("a disk cannot begin before its image: base " + base);
        }
        this.disk = disk;
        this.base = base;
    }

    @Override
    public long size() {
        return Math.max(0, disk.size() - base);
    }

    @Override
    public Extent read(long offset, int length) {
        if (offset >= 0 && length >= 0 && offset > Long.MAX_VALUE - length - base) {
            return beyondAllImages(offset, length);
        }
        Extent extent = disk.read(offset < 0 ? offset : base + offset, length);
        return new Extent(offset, extent.bytes(), extent.gaps().stream().map(this::fromBase).toList());
    }

    @Override
    public Stream<Gap> knownGaps(long offset, long length) {
        return offset > Long.MAX_VALUE - length - base ? Stream.empty() : disk.knownGaps(base + offset, length).map(this::fromBase);
    }

    private Gap fromBase(Gap gap) {
        return new Gap(gap.offset() - base, gap.length(), gap.reason(), gap.detail());
    }

    @Override
    public int read(long offset, ByteBuffer target) {
        if (offset >= 0 && offset > Long.MAX_VALUE - target.remaining() - base) {
            return 0;
        }
        return disk.read(offset < 0 ? offset : base + offset, target);
    }

    /** The place in the other disk would be behind {@link Long#MAX_VALUE}. */
    private static Extent beyondAllImages(long offset, int length) {
        return new Extent(offset, new byte[length], length == 0 ? List.of() : List.of(new Gap(offset, length, Gap.Reason.BEYOND_END, "")));
    }
}
