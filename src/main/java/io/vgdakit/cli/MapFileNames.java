package io.vgdakit.cli;

import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names for the map files of the LVs of a volume group, each once. */
final class MapFileNames {

    private MapFileNames() {
    }

    /** By minor: {@code NAME.map}, or with the LVID when another LV has that name or there is none. */
    static Map<Integer, String> of(VolumeGroup vg) {
        Map<Integer, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (LogicalVolume lv : vg.lvs()) {
            String name = FileName.of(lv.name());
            names.put(lv.minor(), (lv.name().isBlank() || !taken.add(name) ? lv.lvid().text() : name) + ".map");
        }
        return names;
    }
}
