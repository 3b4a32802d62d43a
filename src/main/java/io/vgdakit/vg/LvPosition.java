package io.vgdakit.vg;

/**
 * Where a byte of a PP lies in its LV, see {@link LpOrder}.
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
     */
    static LvPosition of(VolumeGroup vg, LogicalVolume lv, PhysicalPartition partition, long ppOffset) {
        return new LvPosition(lv, partition.lp(), partition.copy(), LpOrder.of(vg, lv).lvOffset(partition.lp(), ppOffset));
    }
}
