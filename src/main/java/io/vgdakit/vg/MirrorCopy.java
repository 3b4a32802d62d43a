package io.vgdakit.vg;

import java.util.List;

/**
 * One copy of an LV on one PV.
 *
 * @param lv the LV
 * @param copy number, 1 to 3
 * @param pv the PV
 * @param partitions PPs of the copy on the PV
 */
public record MirrorCopy(LogicalVolume lv, int copy, PhysicalVolume pv, List<PhysicalPartition> partitions) {

    private static final int PV_MISSING = 2;
    private static final int PV_REMOVED = 4;
    private static final int PV_SPLIT = 64;
    private static final int PP_RESYNC = 4;

    /**
     * ACTIVE, STALE n of m, COPY n%, MISSING or STOP (src/site/AIX.md 9.4). PV and PP states, on which the last three rest, are unverified.
     */
    public String status() {
        int pvState = pv.map().header().values().pvState();
        if ((pvState & PV_SPLIT) != 0) {
            return "STOP";
        }
        if (pv.markedMissing() || (pvState & (PV_MISSING | PV_REMOVED)) != 0) {
            return "MISSING";
        }
        long stale = partitions.stream().filter(PhysicalPartition::stale).count();
        if (partitions.stream().anyMatch(partition -> (partition.state() & PP_RESYNC) != 0)) {
            return "COPY " + (partitions.size() - stale) * 100 / partitions.size() + "%";
        }
        return stale == 0 ? "ACTIVE" : "STALE " + stale + " of " + partitions.size();
    }
}
