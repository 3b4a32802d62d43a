package io.vgdakit.vg;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Lvid;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads PVs and LVs from a chosen VGDA and VGSA copy. */
final class VolumeGroupReader {

    private final Vgid vgid;
    private final VgdaCopy vgda;
    private final Optional<VgsaCopy> vgsa;
    private final Readings readings;
    private final Map<Pvid, DiskMetadata> disks;

    VolumeGroupReader(Vgid vgid, VgdaCopy vgda, Optional<VgsaCopy> vgsa, Map<Pvid, DiskMetadata> disks) {
        this.vgid = vgid;
        this.vgda = vgda;
        this.vgsa = vgsa;
        this.readings = vgda.readings();
        this.disks = disks;
    }

    List<PhysicalVolume> pvs() {
        return IntStream.range(0, vgda.ppMaps().size())
                .mapToObj(position -> pv(vgda.ppMaps().get(position), vgda.pvNum(position)))
                .sorted(Comparator.comparingInt(PhysicalVolume::pvNum))
                .toList();
    }

    private PhysicalVolume pv(PpMap map, int pvNum) {
        BitSet stale = vgsa.map(copy -> copy.stale(pvNum)).orElseGet(BitSet::new);
        boolean missing = vgsa.map(copy -> copy.missing(pvNum, readings)).orElse(false);
        List<PhysicalPartition> partitions = new ArrayList<>();
        int ignored = 0;
        for (int pp = 1; pp <= map.ppCount(); pp++) {
            PpEntry entry = map.blank(pp) ? null : map.entry(pp);
            if (entry != null && !entry.isFree()) {
                partitions.add(new PhysicalPartition(pvNum, pp, entry.lvNum(), entry.lpNum(), entry.ppCopyVal(), entry.ppState(),
                        missing || stale.get(pp - 1)));
            } else if (stale.get(pp - 1)) {
                ignored++;
            }
        }
        Pvid pvid = map.header().values().pvId();
        Optional<DiskMetadata> disk = Optional.ofNullable(disks.get(pvid));
        return new PhysicalVolume(pvNum, disk.map(found -> found.disk().name()).orElse(pvid.text()), disk, map, partitions, missing, ignored);
    }

    List<LogicalVolume> lvs(List<PhysicalVolume> pvs) {
        Map<Integer, TreeMap<Long, List<PhysicalPartition>>> byMinor = new TreeMap<>();
        for (PhysicalVolume pv : pvs) {
            for (PhysicalPartition partition : pv.partitions()) {
                byMinor.computeIfAbsent(partition.minor(), minor -> new TreeMap<>())
                        .computeIfAbsent(partition.lp(), lp -> new ArrayList<>(1)).add(partition);
            }
        }
        byMinor.values().forEach(lps -> lps.values().forEach(copies -> copies.sort(Comparator.comparingInt(PhysicalPartition::copy))));
        return IntStream.of(vgda.definedMinors())
                .mapToObj(minor -> new LogicalVolume(minor, new Lvid(vgid, minor), vgda.name(minor), vgda.lvEntry(minor),
                        byMinor.getOrDefault(minor, new TreeMap<>())))
                .toList();
    }
}
