package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A map for {@code mklv -m} (src/site/AIX.md 4.6): a line for each PP or run of PPs, in the order of the LPs, all of one copy before the next. */
public final class MklvMap {

    private final VolumeGroup vg;
    private final LogicalVolume lv;

    public MklvMap(VolumeGroup vg, LogicalVolume lv) {
        this.vg = vg;
        this.lv = lv;
    }

    public List<String> lines() {
        Map<Integer, List<PhysicalPartition>> copies = new TreeMap<>();
        lv.partitions().values().forEach(pps -> pps.forEach(pp -> copies.computeIfAbsent(pp.copy(), copy -> new ArrayList<>()).add(pp)));
        List<String> lines = new ArrayList<>();
        for (List<PhysicalPartition> copy : copies.values()) {
            for (int i = 0; i < copy.size(); i++) {
                PhysicalPartition first = copy.get(i);
                while (i + 1 < copy.size() && copy.get(i + 1).pv() == first.pv() && copy.get(i + 1).pp() == copy.get(i).pp() + 1) {
                    i++;
                }
                lines.add(vg.pv(first.pv()).orElseThrow().name() + ":" + first.pp() + (copy.get(i) == first ? "" : "-" + copy.get(i).pp()));
            }
        }
        return lines;
    }

    /** Why AIX cannot make the LV from the map: it takes nothing but whole copies. */
    public Optional<String> problem() {
        if (lv.partitions().isEmpty()) {
            return Optional.of("it has no PPs");
        }
        for (long lp = 1; lp <= lv.lps(); lp++) {
            List<PhysicalPartition> pps = lv.partitions().getOrDefault(lp, List.of());
            if (pps.size() != lv.copies() || pps.stream().map(PhysicalPartition::copy).distinct().count() != pps.size()) {
                return Optional.of("LP " + lp + " has " + pps.size() + " PPs, which are not " + lv.copies() + " copies");
            }
        }
        return lv.partitions().lastKey() > lv.lps() ? Optional.of("PPs hold LP " + lv.partitions().lastKey() + ", but it has " + lv.lps() + " LPs")
                : Optional.empty();
    }
}
