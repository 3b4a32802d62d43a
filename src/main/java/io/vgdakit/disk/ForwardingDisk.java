package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;

/** A disk that is another one in all that a subclass does not change; closing it closes the other. */
public abstract class ForwardingDisk implements Disk {

    private final Disk disk;

    /** @param disk the other one */
    protected ForwardingDisk(Disk disk) {
        this.disk = disk;
    }

    @Override
    public String name() {
        return disk.name();
    }

    @Override
    public String source() {
        return disk.source();
    }

    @Override
    public long size() {
        return disk.size();
    }

    @Override
    public Extent read(long offset, int length) {
        return disk.read(offset, length);
    }

    @Override
    public Stream<Gap> knownGaps(long offset, long length) {
        return disk.knownGaps(offset, length);
    }

    /** Reads bytes that the other disk has unchanged straight from there, see {@link Disk#read(long, ByteBuffer)}, and at most so many. */
    protected final int readUnchanged(long offset, ByteBuffer target, long most) {
        int limit = target.limit();
        try {
            return disk.read(offset, target.limit((int) Math.min(limit, target.position() + most)));
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public boolean sequential() {
        return disk.sequential();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
