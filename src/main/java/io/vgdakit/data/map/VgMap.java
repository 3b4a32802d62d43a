package io.vgdakit.data.map;

import io.vgdakit.record.Vgid;
import java.util.List;
import java.util.Optional;

/**
 * The maps of the LVs of a volume group, from whatever source.
 *
 * @param vgid empty when no source tells
 * @param ppSize base-2 logarithm of the bytes of a PP; 0 when no source tells
 * @param pvs every disk that a run names, in the order in which they came up
 * @param lvs in the order in which they came up
 * @param uses PPs of which only the LV is known
 */
public record VgMap(Optional<Vgid> vgid, int ppSize, List<MapPv> pvs, List<LvMap> lvs, List<PpUse> uses) {

    public VgMap {
        pvs = List.copyOf(pvs);
        lvs = List.copyOf(lvs);
        uses = List.copyOf(uses);
    }

    public Optional<LvMap> lv(String name) {
        return lvs.stream().filter(lv -> lv.name().equals(name)).findFirst();
    }

    /** A disk by the name that runs use. */
    public Optional<MapPv> pv(String name) {
        return pvs.stream().filter(pv -> pv.name().equals(name)).findFirst();
    }
}
