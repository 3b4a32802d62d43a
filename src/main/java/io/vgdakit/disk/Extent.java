package io.vgdakit.disk;

import java.util.Arrays;
import java.util.List;

/**
 * A range of bytes as read from a disk.
 *
 * @param offset bytes from the start of the disk
 * @param bytes the bytes asked for; zero inside gaps
 * @param gaps what could not be read, in order, inside this range
 */
public record Extent(long offset, byte[] bytes, List<Gap> gaps) {

    public Extent {
        gaps = List.copyOf(gaps);
    }

    /** Whether every byte was read. */
    public boolean complete() {
        return gaps.isEmpty();
    }

    /** The part from {@code start}, bytes inside this extent, of {@code length} bytes, with the gaps that touch it. */
    public Extent slice(int start, int length) {
        return new Extent(offset + start, Arrays.copyOfRange(bytes, start, start + length), gaps(offset + start, offset + start + length));
    }

    /** What could not be read from {@code from} to before {@code to}, bytes from the start of the disk; nothing is copied. */
    public List<Gap> gaps(long from, long to) {
        return gaps.stream()
                .filter(gap -> gap.offset() < to && gap.end() > from)
                .map(gap -> {
                    long first = Math.max(gap.offset(), from);
                    return new Gap(first, Math.min(gap.end(), to) - first, gap.reason(), gap.detail());
                })
                .toList();
    }
}
