package io.vgdakit.view;

import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What lspv and lsvg print of a PV. */
final class PvText {

    /** State of a disk of a volume group that is not varied on. */
    static final String VARIED_OFF = "varied off";

    private static final int MISSING = 2;
    private static final int REMOVED = 4;
    private static final int NO_ALLOCATION = 8;
    private static final int HOT_SPARE = 32;

    private final PhysicalVolume pv;
    private final Regions regions;

    PvText(PhysicalVolume pv) {
        this.pv = pv;
        this.regions = new Regions(pv.ppCount());
    }

    Regions regions() {
        return regions;
    }

    /** {@code missing} when VGSA or VGDA say so or no image of the disk is at hand, {@code removed}, else {@code varied off}. */
    String state() {
        if (has(REMOVED)) {
            return "removed";
        }
        return has(MISSING) || pv.markedMissing() || pv.metadata().isEmpty() ? "missing" : VARIED_OFF;
    }

    String allocatable() {
        return has(NO_ALLOCATION) ? "no" : "yes";
    }

    String hotSpare() {
        return has(HOT_SPARE) ? "yes" : "no";
    }

    Distribution free() {
        return regions.distribution(IntStream.rangeClosed(1, pv.ppCount()).filter(pp -> pv.partition(pp).isEmpty()));
    }

    Distribution used(Predicate<PhysicalPartition> which) {
        return regions.distribution(pv.partitions().stream().filter(which).mapToInt(PhysicalPartition::pp));
    }

    private boolean has(int bit) {
        return (pv.map().header().values().pvState() & bit) != 0;
    }
}
