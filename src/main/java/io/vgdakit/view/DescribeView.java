package io.vgdakit.view;

import io.vgdakit.record.AixTime;
import io.vgdakit.record.Finding;
import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.Kinship;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code vgdakit describe}: everything that is known of a set of disks. */
public final class DescribeView {

    private DescribeView() {
    }

    /** A volume group: its numbers, disks, PVs with their PPs, LVs, and the reports vg-status, mirrors and boot-check. */
    private static Map<String, Object> tree(VolumeGroup vg) {
        Map<String, Object> tree = VgJson.head(vg);
        tree.put("pp_size", vg.ppSize());
        tree.put("disks", vg.members().stream().map(DescribeView::disk));
        tree.put("pvs", vg.pvs().stream().map(DescribeView::pv));
        tree.put("lvs", vg.lvs().stream().map(lv -> lv(vg, lv)));
        tree.put("vg_status", VgStatusView.tree(vg));
        tree.put("mirrors", MirrorsView.tree(vg));
        tree.put("boot_check", BootCheckView.tree(vg));
        return tree;
    }

    private static Map<String, Object> disk(DiskMetadata disk) {
        return JsonTree.of("disk", disk.disk().name(), "source", disk.disk().source(), "bytes", disk.disk().size(), "pv_num", disk.pvNum(),
                "layout_from", disk.layout().ground().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> pv(PhysicalVolume pv) {
        Map<String, Object> tree = VgJson.pv(pv);
        tree.put("pp_count", pv.ppCount());
        tree.put("psn_part1", pv.map().header().values().psnPart1());
        tree.put("pv_state", pv.map().header().values().pvState());
        tree.put("pvnum_vgdas", pv.vgdas());
        tree.put("marked_missing", pv.markedMissing());
        tree.put("free_pps", pv.freePps());
        tree.put("stale_pps", pv.stalePps());
        tree.put("stale_bits_of_free_pps", pv.ignoredStale());
        tree.put("partitions", pv.partitions().stream().map(DescribeView::partition));
        return tree;
    }

    private static Map<String, Object> partition(PhysicalPartition partition) {
        return JsonTree.of("pp", partition.pp(), "lv", partition.minor(), "lp", partition.lp(), "copy", partition.copy(), "pp_state", partition.state(),
                "stale", partition.stale());
    }

    private static Map<String, Object> lv(VolumeGroup vg, LogicalVolume lv) {
        LvEntryValues values = lv.values();
        return JsonTree.of("minor", lv.minor(), "lv_id", lv.lvid().text(), "lvname", lv.name(), "num_lps", lv.lps(), "maxsize", values.maxsize(),
                "pps", lv.pps(), "copies", lv.copies(), "stale", lv.stale(), "lv_state", values.lvState(), "mirror", values.mirror(),
                "mirror_policy", values.mirrorPolicy(), "permissions", values.permissions(), "bb_relocation", values.bbRelocation(),
                "write_verify", values.writeVerify(), "mirwrt_consist", values.mirwrtConsist(), "stripe_exp", values.stripeExp(),
                "striping_width", values.stripingWidth(),
                "pvs", lv.partitions().values().stream().flatMap(Collection::stream).map(PhysicalPartition::pv).distinct().sorted(),
                "lvcb", LvcbFinder.lvcb(vg, lv).flatMap(block -> LvcbValues.of(block.bytes())).map(DescribeView::lvcb).orElse(null));
    }

    private static Map<String, Object> lvcb(LvcbValues lvcb) {
        return JsonTree.of("type", lvcb.type().orElse(null), "lvid", lvcb.lvid().orElse(null), "lvname", lvcb.lvname().orElse(null),
                "time_created", lvcb.created().orElse(null), "time_modified", lvcb.modified().orElse(null), "machine_id", lvcb.machineId().orElse(null),
                "label", lvcb.label().orElse(null), "fs", lvcb.fs().orElse(null));
    }

    /** Everything that is known of a set of disks: volume groups, disks of none, kinships, and the findings of all checks. */
    public static Map<String, Object> tree(Assembly assembly, List<Finding> findings) {
        return JsonTree.of("volume_groups", assembly.volumeGroups().stream().map(DescribeView::tree),
                "other_disks", assembly.others().stream().map(DescribeView::disk),
                "kinships", Kinship.of(assembly).stream().map(ClassifyView::tree),
                "check", CheckView.counts(findings), "findings", findings.stream().map(CheckView::tree));
    }

    /** The reports for a person, one after the other. */
    public static List<String> lines(Assembly assembly, List<Finding> findings, AixTime time) {
        List<String> lines = new ArrayList<>(List.of(CheckView.verdict(findings)));
        for (VolumeGroup vg : assembly.volumeGroups()) {
            lines.add("");
            lines.addAll(VgStatusView.lines(vg, time));
            if (!vg.lvs().isEmpty()) {
                lines.add("");
                lines.addAll(MirrorsView.lines(vg));
                lines.add("");
                lines.addAll(BootCheckView.lines(vg));
            }
        }
        lines.add("");
        lines.addAll(ClassifyView.lines(Kinship.of(assembly)));
        return lines;
    }
}
