package io.vgdakit.view;

import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import java.util.stream.IntStream;

/**
 * One line of {@code lquerypv -h}: offset, four words of four bytes in hexadecimal, the same bytes as ASCII (captures qintl-01 to qintl-03,
 * klyachkin). Missing bytes of a short line are blanks; bytes that could not be read are question marks.
 */
final class HexLine {

    /** Bytes of a full line. */
    static final int BYTES = 16;

    private static final int WORD_BYTES = 4;
    private static final String DIGITS = "0123456789ABCDEF";

    private HexLine() {
    }

    /**
     * Appends the line of some bytes, without a line end.
     *
     * @param start of the bytes inside {@code extent}
     * @param count bytes, at most {@link #BYTES}
     */
    static void append(StringBuilder line, Extent extent, int start, int count) {
        appendOffset(line, extent.offset() + start);
        line.append("  ");
        for (int i = 0; i < BYTES; i++) {
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
        for (int i = 0; i < BYTES; i++) {
            line.append(i >= count ? ' ' : readable(extent, start + i) ? ascii(extent.bytes()[start + i]) : '?');
        }
        line.append('|');
    }

    /** How many of some bytes of an extent could be read. */
    static int readable(Extent extent, int start, int count) {
        if (extent.complete()) {
            return count;
        }
        return (int) IntStream.range(start, start + count).filter(i -> readable(extent, i)).count();
    }

    /** Eight upper-case digits; more for offsets beyond 4 GiB. */
    private static void appendOffset(StringBuilder line, long offset) {
        for (int shift = offset >>> 32 == 0 ? 28 : 60 - Long.numberOfLeadingZeros(offset) / 4 * 4; shift >= 0; shift -= 4) {
            line.append(DIGITS.charAt((int) (offset >>> shift) & 0xf));
        }
    }

    private static char ascii(byte value) {
        return value >= 0x20 && value < 0x7f ? (char) value : '.';
    }

    private static boolean readable(Extent extent, int index) {
        long offset = extent.offset() + index;
        for (Gap gap : extent.gaps()) {
            if (offset >= gap.offset() && offset < gap.end()) {
                return false;
            }
        }
        return true;
    }
}
