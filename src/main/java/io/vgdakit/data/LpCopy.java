package io.vgdakit.data;

import io.vgdakit.disk.Disk;
import java.util.Optional;

/**
 * Where one copy of an LP lies.
 *
 * @param copy number of the copy, 1 to 3
 * @param stale whether its contents are old
 * @param pvName name of the disk, or what names the PV when no image of it is at hand
 * @param pp number of the PP, from 1
 * @param disk its disk; empty when no image of it is at hand
 * @param diskOffset bytes from the start of the disk
 */
public record LpCopy(int copy, boolean stale, String pvName, int pp, Optional<Disk> disk, long diskOffset) {

    /** The copy in words, for a person. */
    public String text() {
        return "copy " + copy + " (" + pvName + " PP " + pp + ")" + (disk.isEmpty() ? " missing" : stale ? " stale" : "");
    }
}
