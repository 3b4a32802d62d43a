package io.vgdakit.disk;

import java.io.IOException;

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
    public void close() throws IOException {
        disk.close();
    }
}
