package io.vgdakit.view;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mount points of the file systems of a volume group, as far as LVCBs name them; {@code /etc/filesystems} may say something else.
 *
 * @param labels mount points in the order of the LVs
 * @param unknown names of LVs that may hold a file system: without an LVCB at hand, or with one whose type or label cannot be told
 */
public record MountPoints(List<String> labels, List<String> unknown) {

    private static final Set<String> FILE_SYSTEMS = Set.of("jfs", "jfs2");
    private static final String NO_LABEL = "None";

    /** As a tree for JSON. */
    public Map<String, Object> tree(VolumeGroup vg) {
        return JsonTree.of("vg", vg.name(), "vg_id", vg.vgid().text(), "mount_points", labels, "unknown_lvs", unknown,
                Unverified.KEY, Unverified.of(vg, "mount_points"));
    }

    public static MountPoints of(VolumeGroup vg) {
        List<String> labels = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        var lvs = new LvTexts(vg);
        for (LogicalVolume lv : vg.lvs()) {
            Optional<LvcbValues> lvcb = lvs.lvcb(lv.minor()).values();
            Optional<String> type = lvcb.flatMap(LvcbValues::type);
            Optional<String> label = lvcb.flatMap(LvcbValues::label);
            if (type.isEmpty() || FILE_SYSTEMS.contains(type.get()) && label.isEmpty()) {
                unknown.add(lvs.name(lv.minor()));
            } else if (FILE_SYSTEMS.contains(type.get()) && !label.get().equals(NO_LABEL)) {
                labels.add(label.get());
            }
        }
        return new MountPoints(List.copyOf(labels), List.copyOf(unknown));
    }
}
