package io.vgdakit.data.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which LP each PP holds, of runs that share no PP. */
public final class PpOwners {

    /**
     * A run and its LV.
     *
     * @param lv name of the LV
     * @param run the run
     */
    public record Owned(String lv, MapRun run) {
    }

    private final Map<String, TreeMap<Long, Owned>> disks = new HashMap<>();

    /** Adds a run; where it shares PPs with one that is in, which of them is found is not defined. */
    public void add(Owned owned) {
        disks.computeIfAbsent(owned.run().disk(), none -> new TreeMap<>()).put(owned.run().pp(), owned);
    }

    /** The run that a PP is in; empty when it is in none. */
    public Optional<Owned> at(String disk, long pp) {
        TreeMap<Long, Owned> runs = disks.get(disk);
        return runs == null ? Optional.empty() : Optional.ofNullable(runs.floorEntry(pp)).map(Map.Entry::getValue).filter(owned -> pp <= owned.run().lastPp());
    }

    /** The first PP of a disk from {@code pp} on that is in a run; {@link Long#MAX_VALUE} when there is none. */
    public long next(String disk, long pp) {
        if (at(disk, pp).isPresent()) {
            return pp;
        }
        Long first = disks.getOrDefault(disk, new TreeMap<>()).ceilingKey(pp);
        return first == null ? Long.MAX_VALUE : first;
    }
}
