package io.vgdakit.view;

import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts that the JSON trees of volume groups share. */
final class VgJson {

    private VgJson() {
    }

    /** Name, VGID and kind; more is put behind them. */
    static Map<String, Object> head(VolumeGroup vg) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", vg.name());
        tree.put("vg_id", vg.vgid().text());
        tree.put("kind", vg.kind().text());
        return tree;
    }

    /** Number, disk and PVID of a PV; more is put behind them. */
    static Map<String, Object> pv(PhysicalVolume pv) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("pv_num", pv.pvNum());
        tree.put("disk", pv.name());
        tree.put("pv_id", pv.pvid().text());
        tree.put("at_hand", pv.metadata().isPresent());
        return tree;
    }
}
