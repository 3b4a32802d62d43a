package io.vgdakit.data.map;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The map that a VGDA copy holds. */
public final class VgdaMap {

    private VgdaMap() {
    }

    /** The map of an assembled volume group; empty when none of its VGDA copies can be used. */
    public static Optional<VgMap> of(VolumeGroup vg) {
        Function<Pvid, String> names = pvid -> vg.pvs().stream().filter(pv -> pv.pvid().equals(pvid)).findFirst().orElseThrow().name();
        return vg.vgda().map(copy -> of(copy, names, pvNum -> vg.vgsa().map(vgsa -> vgsa.stale(pvNum)).orElseGet(BitSet::new), Confidence.CERTAIN));
    }

    /**
     * The map of one copy. What contradicts itself in it is left out.
     *
     * @param names of disks, by the PVID that the copy tells
     * @param stale stale PPs by PV number, PP 1 first
     * @param confidence of what the copy says
     */
    public static VgMap of(VgdaCopy copy, Function<Pvid, String> names, IntFunction<BitSet> stale, Confidence confidence) {
        var draft = new MapDraft();
        String origin = "VGDA " + copy.copy() + " of " + copy.disk();
        draft.vgid(copy.layout().vgid(), origin);
        draft.ppSize(copy.header().values().ppSize(), origin);
        for (int minor : copy.definedMinors()) {
            var entry = copy.lvEntry(minor).values();
            draft.lvFact(name(copy, minor), "lps", entry.numLps(), origin);
            draft.lvFact(name(copy, minor), "stripe_exp", entry.stripeExp(), origin);
            draft.lvFact(name(copy, minor), "striping_width", entry.stripingWidth(), origin);
        }
        List<PpMap> maps = copy.ppMaps();
        for (int i = 0; i < maps.size(); i++) {
            Pvid pvid = maps.get(i).header().values().pvId();
            String disk = names.apply(pvid);
            draft.pvid(disk, pvid, origin);
            draft.pvFact(disk, "psn_part1", maps.get(i).header().values().psnPart1(), origin);
            draft.pvFact(disk, "pp_count", maps.get(i).ppCount(), origin);
            partitions(copy, maps.get(i), disk, stale.apply(copy.pvNum(i)), confidence, draft);
        }
        return draft.build();
    }

    /** Name of an LV, or its minor in the form {@code lv.3} when the copy has no name for it. */
    private static String name(VgdaCopy copy, int minor) {
        String name = copy.name(minor);
        return name.isEmpty() || !name.matches("[^\\s:]+") ? "lv." + minor : name;
    }

    private static void partitions(VgdaCopy copy, PpMap map, String disk, BitSet stale, Confidence confidence, MapDraft draft) {
        for (int pp = 1; pp <= map.ppCount(); pp++) {
            PpEntry entry = map.blank(pp) ? null : map.entry(pp);
            if (entry != null && !entry.isFree() && entry.lpNum() > 0) {
                int number = entry.ppCopyVal() >= 1 && entry.ppCopyVal() <= 3 ? entry.ppCopyVal() : 1;
                draft.run(name(copy, entry.lvNum()), new MapRun(entry.lpNum(), number, disk, pp, 1, stale.get(pp - 1), confidence,
                        "VGDA " + copy.copy() + " of " + copy.disk()));
            }
        }
    }
}
