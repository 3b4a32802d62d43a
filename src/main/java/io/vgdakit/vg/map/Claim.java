package io.vgdakit.vg.map;

import io.vgdakit.layout.Area;
import java.util.function.Supplier;

/**
 * An area and how to judge what it holds. Compared by identity.
 */
final class Claim {

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
        return area.possible();
    }

    boolean covers(long psn) {
        return psn >= area.psn() && psn < area.end();
    }
}
