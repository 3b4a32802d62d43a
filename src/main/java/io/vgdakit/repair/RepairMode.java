package io.vgdakit.repair;

/**
 * How far repairs may go.
 *
 * @param automatic only what rests on certain facts; what a person must decide is left
 * @param unverified whether bytes may be written that rest on unverified facts
 */
public record RepairMode(boolean automatic, boolean unverified) {

    /** What {@code repair --auto} does. */
    public static final RepairMode AUTOMATIC = new RepairMode(true, false);

    /** A repair that a person named. */
    public static final RepairMode NAMED = new RepairMode(false, false);
}
