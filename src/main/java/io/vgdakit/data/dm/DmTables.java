package io.vgdakit.data.dm;

import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables for LVs. A striped LV is a striped target over the disks where each column of LPs is a single run on one disk; else each of its
 * columns becomes a device of its own, of linear and error targets, and the LV a striped target over these.
 */
public final class DmTables {

    private final LoopDevices loops = new LoopDevices();
    private final List<DmDevice> devices = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** Adds the devices of an LV; none for one without LPs. */
    public DmTables add(VolumeGroup vg, LogicalVolume lv) {
        LvDisk disk = LvDisk.of(vg, lv);
        var targets = new LpTargets(vg, disk, loops);
        String name = name(vg.name() + "-" + (lv.name().isEmpty() ? "lv" + lv.minor() : lv.name()), lv.minor());
        DmDevice device = disk.order().striped() ? striped(name, disk, targets) : DmDevice.of(name, linear(disk, targets));
        if (device.sectors() > 0) {
            devices.add(device);
        }
        return this;
    }

    /** Every device in the order in which they can be made: those of an LV's columns before it. */
    public List<DmDevice> devices() {
        return List.copyOf(devices);
    }

    /** The disks that the tables refer to. */
    public LoopDevices loops() {
        return loops;
    }

    /** A name of nothing but harmless signs: those of LVs come from the disk. */
    private String name(String wanted, int minor) {
        String name = wanted.replaceAll("[^A-Za-z0-9_.-]", "_");
        name = name.startsWith("-") || name.startsWith(".") ? "_" + name : name;
        while (!names.add(name)) {
            name += "-" + minor;
        }
        return name;
    }

    private static List<DmTarget> linear(LvDisk disk, LpTargets targets) {
        List<DmTarget> all = new ArrayList<>();
        for (long lp = 1; lp <= disk.choice().lps(); lp++) {
            all.addAll(targets.of(lp));
        }
        return all;
    }

    private DmDevice striped(String name, LvDisk disk, LpTargets targets) {
        LpOrder order = disk.order();
        List<List<DmTarget>> columns = new ArrayList<>();
        for (int column = 1; column <= order.width(); column++) {
            List<DmTarget> inColumn = new ArrayList<>();
            for (long lp = column; order.bytes(lp) <= disk.size(); lp += order.width()) {
                inColumn.addAll(targets.of(lp));
            }
            columns.add(inColumn);
        }
        List<DmTarget> runs = columns.stream().map(column -> DmDevice.of("", column).targets()).filter(run -> run.size() == 1 && !run.get(0).isError())
                .map(run -> run.get(0)).toList();
        List<DmTarget.Stripe> stripes = new ArrayList<>();
        if (runs.size() == columns.size()) {
            runs.forEach(run -> stripes.addAll(run.stripes()));
        } else {
            for (int column = 0; column < columns.size(); column++) {
                DmDevice device = DmDevice.of(name(name + "-column" + (column + 1), column + 1), columns.get(column));
                devices.add(device);
                stripes.add(new DmTarget.Stripe(device.path(), 0));
            }
        }
        return new DmDevice(name, disk.size() == 0 ? List.of()
                : List.of(new DmTarget(disk.size() / Disk.SECTOR_BYTES, order.stripBytes() / Disk.SECTOR_BYTES, stripes)));
    }
}
