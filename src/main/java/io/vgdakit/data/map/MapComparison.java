package io.vgdakit.data.map;

import io.vgdakit.data.map.PpOwners.Owned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map beside another one that is known to hold, such as that of the VGDA.
 *
 * @param lv name of the LV
 * @param verdict of the comparison
 * @param differences what differs, a sentence each, at most {@value #MOST}
 */
public record MapComparison(String lv, Verdict verdict, List<String> differences) {

    /** How maps of an LV can compare. */
    public enum Verdict {
        /** Every PP that the map gives to the LV is there, and none is missing. */
        AGREES,
        /** Some PP holds something else, or is missing in the map. */
        DIFFERS,
        /** The other side has no such LV. */
        NOT_THERE
    }

    private static final int MOST = 20;

    /** Compares every LV of a map; a difference in copy numbers alone is none, because texts number copies by their order. */
    public static List<MapComparison> of(VgMap map, VgMap held) {
        var owners = new PpOwners();
        held.lvs().forEach(lv -> lv.runs().forEach(run -> owners.add(new Owned(lv.name(), run))));
        return map.lvs().stream().filter(lv -> !lv.runs().isEmpty()).map(lv -> compare(map, lv, held, owners)).toList();
    }

    private static MapComparison compare(VgMap map, LvMap lv, VgMap held, PpOwners owners) {
        Optional<LvMap> other = held.lv(lv.name());
        List<String> differences = new ArrayList<>();
        for (MapRun run : lv.runs()) {
            Optional<MapPv> pv = map.pv(run.disk()).flatMap(own -> counterpart(own, held));
            if (pv.isEmpty()) {
                add(differences, run.pps() + ": the volume group has no disk " + run.disk());
            } else {
                differences(lv, run.on(pv.get().name()), pv.get(), owners, differences);
            }
        }
        long told = lv.runs().stream().mapToLong(MapRun::count).sum();
        long there = other.map(found -> found.runs().stream().mapToLong(MapRun::count).sum()).orElse(0L);
        if (there > told) {
            add(differences, "the map tells " + told + " PPs, the volume group has " + there);
        }
        return new MapComparison(lv.name(), other.isEmpty() ? Verdict.NOT_THERE : differences.isEmpty() ? Verdict.AGREES : Verdict.DIFFERS,
                List.copyOf(differences));
    }

    private static void differences(LvMap lv, MapRun run, MapPv pv, PpOwners owners, List<String> differences) {
        if (pv.ppCount() > 0 && run.lastPp() > pv.ppCount()) {
            add(differences, run.pps() + ": the disk has " + pv.ppCount() + " PPs");
        }
        for (long pp = run.pp(); pp <= run.lastPp() && differences.size() < MOST; ) {
            Optional<Owned> owner = owners.at(run.disk(), pp);
            long last = Math.min(run.lastPp(), owner.map(owned -> owned.run().lastPp()).orElse(owners.next(run.disk(), pp) - 1));
            boolean same = owner.filter(owned -> owned.lv().equals(lv.name()) && owned.run().lp() - owned.run().pp() == run.lp() - run.pp()).isPresent();
            if (!same) {
                MapRun part = run.part(run.lp() + pp - run.pp(), run.lp() + last - run.pp());
                add(differences, part.pps() + ": LP " + part.lps() + " in the map, " + owner.map(owned -> "LV " + owned.lv() + " LP "
                        + owned.run().part(owned.run().lp() + part.pp() - owned.run().pp(), owned.run().lp() + last - owned.run().pp()).lps()
                        + " in the volume group").orElse("free in the volume group"));
            }
            pp = last + 1;
        }
    }

    private static void add(List<String> differences, String text) {
        if (differences.size() < MOST) {
            differences.add(text);
        }
    }

    /** The disk that both maps mean: by PVID where both tell it, else by name. */
    private static Optional<MapPv> counterpart(MapPv own, VgMap held) {
        return held.pvs().stream().filter(pv -> own.pvid().isPresent() && own.pvid().equals(pv.pvid())).findFirst()
                .or(() -> held.pv(own.name()).filter(pv -> own.pvid().isEmpty() || pv.pvid().isEmpty()));
    }
}
