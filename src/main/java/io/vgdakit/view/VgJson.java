package io.vgdakit.view;

import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.Map;

/** The parts that the JSON trees of volume groups share. */
final class VgJson {

    private VgJson() {
    }

    /** Name, VGID and kind; more is put behind them. */
    static Map<String, Object> head(VolumeGroup vg) {
        return JsonTree.of("name", vg.name(), "vg_id", vg.vgid().text(), "kind", vg.kind().text());
    }

    /** Number, disk and PVID of a PV; more is put behind them. */
    static Map<String, Object> pv(PhysicalVolume pv) {
        return JsonTree.of("pv_num", pv.pvNum(), "disk", pv.name(), "pv_id", pv.pvid().text(), "at_hand", pv.metadata().isPresent());
    }
}
