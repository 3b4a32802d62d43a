package io.vgdakit.vg;

import io.vgdakit.record.Pvid;
import java.util.List;
import java.util.Optional;

/**
 * A PV as the volume group's VGDA describes it, with its disk when that is among the images.
 *
 * @param pvNum number in the volume group, from 1
 * @param name of its disk; the PVID when no image of it is at hand, as AIX prints a disk it does not know
 * @param metadata of its disk; empty when no image of it is at hand
 * @param map of its PPs
 * @param partitions its allocated PPs in ascending order
 * @param markedMissing whether the VGSA marks it missing (unverified order of bits)
 * @param ignoredStale stale bits of free PPs, which mean nothing
 */
public record PhysicalVolume(
        int pvNum, String name, Optional<DiskMetadata> metadata, PpMap map, List<PhysicalPartition> partitions, boolean markedMissing, int ignoredStale) {

    public PhysicalVolume {
        partitions = List.copyOf(partitions);
    }

    public Pvid pvid() {
        return map.header().values().pvId();
    }

    public int ppCount() {
        return map.ppCount();
    }

    public int usedPps() {
        return partitions.size();
    }

    public int freePps() {
        return ppCount() - usedPps();
    }

    /** Allocated PPs whose contents are old. */
    public int stalePps() {
        return (int) partitions.stream().filter(PhysicalPartition::stale).count();
    }

    /** Voting VGDA copies (unverified place on disk). */
    public int vgdas() {
        return map.header().values().pvnumVgdas();
    }

    /** The allocated PP of a number; empty when it is free or out of range. */
    public Optional<PhysicalPartition> partition(int pp) {
        int low = 0;
        int high = partitions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = partitions.get(middle).pp();
            if (there == pp) {
                return Optional.of(partitions.get(middle));
            }
            if (there < pp) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
