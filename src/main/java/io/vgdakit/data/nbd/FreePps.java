package io.vgdakit.data.nbd;

import io.vgdakit.data.LpChoice;
import io.vgdakit.data.LpCopy;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpPosition;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The free PPs of a PV, to be read as one disk on which they are right behind each other in the order of their numbers.
 *
 * @param pps their numbers, from 1, ascending
 */
record FreePps(List<Integer> pps) {

    static FreePps of(PhysicalVolume pv) {
        return new FreePps(IntStream.rangeClosed(1, pv.ppCount()).filter(pp -> pv.partition(pp).isEmpty()).boxed().toList());
    }

    /** The numbers for a person: {@code 1-14, 25-67}. */
    String text() {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < pps.size(); i++) {
            int first = i;
            while (i + 1 < pps.size() && pps.get(i + 1) == pps.get(i) + 1) {
                i++;
            }
            runs.add(pps.get(first) + (first == i ? "" : "-" + pps.get(i)));
        }
        return String.join(", ", runs);
    }

    /**
     * Their contents. There are no holes in it: what reads as zeros is zeros on the disk.
     *
     * @param vg whose PP size is known
     * @param pv of these PPs
     * @param disk of the PV
     */
    Disk contents(VolumeGroup vg, PhysicalVolume pv, Disk disk) {
        Map<Long, List<LpCopy>> places = new HashMap<>();
        for (int pp : pps) {
            long place = places.size() + 1L;
            places.put(place, List.of(new LpCopy(1, false, pv.name(), pp, Optional.of(disk), PpPosition.start(vg, pv, pp).diskOffset())));
        }
        return LvDisk.of("free PPs of " + pv.name(), LpOrder.linear(vg.ppBytes()), LpChoice.of(pps.size(), places));
    }
}
