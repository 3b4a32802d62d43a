package io.vgdakit.disk;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a gzip image, decompressed as they are asked for and never kept whole: the first 16 MiB, where the metadata of a disk is,
 * as long as there is memory for them, and the chunk that was read last. Whoever reads backwards beyond these starts from the front again.
 */
final class GzipBytes implements ImageBytes {

    private static final int CHUNK_BYTES = 1 << 18;
    private static final int HEAD_CHUNKS = 64;
    private static final byte[] NOTHING = {};

    private final ImageBytes compressed;
    private final List<SoftReference<byte[]>> head = new ArrayList<>();
    private GzipStream stream;
    private byte[] last = NOTHING;
    /** Of the chunk that the stream gives next. */
    private long nextIndex;
    /** Bytes, or -1 while the end has not been met. */
    private long size = -1;
    private End end = End.OF_IMAGE;
    private boolean closed;

    GzipBytes(ImageBytes compressed) {
        this.compressed = compressed;
        stream = new GzipStream(compressed);
    }

    @Override
    public synchronized long size() {
        requireOpen();
        while (size < 0) {
            readChunk();
        }
        return size;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
        requireOpen();
        if (size >= 0 && position >= size) {
            return -1;
        }
        byte[] chunk = chunk(position / CHUNK_BYTES);
        int from = (int) (position % CHUNK_BYTES);
        if (from >= chunk.length) {
            return -1;
        }
        int length = Math.min(target.remaining(), chunk.length - from);
        target.put(chunk, from, length);
        return length;
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    public synchronized End end() {
        return end;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        stream.close();
        compressed.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the disk was closed");
        }
    }

    /** The bytes of a chunk: fewer than a chunk has where the image ends, none behind. */
    private byte[] chunk(long index) {
        byte[] kept = index < head.size() ? head.get((int) index).get() : null;
        if (kept != null) {
            return kept;
        }
        if (index < nextIndex - 1) {
            stream.close();
            stream = new GzipStream(compressed);
            nextIndex = 0;
        }
        while (nextIndex <= index) {
            if (readChunk() < CHUNK_BYTES && nextIndex <= index) {
                return NOTHING;
            }
        }
        return last;
    }

    private int readChunk() {
        var chunk = new byte[CHUNK_BYTES];
        int length = stream.read(chunk);
        last = length == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, length);
        if (length < CHUNK_BYTES && size < 0) {
            size = nextIndex * CHUNK_BYTES + length;
            end = stream.damage().isEmpty() ? End.OF_IMAGE : new End(Gap.Reason.READ_ERROR, stream.damage());
        }
        if (nextIndex < HEAD_CHUNKS) {
            var kept = new SoftReference<>(last);
            if (nextIndex < head.size()) {
                head.set((int) nextIndex, kept);
            } else {
                head.add(kept);
            }
        }
        nextIndex++;
        return length;
    }
}
