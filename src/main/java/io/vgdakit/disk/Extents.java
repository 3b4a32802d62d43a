package io.vgdakit.disk;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Long ranges of a disk, read piece by piece. */
public final class Extents {

    /** Bytes of a piece. */
    static final int PIECE_BYTES = 1 << 16;

    private Extents() {
    }

    /**
     * The bytes of a range in order, in pieces of at most 64 KiB, up to the end of the image: no piece holds a byte beyond it. Lazy, one
     * piece is held at a time.
     *
     * @param offset bytes from the start of the disk, at least 0
     * @param length bytes, at least 0; a range that would end beyond {@link Long#MAX_VALUE} ends there
     */
    public static Stream<Extent> of(Disk disk, long offset, long length) {
        return StreamSupport.stream(new Pieces(disk, offset, offset + Math.min(length, Long.MAX_VALUE - offset)), false);
    }

    private static final class Pieces extends AbstractSpliterator<Extent> {

        private final Disk disk;
        private final long end;
        private long position;

        Pieces(Disk disk, long position, long end) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.disk = disk;
            this.position = position;
            this.end = end;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Extent> action) {
            if (position >= end) {
                return false;
            }
            Extent read = disk.read(position, (int) Math.min(PIECE_BYTES, end - position));
            int held = held(read);
            position = held == read.bytes().length ? position + held : end;
            if (held > 0) {
                action.accept(held == read.bytes().length ? read : read.slice(0, held));
            }
            return held > 0;
        }

        /** Bytes of a piece that the image holds. A damaged gzip image reports what it lost as read errors without end. */
        private int held(Extent piece) {
            boolean nothingRead = !piece.complete() && piece.gaps().get(0).length() == piece.bytes().length;
            if (nothingRead && piece.offset() >= disk.size()) {
                return 0;
            }
            return piece.gaps().stream().filter(gap -> gap.reason() == Gap.Reason.BEYOND_END)
                    .mapToInt(gap -> (int) (gap.offset() - piece.offset())).findFirst().orElse(piece.bytes().length);
        }
    }
}
