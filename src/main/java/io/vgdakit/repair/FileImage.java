package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** A locked file or device. Reads and writes of a device are whole sectors, because raw character devices refuse others. */
final class FileImage implements WritableImage {

    private final FileChannel channel;
    private final FileLock lock;
    private final long size;
    private final boolean device;

    FileImage(FileChannel channel, FileLock lock, long size, boolean device) {
        this.channel = channel;
        this.lock = lock;
        this.size = size;
        this.device = device;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean device() {
        return device;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        int skip = skip(offset);
        ByteBuffer sectors = sectors(offset, length);
        var bytes = new byte[length];
        sectors.position(skip).get(bytes);
        return bytes;
    }

    @Override
    public void write(long offset, byte[] bytes) throws IOException {
        if (offset < 0 || offset > size - bytes.length) {
            throw new EOFException("a write of " + bytes.length + " bytes at offset " + offset + " would grow the image of " + size
                    + " bytes");
        }
        ByteBuffer sectors = device ? sectors(offset, bytes.length) : ByteBuffer.allocate(bytes.length);
        sectors.put(skip(offset), bytes).rewind();
        long position = offset - skip(offset);
        while (sectors.hasRemaining()) {
            position += channel.write(sectors, position);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        }
    }

    /** The range as it is on disk; for a device with the rest of its first and last sector. */
    private ByteBuffer sectors(long offset, int length) throws IOException {
        int skip = skip(offset);
        long end = offset + length;
        long padding = device ? (Disk.SECTOR_BYTES - end % Disk.SECTOR_BYTES) % Disk.SECTOR_BYTES : 0;
        ByteBuffer buffer = ByteBuffer.allocate((int) (skip + length + padding));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset - skip + buffer.position()) < 0) {
                throw new EOFException("the image ends before offset " + end);
            }
        }
        return buffer.rewind();
    }

    private int skip(long offset) {
        return device ? (int) (offset % Disk.SECTOR_BYTES) : 0;
    }
}
