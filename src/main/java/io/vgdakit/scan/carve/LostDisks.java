package io.vgdakit.scan.carve;

import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapPv;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.PpOwners;
import io.vgdakit.data.map.PpOwners.Owned;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Confidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The disks of a lost volume group: what begins at their PPs, and which of them are spoken for. */
final class LostDisks {

    private final Map<String, Disk> disks = new HashMap<>();
    private final Map<String, TreeMap<Long, CarvedLv>> starts = new HashMap<>();
    private final PpOwners taken = new PpOwners();
    private final PpGrid grid;

    LostDisks(Carving carving, PpGrid grid) {
        this.grid = grid;
        carving.disks().forEach(disk -> disks.put(disk.name(), disk));
        carving.lvs().forEach(lv -> lv.places().forEach(place ->
                starts.computeIfAbsent(place.start().disk().name(), none -> new TreeMap<>()).put(place.pp(), lv)));
    }

    /** The disk as a map tells it. */
    MapPv pv(String name) {
        Disk disk = disks.get(name);
        return disk == null ? MapPv.named(name) : new MapPv(name, MapDisks.pvid(disk), grid.psnPart1(), grid.pps(disk));
    }

    Optional<Disk> disk(String name) {
        return Optional.ofNullable(disks.get(name));
    }

    /** Notes that a text gives PPs to an LV. */
    void take(String lv, MapRun run) {
        taken.add(new Owned(lv, run));
    }

    /** The LV that begins at a PP. */
    Optional<CarvedLv> startAt(String disk, long pp) {
        return Optional.ofNullable(starts.getOrDefault(disk, new TreeMap<>()).get(pp));
    }

    /** The LVs that begin at PPs of a run. */
    Map<Long, CarvedLv> startsIn(MapRun run) {
        return starts.getOrDefault(run.disk(), new TreeMap<>()).subMap(run.pp(), true, run.lastPp(), true);
    }

    /** The first PP behind one that an LV other than {@code lv} has or begins at; {@link Long#MAX_VALUE} when there is none. */
    long nextForeign(String lv, String disk, long pp) {
        Long start = starts.getOrDefault(disk, new TreeMap<>()).higherKey(pp);
        long next = taken.next(disk, pp + 1);
        while (next != Long.MAX_VALUE && taken.at(disk, next).filter(owned -> owned.lv().equals(lv)).isPresent()) {
            next = taken.next(disk, taken.at(disk, next).orElseThrow().run().lastPp() + 1);
        }
        return Math.min(start == null ? Long.MAX_VALUE : start, next);
    }

    /** The first PP that a disk does not have. */
    long end(String disk) {
        return disk(disk).map(grid::pps).orElse(0L) + 1;
    }

    /** Whether copies of an LP are equal. */
    CopyEquality.Result compare(MapRun first, MapRun second, long lp) {
        return CopyEquality.of(disks.get(first.disk()), grid.offset(first.pp() + lp - first.lp()), disks.get(second.disk()),
                grid.offset(second.pp() + lp - second.lp()), grid.ppBytes());
    }

    /** Names of the disks. */
    List<String> names() {
        return disks.keySet().stream().sorted().toList();
    }

    /** The surest that anything can be which rests on where the PPs lie. */
    Confidence surest() {
        return grid.confidence();
    }
}
