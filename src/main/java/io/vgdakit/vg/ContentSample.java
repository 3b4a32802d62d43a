package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.record.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * What kind of bytes a range of a disk holds. At most the first 16 MiB are looked at, so that a large range costs no more than a moment.
 *
 * @param content class of the bytes that were read; zero when none was
 * @param first the first byte that was read
 * @param read bytes that were read
 * @param lookedAt bytes from the start of the range after which the answer was given
 * @param gaps what could not be read of them
 */
public record ContentSample(Content content, byte first, long read, long lookedAt, List<Gap> gaps) {

    /** Most bytes looked at. */
    public static final long LIMIT = 16L << 20;

    private static final int CHUNK = 1 << 20;

    public ContentSample {
        gaps = List.copyOf(gaps);
    }

    /** Looks at {@code length} bytes (at least 0) from {@code offset}; stops at the first byte that makes them data. */
    public static ContentSample of(Disk disk, long offset, long length) {
        long limit = Math.min(length, LIMIT);
        List<Gap> gaps = new ArrayList<>();
        Content content = Content.ZERO;
        byte first = 0;
        long read = 0;
        long at = 0;
        while (at < limit && content != Content.DATA) {
            Extent chunk = disk.read(offset + at, (int) Math.min(CHUNK, limit - at));
            for (Extent run : runs(chunk)) {
                byte[] bytes = run.bytes();
                if (read == 0) {
                    first = bytes[0];
                }
                content = bytes[0] == first ? Content.of(bytes) : Content.DATA;
                read += bytes.length;
                if (content == Content.DATA) {
                    break;
                }
            }
            gaps.addAll(chunk.gaps());
            at += chunk.bytes().length;
        }
        return new ContentSample(content, first, read, at, gaps);
    }

    /** The parts of an extent that were read. */
    private static List<Extent> runs(Extent extent) {
        List<Extent> runs = new ArrayList<>();
        int at = 0;
        for (Gap gap : extent.gaps()) {
            addRun(runs, extent, at, (int) (gap.offset() - extent.offset()));
            at = (int) (gap.end() - extent.offset());
        }
        addRun(runs, extent, at, extent.bytes().length);
        return runs;
    }

    private static void addRun(List<Extent> runs, Extent extent, int from, int to) {
        if (to > from) {
            runs.add(extent.slice(from, to - from));
        }
    }

    /** Whether all bytes that were read have one value. */
    public boolean uniform() {
        return content != Content.DATA;
    }

    /** For a person: {@code zero}, {@code fill 0xDD} or {@code data}. */
    public String text() {
        return switch (content) {
            case ZERO -> "zero";
            case FILL -> String.format("fill 0x%02X", first & 0xff);
            case DATA -> "data";
        };
    }
}
