package io.vgdakit.repair;

/**
 * How far repairs may go.
 *
 * @param automatic only what rests on certain facts; what a person must decide is left
 * @param unverified whether bytes may be written that rest on unverified facts
 * @param replaceData whether what may be data of an application may be overwritten where an LVCB is to be
 */
public record RepairMode(boolean automatic, boolean unverified, boolean replaceData) {

    /** What {@code repair --auto} does. */
    public static final RepairMode AUTOMATIC = new RepairMode(true, false, false);

    /** A repair that a person named. */
    public static final RepairMode NAMED = new RepairMode(false, false, false);
}
