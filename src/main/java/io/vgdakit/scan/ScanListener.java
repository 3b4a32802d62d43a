package io.vgdakit.scan;

import io.vgdakit.disk.Gap;

/** Is told what a scan finds, in the thread that called it. */
@FunctionalInterface
public interface ScanListener {

    /** A structure was found; by ascending place at which the search met it. */
    void hit(Hit hit);

    /** A range could not be read, and nothing was found in it. A range told by several calls in a row was read in several goes. */
    default void gap(Gap gap) {
    }

    /**
     * Everything before a place has been told: a scan from there on gives the rest.
     *
     * @param next byte from which nothing has been looked at
     */
    default void progress(long next) {
    }
}
