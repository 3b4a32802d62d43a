package io.vgdakit.view;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
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
        LvTexts lvs = new LvTexts(vg);
        return Stream.concat(Stream.of(vg.name() + ":", columns.line("LV NAME", "TYPE", "LPs", "PPs", "PVs", "LV STATE", "MOUNT POINT")),
                vg.lvs().stream().map(lv -> row(columns, lv, lvs)));
    }

    private static String row(Columns columns, LogicalVolume lv, LvTexts lvs) {
        LvcbText lvcb = lvs.lvcb(lv.minor());
        return columns.line(lvs.name(lv.minor()), lvcb.type(), lv.lps(), lv.pps(), lv.pvs(), LslvReport.state(lv), lvcb.mountPoint());
    }

    /** The PVs by number; of a volume group without readable VGDA the disks at hand, with unknown counts. */
    public Stream<String> physicalVolumes() {
        Columns columns = style.choose(Columns.of(18, 12, 12, 12), Columns.of(18, 18, 12, 12));
        Stream<String> rows = vg.vgda().isPresent() ? vg.pvs().stream().map(pv -> row(columns, pv))
                : vg.members().stream().map(member -> columns.line(member.disk().name(), PvText.VARIED_OFF,
                        Unknown.TEXT, Unknown.TEXT, Unknown.TEXT));
        return Stream.concat(Stream.of(vg.name() + ":", columns.line("PV_NAME", "PV STATE", "TOTAL PPs", "FREE PPs", "FREE DISTRIBUTION")),
                rows);
    }

    private static String row(Columns columns, PhysicalVolume pv) {
        PvText text = new PvText(pv);
        return columns.line(pv.name(), text.state(), pv.ppCount(), pv.freePps(), text.free().dotted());
    }
}
