package io.vgdakit.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of one file or device, of the size that it had when opened.
 *
 * <p>Reads start and end at sectors, because raw character devices refuse others, and go through a page-aligned direct buffer, which is
 * more than twice as fast as an unaligned one.
 */
final class FileBytes implements ImageBytes {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final int PAGE_BYTES = 4096;
    private static final ThreadLocal<ByteBuffer> BUFFER = ThreadLocal.withInitial(
            () -> ByteBuffer.allocateDirect(BUFFER_BYTES + PAGE_BYTES).alignedSlice(PAGE_BYTES).limit(BUFFER_BYTES).slice());

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** Opens a regular file, a block device or a character device for reading; anything else is refused without opening it. */
    static FileBytes open(Path path) throws IOException {
        boolean device = FileKind.of(path) == FileKind.DEVICE;
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (AccessDeniedException e) {
            throw FileKind.accessDenied(path);
        }
        try {
            // For a block device the channel knows the size, where the attributes of the file say 0.
            long size = channel.size();
            return new FileBytes(channel, device && size == 0 ? DeviceSize.probe(channel) : size);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        if (position >= size) {
            return -1;
        }
        int skip = (int) (position % Disk.SECTOR_BYTES);
        long start = position - skip;
        long wanted = Math.min(BUFFER_BYTES, (long) skip + target.remaining() + Disk.SECTOR_BYTES - 1);
        ByteBuffer buffer = BUFFER.get().clear().limit((int) Math.min(wanted - wanted % Disk.SECTOR_BYTES, size - start));
        int got = readOnce(buffer, start);
        if (got <= skip) {
            throw new EOFException("ends before byte " + size + ", its size when it was opened");
        }
        int useful = Math.min(got - skip, target.remaining());
        target.put(buffer.limit(skip + useful).position(skip));
        return useful;
    }

    @Override
    public int readDirectly(ByteBuffer target, long position) throws IOException {
        long wanted = Math.min(target.remaining(), size - position);
        if (!target.isDirect() || position % Disk.SECTOR_BYTES != 0 || wanted % Disk.SECTOR_BYTES != 0 || wanted <= 0) {
            return read(target, position);
        }
        int limit = target.limit();
        try {
            return readOnce(target.limit(target.position() + (int) wanted), position);
        } finally {
            target.limit(limit);
        }
    }

    private int readOnce(ByteBuffer buffer, long position) throws IOException {
        try {
            return channel.read(buffer, position);
        } catch (ClosedChannelException e) {
            throw new IllegalStateException("the disk was closed, or the thread that reads it interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
