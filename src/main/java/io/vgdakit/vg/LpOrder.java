package io.vgdakit.vg;

/**
 * How the bytes of an LV are dealt over its LPs (src/site/AIX.md 9.2, 9.3). That the LPs of a striped LV are numbered across its strips is
 * unverified.
 *
 * @param ppBytes bytes of a PP, a power of two
 * @param width LPs that a row of strips goes over; 1 when the LV is not striped
 * @param stripBytes bytes of a strip, a power of two; those of a PP when the LV is not striped
 */
public record LpOrder(long ppBytes, int width, long stripBytes) {

    /**
     * A place in an LP.
     *
     * @param lp LP, from 1
     * @param offset bytes from the start of the LP
     * @param length bytes from there on that follow each other in the LV too
     */
    public record Place(long lp, long offset, long length) {
    }

    /** The order of an LV without strips. */
    public static LpOrder linear(long ppBytes) {
        return new LpOrder(ppBytes, 1, ppBytes);
    }

    /** The order of an LV; that of one without strips when its numbers of strips cannot be, see {@link #believes}. */
    public static LpOrder of(VolumeGroup vg, LogicalVolume lv) {
        return believes(lv, vg.ppBytes()) && lv.striped() ? new LpOrder(vg.ppBytes(), lv.values().stripingWidth(), 1L << lv.values().stripeExp())
                : linear(vg.ppBytes());
    }

    /** Whether the numbers of strips of an LV can be: none, or a strip that fits into a PP. */
    public static boolean believes(LogicalVolume lv, long ppBytes) {
        int exp = lv.values().stripeExp();
        return !lv.striped() || exp > 0 && exp < Long.SIZE - 1 && 1L << exp <= ppBytes;
    }

    /** Whether the bytes of an LP do not follow each other in the LV. */
    public boolean striped() {
        return width > 1 && stripBytes < ppBytes;
    }

    /** Bytes of an LV: whole rows, so that the strips of a last row that lacks LPs keep their places. */
    public long bytes(long lps) {
        return Math.multiplyExact((lps + width - 1) / width * width, ppBytes);
    }

    /** Bytes from the start of the LV to a byte of an LP. */
    public long lvOffset(long lp, long lpOffset) {
        long row = (lp - 1) / width;
        long column = (lp - 1) % width;
        long unit = (row * (ppBytes / stripBytes) + lpOffset / stripBytes) * width + column;
        return unit * stripBytes + lpOffset % stripBytes;
    }

    /** The LP of a byte of the LV. */
    public Place at(long lvOffset) {
        long inside = lvOffset % stripBytes;
        long unit = lvOffset / stripBytes;
        long strips = ppBytes / stripBytes;
        long row = unit / (strips * width);
        long unitOfRow = unit % (strips * width);
        return new Place(row * width + unitOfRow % width + 1, unitOfRow / width * stripBytes + inside, stripBytes - inside);
    }
}
