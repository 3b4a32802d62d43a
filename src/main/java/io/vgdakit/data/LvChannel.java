package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of an LV, or of any disk, as a read-only channel. A hole is never zeros: reading stops before it, and reading at it throws a
 * {@link HoleException}. For one thread at a time.
 */
public final class LvChannel implements SeekableByteChannel {

    private final Disk disk;
    private long position;
    private boolean closed;

    private LvChannel(Disk disk) {
        this.disk = disk;
    }

    /** The LV from the best copies; the disks stay open when it is closed. */
    public static LvChannel open(VolumeGroup vg, LogicalVolume lv) {
        return open(LvDisk.of(vg, lv));
    }

    /**
     * Opens a channel on any disk.
     *
     * @param disk stays open when the channel is closed
     */
    public static LvChannel open(Disk disk) {
        return new LvChannel(disk);
    }

    @Override
    public int read(ByteBuffer target) throws ClosedChannelException, HoleException {
        long left = size() - position;
        if (left <= 0 || !target.hasRemaining()) {
            return left <= 0 ? -1 : 0;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + left));
        int got = disk.read(position, target);
        target.limit(limit);
        if (got == 0) {
            throw new HoleException(disk.name(), disk.read(position, 1).gaps().get(0));
        }
        position += got;
        return got;
    }

    @Override
    public long position() throws ClosedChannelException {
        check();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws ClosedChannelException {
        check();
        if (newPosition < 0) {
            throw new IllegalArgumentException("no such position: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws ClosedChannelException {
        check();
        return disk.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
