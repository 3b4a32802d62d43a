package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.nio.ByteBuffer;
import java.util.List;

/** A buffer over a part of a disk and what lies behind it, for one thread. */
final class Window {

    /** Bytes of the part that is tested at a time; larger ones are not faster. */
    static final int BYTES = 1 << 22;

    private static final int PAGE_BYTES = 4096;

    private final Disk disk;
    private final ByteBuffer buffer;

    /**
     * What was read.
     *
     * @param held bytes that the disk has there; fewer than {@link #BYTES} only where it ends
     * @param gaps those that could not be read
     */
    record Part(int held, List<Gap> gaps) {
    }

    Window(Disk disk) {
        this.disk = disk;
        this.buffer = ByteBuffer.allocateDirect(BYTES + CandidateTest.REACH + PAGE_BYTES).alignedSlice(PAGE_BYTES)
                .limit(BYTES + CandidateTest.REACH).slice();
    }

    /** The bytes read, and zeros behind them and in gaps. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Fills the buffer from a place on, a whole sector. */
    Part read(long offset) {
        buffer.clear();
        if (offset > Long.MAX_VALUE - buffer.capacity()) {
            return new Part(0, List.of());
        }
        int more;
        do {
            more = disk.read(offset + buffer.position(), buffer);
        } while (more > 0 && buffer.hasRemaining());
        int got = buffer.position();
        if (!buffer.hasRemaining()) {
            return new Part(BYTES, List.of());
        }
        Extent rest = disk.read(offset + got, buffer.capacity() - got);
        buffer.put(got, rest.bytes());
        int end = got + held(rest);
        List<Gap> gaps = rest.gaps().stream()
                .filter(gap -> gap.reason() != Gap.Reason.BEYOND_END && gap.offset() < offset + Math.min(end, BYTES))
                .map(gap -> new Gap(gap.offset(), Math.min(gap.end(), offset + Math.min(end, BYTES)) - gap.offset(), gap.reason(), gap.detail()))
                .toList();
        return new Part(Math.min(end, BYTES), gaps);
    }

    /** Bytes of a range that the disk has: what a damaged compressed image lost is a read error without end. */
    private int held(Extent range) {
        List<Gap> gaps = range.gaps();
        boolean nothingRead = !gaps.isEmpty() && gaps.get(0).length() == range.bytes().length;
        if (nothingRead && range.offset() >= disk.size()) {
            return 0;
        }
        return gaps.stream().filter(gap -> gap.reason() == Gap.Reason.BEYOND_END).mapToInt(gap -> (int) (gap.offset() - range.offset()))
                .findFirst().orElse(range.bytes().length);
    }
}
