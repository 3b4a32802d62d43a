package io.vgdakit.vg;

import io.vgdakit.record.Decoded;
import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.Lvid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An LV as the volume group's VGDA describes it.
 *
 * @param minor number, from 1
 * @param lvid VGID and minor
 * @param name from the name list, safe to print; empty when the list has none
 * @param entry its LV entry
 * @param partitions its PPs by LP, those of one LP in the order of their copies; LPs without any PP are not in the map
 */
public record LogicalVolume(int minor, Lvid lvid, String name, Decoded<LvEntryValues> entry, SortedMap<Long, List<PhysicalPartition>> partitions) {

    public LvEntryValues values() {
        return entry.values();
    }

    /** LPs, from the LV entry. */
    public long lps() {
        return values().numLps();
    }

    /** PPs found in the maps. */
    public int pps() {
        return partitions.values().stream().mapToInt(Collection::size).sum();
    }

    /** Copies: the most PPs that any LP has, which does not rest on the unverified place of {@code lve.mirror}. */
    public int copies() {
        return partitions.values().stream().mapToInt(Collection::size).max().orElse(values().mirror());
    }

    public boolean stale() {
        return partitions.values().stream().flatMap(Collection::stream).anyMatch(PhysicalPartition::stale);
    }

    /** Number of PVs that hold PPs of the LV. */
    public int pvs() {
        return (int) partitions.values().stream().flatMap(Collection::stream).map(PhysicalPartition::pv).distinct().count();
    }

    /** The PP of one copy (1 to 3) of an LP; empty when there is none. */
    public Optional<PhysicalPartition> partition(long lp, int copy) {
        return partitions.getOrDefault(lp, List.of()).stream().filter(partition -> partition.copy() == copy).findFirst();
    }

    /** Whether LPs are spread over strips (unverified place on disk). */
    public boolean striped() {
        return values().stripingWidth() > 0;
    }
}
