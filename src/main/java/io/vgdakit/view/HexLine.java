package io.vgdakit.view;

import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One line of {@code lquerypv -h}: offset, words of four bytes in hexadecimal, the same bytes as ASCII (captures qintl-01 to qintl-03,
 * klyachkin). Missing bytes of a short line are blanks; bytes that could not be read are question marks.
 */
public final class HexLine {

    /** Bytes of a full line of {@code lquerypv -h}. */
    public static final int BYTES = 16;

    private static final int WORD_BYTES = 4;
    private static final int DIGITS_BEFORE = 2;
    private static final String DIGITS = "0123456789ABCDEF";

    private HexLine() {
    }

    /** Appends the line of some bytes, at most {@link #BYTES}, without a line end. */
    static void append(StringBuilder line, Extent extent, int start, int count) {
        append(line, extent, start, count, BYTES);
    }

    /**
     * Appends the line of some bytes, without a line end.
     *
     * @param start of the bytes inside {@code extent}
     * @param count bytes, at most {@code width}
     * @param width bytes of a full line, a multiple of 4
     */
    public static void append(StringBuilder line, Extent extent, int start, int count, int width) {
        appendOffset(line, extent.offset() + start);
        line.append(" ".repeat(DIGITS_BEFORE));
        for (int i = 0; i < width; i++) {
            if (i % WORD_BYTES == 0) {
                line.append(' ');
            }
            if (i >= count) {
                line.append("  ");
            } else if (readable(extent, start + i)) {
                line.append(DIGITS.charAt(extent.bytes()[start + i] >> 4 & 0xf)).append(DIGITS.charAt(extent.bytes()[start + i] & 0xf));
            } else {
                line.append("??");
            }
        }
        line.append("  |");
        for (int i = 0; i < width; i++) {
            line.append(i >= count ? ' ' : readable(extent, start + i) ? ascii(extent.bytes()[start + i]) : '?');
        }
        line.append('|');
    }

    /** Characters of the line at an offset. */
    public static int columns(long offset, int width) {
        return asciiColumn(offset, width, width) + 1;
    }

    /** Where in the line at an offset the two digits of a byte stand, both counted from 0. */
    public static int hexColumn(long offset, int index) {
        return offsetDigits(offset) + DIGITS_BEFORE + 1 + index * 2 + index / WORD_BYTES;
    }

    /** Where in the line at an offset a byte stands as a character, both counted from 0. */
    public static int asciiColumn(long offset, int width, int index) {
        return hexColumn(offset, width) + 2 + index;
    }

    /** How many of some bytes of an extent could be read. */
    static int readable(Extent extent, int start, int count) {
        if (extent.complete()) {
            return count;
        }
        return (int) IntStream.range(start, start + count).filter(i -> readable(extent, i)).count();
    }

    private static void appendOffset(StringBuilder line, long offset) {
        for (int shift = 4 * (offsetDigits(offset) - 1); shift >= 0; shift -= 4) {
            line.append(DIGITS.charAt((int) (offset >>> shift) & 0xf));
        }
    }

    /** Eight; more for offsets beyond 4 GiB. */
    private static int offsetDigits(long offset) {
        return offset >>> 32 == 0 ? 8 : 16 - Long.numberOfLeadingZeros(offset) / 4;
    }

    private static char ascii(byte value) {
        return value >= 0x20 && value < 0x7f ? (char) value : '.';
    }

    private static boolean readable(Extent extent, int index) {
        return gap(extent, extent.offset() + index).isEmpty();
    }

    /** What keeps a byte of an extent from being known. */
    public static Optional<Gap> gap(Extent extent, long offset) {
        for (Gap gap : extent.gaps()) {
            if (offset >= gap.offset() && offset < gap.end()) {
                return Optional.of(gap);
            }
        }
        return Optional.empty();
    }
}
