package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Gap;

/** The sectors of a gap in words. */
public final class GapText {

    private GapText() {
    }

    /** {@code PSN 7}, or {@code PSN 7-9}: every sector that the gap touches. */
    public static String psns(Gap gap) {
        long first = gap.offset() / Disk.SECTOR_BYTES;
        long last = (gap.end() - 1) / Disk.SECTOR_BYTES;
        return "PSN " + first + (last == first ? "" : "-" + last);
    }
}
