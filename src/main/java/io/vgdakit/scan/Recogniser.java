package io.vgdakit.scan;

import java.util.Optional;

/** Knows one kind of structure by its bytes and by what stands around it. */
@FunctionalInterface
interface Recogniser {

    /**
     * What begins at a place.
     *
     * @param spot any place of a disk
     * @param head the first sector from there, unreadable bytes zero
     * @return empty when it is no structure of this kind
     */
    Optional<Hit> recognise(Spot spot, byte[] head);
}
