package io.vgdakit.vg;

/**
 * An allocated PP.
 *
 * @param pv number of its PV, from 1
 * @param pp its number on the PV, from 1
 * @param minor of its LV, from 1
 * @param lp LP it holds, from 1
 * @param copy copy of the LP, 1 to 3 (unverified place on disk)
 * @param state stored PP state (unverified place on disk)
 * @param stale whether its contents are old: its stale bit is set or its PV is marked missing
 */
public record PhysicalPartition(int pv, int pp, int minor, long lp, int copy, int state, boolean stale) {
}
