package io.vgdakit.cli;

import io.vgdakit.data.LvDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.ObjectFinder.Found;
import java.util.List;
import java.util.Optional;

/**
 * An LV to be copied out, and what is known of it.
 *
 * @param disk its bytes
 * @param vgName name of its volume group, or the map that it comes from
 * @param lvid its LVID; empty when a map tells of the LV
 * @param notes what a person must know of it, a line each
 * @param striped whether its bytes are dealt over strips, of which the order is unverified
 */
record LvSource(LvDisk disk, String vgName, Optional<String> lvid, List<String> notes, boolean striped) {

    /** An LV of an assembled volume group. */
    static LvSource of(Found<LogicalVolume> lv, LvDisk disk) {
        LogicalVolume object = lv.object();
        List<String> notes = !object.striped() ? List.of() : List.of(disk.order().striped() ? strips(disk.order())
                : LpOrder.believes(object, lv.vg().ppBytes()) ? "one strip a row: as not striped"
                : "warning: strips of 2^" + object.values().stripeExp() + " bytes cannot be; read as not striped");
        return new LvSource(disk, lv.vg().name(), Optional.of(object.lvid().text()), notes, object.striped());
    }

    static String strips(LpOrder order) {
        return "striped: " + order.width() + " strips of " + order.stripBytes() + " bytes (order of the LPs across them unverified)";
    }

    /** The same, from one copy alone. */
    LvSource onlyCopy(int copy) {
        return new LvSource(disk.onlyCopy(copy), vgName, lvid, notes, striped);
    }

    /** What tells a copy of it from that of another LV, when a copy is gone on with. */
    String identity() {
        return lvid.orElse(vgName + " " + disk.name());
    }
}
