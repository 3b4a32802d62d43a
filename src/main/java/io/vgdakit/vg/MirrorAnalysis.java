package io.vgdakit.vg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the LVs of a volume group are mirrored.
 *
 * @param copies one for each LV, copy and PV
 * @param unmirrored LVs of one copy, when more than half of the LVs have several; else empty
 * @param sharing LPs of which two copies lie on one PV
 * @param uneven LVs whose PPs are not copies times LPs, so that some LP has fewer copies than others
 * @param removable PVs without which every LP they hold keeps a fresh copy
 */
public record MirrorAnalysis(
        List<MirrorCopy> copies, List<LogicalVolume> unmirrored, Map<LogicalVolume, List<Long>> sharing, List<LogicalVolume> uneven,
        List<PhysicalVolume> removable) {

    public static MirrorAnalysis of(VolumeGroup vg) {
        List<MirrorCopy> copies = vg.lvs().stream().flatMap(lv -> copies(vg, lv).stream()).toList();
        List<LogicalVolume> single = vg.lvs().stream().filter(lv -> lv.copies() == 1).toList();
        boolean mostlyMirrored = single.size() * 2 < vg.lvs().size();
        Map<LogicalVolume, List<Long>> sharing = new TreeMap<>((a, b) -> Integer.compare(a.minor(), b.minor()));
        for (LogicalVolume lv : vg.lvs()) {
            List<Long> lps = lv.partitions().entrySet().stream().filter(lp -> shared(lp.getValue())).map(Map.Entry::getKey).toList();
            if (!lps.isEmpty()) {
                sharing.put(lv, lps);
            }
        }
        return new MirrorAnalysis(copies, mostlyMirrored ? single : List.of(), sharing,
                vg.lvs().stream().filter(lv -> lv.pps() != lv.copies() * lv.lps()).toList(),
                vg.pvs().stream().filter(pv -> removable(vg, pv)).toList());
    }

    private static List<MirrorCopy> copies(VolumeGroup vg, LogicalVolume lv) {
        Map<Integer, Map<Integer, List<PhysicalPartition>>> byCopyAndPv = new TreeMap<>();
        lv.partitions().values().stream().flatMap(Collection::stream).forEach(partition -> byCopyAndPv
                .computeIfAbsent(partition.copy(), copy -> new TreeMap<>())
                .computeIfAbsent(partition.pv(), pv -> new ArrayList<>()).add(partition));
        List<MirrorCopy> copies = new ArrayList<>();
        byCopyAndPv.forEach((copy, pvs) -> pvs.forEach((pv, partitions) ->
                copies.add(new MirrorCopy(lv, copy, vg.pv(pv).orElseThrow(), List.copyOf(partitions)))));
        return copies;
    }

    private static boolean shared(List<PhysicalPartition> copiesOfLp) {
        return copiesOfLp.stream().map(PhysicalPartition::pv).distinct().count() < copiesOfLp.size();
    }

    private static boolean removable(VolumeGroup vg, PhysicalVolume pv) {
        return vg.pvs().size() > 1 && pv.partitions().stream().allMatch(partition -> vg.lv(partition.minor())
                .map(lv -> lv.partitions().get(partition.lp()).stream().anyMatch(other -> other.pv() != pv.pvNum() && !other.stale()))
                .orElse(false));
    }
}
