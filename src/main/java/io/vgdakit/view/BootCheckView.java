package io.vgdakit.view;

import io.vgdakit.vg.BootCheck;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code vgdakit boot-check}: each disk, then which of them are bootable. */
public final class BootCheckView {

    private BootCheckView() {
    }

    public static List<String> lines(VolumeGroup vg) {
        List<String> lines = new ArrayList<>();
        lines.add(vg.name() + ":");
        List<BootCheck> checks = BootCheck.of(vg);
        for (BootCheck check : checks) {
            lines.add(check.pv().name() + ": " + verdict(check));
            check.problems().forEach(problem -> lines.add("  " + problem));
            if (!check.bootPps().isEmpty()) {
                lines.add("  hd5 on PP " + check.bootPps().get(0).pp() + " to " + check.bootPps().get(check.bootPps().size() - 1).pp());
            }
            if (check.bootable()) {
                lines.add("  " + (check.wholeWithoutOthers() ? "every LP of the volume group has a fresh copy on this disk: it would run alone"
                        : "not every LP of the volume group has a fresh copy on this disk: it would not run alone"));
            }
        }
        String bootable = checks.stream().filter(BootCheck::bootable).map(BootCheck::pv).map(PhysicalVolume::name).collect(Collectors.joining(" "));
        lines.add("Bootable: " + (bootable.isEmpty() ? "none" : bootable));
        return lines;
    }

    private static String verdict(BootCheck check) {
        if (!check.hasBootRecord()) {
            return "no boot record";
        }
        return check.bootable() ? "boot record and boot LV agree" : "has a boot record, but would not boot";
    }

    /** The same as a tree for JSON. */
    public static Map<String, Object> tree(VolumeGroup vg) {
        Map<String, Object> tree = VgJson.head(vg);
        tree.put("disks", BootCheck.of(vg).stream().map(BootCheckView::disk));
        return tree;
    }

    private static Map<String, Object> disk(BootCheck check) {
        Map<String, Object> tree = VgJson.pv(check.pv());
        tree.put("boot_record", check.hasBootRecord());
        tree.put("boot_lv_pps", check.bootPps().stream().map(PhysicalPartition::pp));
        tree.put("bootable", check.bootable());
        tree.put("problems", check.problems());
        tree.put("whole_without_others", check.wholeWithoutOthers());
        return tree;
    }
}
