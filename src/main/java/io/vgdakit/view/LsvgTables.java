package io.vgdakit.view;

import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.Map;
import java.util.stream.Stream;

/** {@code lsvg -l VG} and {@code lsvg -p VG} (captures fi-lsvg-l-*, ibm-ansible-sample_lsvg_output3, thilelli-lsvg-p). */
public final class LsvgTables {

    private final VolumeGroup vg;
    private final Style style;

    public LsvgTables(VolumeGroup vg, Style style) {
        this.vg = vg;
        this.style = style;
    }

    /** The LVs by minor. */
    public Stream<String> logicalVolumes() {
        Columns columns = style.choose(Columns.of(20, 11, 6, 6, 5, 14), Columns.of(20, 11, 8, 8, 5, 14));
        return Stream.concat(Stream.of(vg.name() + ":", columns.line("LV NAME", "TYPE", "LPs", "PPs", "PVs", "LV STATE", "MOUNT POINT")),
                lvRows().map(row -> columns.line(row.texts("lv_name", "type", "lps", "pps", "pvs", "lv_state", "mount_point"))));
    }

    /** The same as a tree for JSON. */
    public Map<String, Object> logicalVolumesTree() {
        return JsonTree.of("vg", vg.name(), "vg_id", vg.vgid().text(), "lvs", lvRows().map(Facts::tree),
                Unverified.KEY, Unverified.of(vg, "type", "mount_point"));
    }

    private Stream<Facts> lvRows() {
        LvTexts lvs = new LvTexts(vg);
        return vg.lvs().stream().map(lv -> Facts.of("lv_name", lvs.name(lv.minor()), "type", lvs.lvcb(lv.minor()).type(), "lps", lv.lps(),
                "pps", lv.pps(), "pvs", lv.pvs(), "lv_state", LslvReport.state(lv), "mount_point", lvs.lvcb(lv.minor()).mountPoint()));
    }

    /** The PVs by number; of a volume group without readable VGDA the disks at hand, with unknown counts. */
    public Stream<String> physicalVolumes() {
        Columns columns = style.choose(Columns.of(18, 12, 12, 12), Columns.of(18, 18, 12, 12));
        return Stream.concat(Stream.of(vg.name() + ":", columns.line("PV_NAME", "PV STATE", "TOTAL PPs", "FREE PPs", "FREE DISTRIBUTION")),
                pvRows().map(row -> columns.line(row.texts("pv_name", "pv_state", "total_pps", "free_pps", "free_distribution"))));
    }

    /** The same as a tree for JSON. */
    public Map<String, Object> physicalVolumesTree() {
        return JsonTree.of("vg", vg.name(), "vg_id", vg.vgid().text(), "pvs", pvRows().map(Facts::tree),
                Unverified.KEY, Unverified.of(vg, "pv_state"));
    }

    private Stream<Facts> pvRows() {
        return vg.vgda().isPresent() ? vg.pvs().stream().map(LsvgTables::row)
                : vg.members().stream().map(member -> Facts.of("pv_name", member.disk().name(), "pv_state", PvText.VARIED_OFF,
                        "total_pps", null, "free_pps", null, "free_distribution", null));
    }

    private static Facts row(PhysicalVolume pv) {
        PvText text = new PvText(pv);
        return Facts.of("pv_name", pv.name(), "pv_state", text.state(), "total_pps", pv.ppCount(), "free_pps", pv.freePps(),
                "free_distribution", text.free());
    }
}
