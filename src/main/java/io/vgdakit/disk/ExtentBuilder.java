package io.vgdakit.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An extent put together from several reads, in the order of their offsets. */
public final class ExtentBuilder {

    private final long offset;
    private final byte[] bytes;
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * @param offset bytes from the start of the disk
     * @param length bytes, at least 0
     */
    public ExtentBuilder(long offset, int length) {
        this.offset = offset;
        bytes = new byte[length];
    }

    /** The bytes so far, for readers that fill them. */
    byte[] bytes() {
        return bytes;
    }

    /** Puts what was read elsewhere at a place of this extent, its gaps included. */
    public ExtentBuilder add(long at, Extent read) {
        System.arraycopy(read.bytes(), 0, bytes, (int) (at - offset), read.bytes().length);
        read.gaps().forEach(gap -> addGap(at + gap.offset() - read.offset(), gap.length(), gap.reason(), gap.detail()));
        return this;
    }

    /** Adds a gap behind all others; it becomes one with the last if that is of its kind and ends where it begins. */
    public ExtentBuilder addGap(long from, long length, Gap.Reason reason, String detail) {
        // A failed read may have left something in the buffer.
        Arrays.fill(bytes, (int) (from - offset), (int) (from + length - offset), (byte) 0);
        Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (last != null && last.end() == from && last.reason() == reason && last.detail().equals(detail)) {
            gaps.set(gaps.size() - 1, new Gap(last.offset(), last.length() + length, reason, detail));
        } else {
            gaps.add(new Gap(from, length, reason, detail));
        }
        return this;
    }

    public Extent extent() {
        return new Extent(offset, bytes, gaps);
    }
}
