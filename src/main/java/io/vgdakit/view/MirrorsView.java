package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.MirrorAnalysis;
import io.vgdakit.vg.MirrorCopy;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code vgdakit mirrors}: one line for each LV, copy and PV, then what a person should know. */
public final class MirrorsView {

    private MirrorsView() {
    }

    public static List<String> lines(VolumeGroup vg) {
        MirrorAnalysis analysis = MirrorAnalysis.of(vg);
        Table table = new Table("LV", "COPY", "PV", "PPS", "STATUS");
        for (MirrorCopy copy : analysis.copies()) {
            table.row(name(copy.lv()), copy.copy(), copy.pv().name(), copy.partitions().size(), copy.status());
        }
        List<String> lines = new ArrayList<>();
        lines.add(vg.name() + ":");
        lines.addAll(table.lines());
        analysis.unmirrored().forEach(lv -> lines.add(name(lv) + " has one copy in a volume group whose LVs are mostly mirrored"));
        analysis.sharing().forEach((lv, lps) -> lines.add(name(lv) + ": " + lps.size() + " LPs have two copies on one PV, the first is LP " + lps.get(0)));
        analysis.uneven().forEach(lv -> lines.add(name(lv) + ": " + lv.pps() + " PPs are not " + lv.copies() + " copies of " + lv.lps() + " LPs"));
        if (!vg.pvs().isEmpty()) {
            lines.add("PVs that can go without losing the last fresh copy of any LP: " + (analysis.removable().isEmpty() ? "none"
                    : analysis.removable().stream().map(PhysicalVolume::name).collect(Collectors.joining(" or "))));
        }
        return lines;
    }

    private static String name(LogicalVolume lv) {
        return lv.name().isEmpty() ? "? (minor " + lv.minor() + ")" : lv.name();
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg) {
        MirrorAnalysis analysis = MirrorAnalysis.of(vg);
        Map<String, Object> tree = VgJson.head(vg);
        tree.put("copies", analysis.copies().stream().map(MirrorsView::copy));
        tree.put("unmirrored", analysis.unmirrored().stream().map(MirrorsView::name));
        tree.put("copies_sharing_a_pv", analysis.sharing().entrySet().stream().map(lv -> JsonTree.of("lv", name(lv.getKey()), "lps", lv.getValue())));
        tree.put("pps_not_copies_times_lps", analysis.uneven().stream().map(MirrorsView::name));
        tree.put("removable_pvs", analysis.removable().stream().map(PhysicalVolume::name));
        return tree;
    }

    private static Map<String, Object> copy(MirrorCopy copy) {
        return JsonTree.of("lv", name(copy.lv()), "copy", copy.copy(), "pv", copy.pv().name(), "pps", copy.partitions().size(),
                "stale_pps", copy.partitions().stream().filter(PhysicalPartition::stale).count(), "status", copy.status());
    }
}
