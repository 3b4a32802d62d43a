package io.vgdakit.vg.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import java.util.function.Supplier;

/**
 * An area and how to judge what it holds. Compared by identity.
 */
final class Claim {

    /** Sectors whose bytes can be counted. */
    private static final long MAX_SECTORS = Long.MAX_VALUE / Disk.SECTOR_BYTES;

    private final Area area;
    private final Supplier<Judgement> judge;
    private Judgement judgement;

    Claim(Area area, Supplier<Judgement> judge) {
        this.area = area;
        this.judge = judge;
    }

    Area area() {
        return area;
    }

    /** Judges once. */
    Judgement judgement() {
        if (judgement == null) {
            judgement = judge.get();
        }
        return judgement;
    }

    /** Whether the area lies where a disk can have sectors; the record of a scalable volume group can say anything. */
    boolean possible() {
        return possible(area);
    }

    static boolean possible(Area area) {
        return area.psn() >= 0 && area.sectors() > 0 && area.sectors() <= MAX_SECTORS && area.psn() <= MAX_SECTORS - area.sectors();
    }

    boolean covers(long psn) {
        return psn >= area.psn() && psn < area.end();
    }
}
