package io.vgdakit.data.extract;

import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.RescueMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/** Copies a range of an LV into a sink in one pass, and hashes it on the way. */
final class Extractor {

    /** Where the bytes go, front to back. */
    interface Sink {

        /** Takes the bytes between position and limit, which stay as they are. */
        void write(ByteBuffer bytes) throws IOException;

        /** Is told, after they were written and in order, which bytes were read and which are holes filled with zeros. */
        default void status(long length, char status) throws IOException {
        }
    }

    private final Copy copy;
    private final Notes notes = new Notes();
    private final LvDisk lv;

    Extractor(Copy copy) {
        this.copy = copy;
        this.lv = copy.lv().telling(notes::substitution);
    }

    /**
     * Copies.
     *
     * @param start bytes of the range that the sink has already
     * @param written what the sink has already, to be hashed; at its end when there is nothing
     * @throws IOException when the sink fails, or when what it has cannot be read
     * @throws NoSuchAlgorithmException when a hash is not known
     */
    Extracted run(long start, Written written, Sink sink) throws IOException, NoSuchAlgorithmException {
        try (var digests = new Digests(copy.algorithms())) {
            rehash(start, written, digests);
            long done = start;
            boolean stopped = false;
            while (done < copy.length() && !stopped && !copy.cancelled().getAsBoolean()) {
                ByteBuffer buffer = digests.take();
                buffer.limit((int) Math.min(buffer.limit(), copy.length() - done));
                List<Gap> gaps = fill(copy.offset() + done, buffer);
                gaps.stream().limit(copy.zeroHoles() ? Long.MAX_VALUE : 1).forEach(notes::hole);
                stopped = !gaps.isEmpty() && !copy.zeroHoles();
                buffer.flip();
                if (stopped) {
                    buffer.limit(0);
                }
                sink.write(buffer);
                tell(sink, copy.offset() + done, buffer.limit(), gaps);
                done += buffer.limit();
                digests.give(buffer);
                copy.progress().accept(done);
            }
            return notes.extracted(copy, done, done == copy.length() ? digests.finish() : Map.of());
        }
    }

    /** Reads what was written by an earlier run. */
    interface Written {

        /** Reads from a position into a buffer, see {@link java.nio.channels.FileChannel#read(ByteBuffer, long)}. */
        int read(ByteBuffer target, long position) throws IOException;
    }

    private static void rehash(long start, Written written, Digests digests) throws IOException {
        for (long position = 0; position < start; ) {
            ByteBuffer buffer = digests.take();
            buffer.limit((int) Math.min(buffer.limit(), start - position));
            int got = written.read(buffer, position);
            if (got <= 0) {
                throw new IOException("the earlier part ends at byte " + position + ", before byte " + start);
            }
            position += got;
            digests.give(buffer.flip());
        }
    }

    /** Fills a buffer up to the next hole, or from a hole on, with zeros for it; returns the holes in it. */
    private List<Gap> fill(long offset, ByteBuffer buffer) {
        int got = 1;
        while (buffer.hasRemaining() && got > 0) {
            got = lv.read(offset + buffer.position(), buffer);
        }
        if (buffer.position() > 0 || !buffer.hasRemaining()) {
            return List.of();
        }
        Extent extent = lv.read(offset, buffer.limit());
        buffer.put(extent.bytes());
        return extent.gaps();
    }

    private static void tell(Sink sink, long offset, int length, List<Gap> gaps) throws IOException {
        long position = offset;
        for (Gap gap : length == 0 ? List.<Gap>of() : gaps) {
            sink.status(gap.offset() - position, RescueMap.FINISHED);
            sink.status(gap.length(), RescueMap.BAD);
            position = gap.end();
        }
        sink.status(offset + length - position, RescueMap.FINISHED);
    }
}
