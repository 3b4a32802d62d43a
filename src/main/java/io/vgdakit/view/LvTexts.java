package io.vgdakit.view;

import io.vgdakit.record.Lvid;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is printed of the LVs of one volume group, by minor. LVCBs are read when first asked for. */
public final class LvTexts {

    private final VolumeGroup vg;
    private final Map<Integer, LogicalVolume> lvs = new HashMap<>();
    private final Map<Integer, LvcbText> lvcbs = new HashMap<>();

    public LvTexts(VolumeGroup vg) {
        this.vg = vg;
        vg.lvs().forEach(lv -> lvs.put(lv.minor(), lv));
    }

    /** Name of an LV; its LVID where the VGDA has no name for it, as AIX prints a PVID for a disk without name. */
    public String name(int minor) {
        LogicalVolume lv = lvs.get(minor);
        return lv == null || lv.name().isBlank() ? new Lvid(vg.vgid(), minor).text() : lv.name();
    }

    LvcbText lvcb(int minor) {
        return lvcbs.computeIfAbsent(minor, key -> lvs.containsKey(key) ? LvcbText.of(vg, lvs.get(key)) : LvcbText.NONE);
    }

    /** Whether the copy number of a PP says something: its LP has further copies, or lacks its first. */
    boolean mirrored(PhysicalPartition partition) {
        LogicalVolume lv = lvs.get(partition.minor());
        int copies = lv == null ? 1 : lv.partitions().getOrDefault(partition.lp(), List.of()).size();
        return copies > 1 || partition.copy() != 1;
    }
}
