package io.vgdakit.vg;

/**
 * Where a byte of a PP lies in its LV (src/site/AIX.md 9.2, 9.3). That the LPs of a striped LV are numbered across its strips is
 * unverified.
 *
 * @param lv the LV
 * @param lp LP, from 1
 * @param copy copy of the LP
 * @param lvOffset bytes from the start of the LV
 */
public record LvPosition(LogicalVolume lv, long lp, int copy, long lvOffset) {

    /**
     * The position of a byte of a PP.
     *
     * @param ppOffset bytes from the start of the PP
     * @param ppBytes bytes of a PP
     */
    static LvPosition of(LogicalVolume lv, PhysicalPartition partition, long ppOffset, long ppBytes) {
        long lpIndex = partition.lp() - 1;
        long offset = lpIndex * ppBytes + ppOffset;
        long strip = stripBytes(lv, ppBytes);
        if (strip > 0) {
            int width = lv.values().stripingWidth();
            long row = lpIndex / width;
            long column = lpIndex % width;
            long unit = row * width * (ppBytes / strip) + ppOffset / strip * width + column;
            offset = unit * strip + ppOffset % strip;
        }
        return new LvPosition(lv, partition.lp(), partition.copy(), offset);
    }

    /** Bytes of a strip; 0 when the LV is not striped or its numbers cannot be. */
    static long stripBytes(LogicalVolume lv, long ppBytes) {
        int exp = lv.values().stripeExp();
        return lv.striped() && exp > 0 && exp < Long.SIZE - 1 && 1L << exp <= ppBytes ? 1L << exp : 0;
    }
}
