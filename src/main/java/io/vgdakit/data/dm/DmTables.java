package io.vgdakit.data.dm;

import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LpOrder;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        return add(vg, lv.name().isEmpty() ? "lv" + lv.minor() : lv.name(), lv.minor(), LvDisk.of(vg, lv));
    }

    /** Adds the devices of an LV whose LPs are known from elsewhere; the minor tells it from others of its name. */
    public DmTables add(VolumeGroup vg, String lvName, int minor, LvDisk disk) {
        var targets = new LpTargets(vg, disk, loops);
        String name = name(vg.name() + "-" + lvName, minor);
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
        return column(disk.choice().mapped(), 1, disk.choice().lps(), disk, targets);
    }

    /** A device of every so many LPs: those that are mapped, and errors for what lies between them. */
    private static List<DmTarget> column(Collection<Long> mapped, int width, long rows, LvDisk disk, LpTargets targets) {
        long ppSectors = disk.order().ppBytes() / Disk.SECTOR_BYTES;
        List<DmTarget> all = new ArrayList<>();
        long next = 0;
        for (long lp : mapped) {
            long row = (lp - 1) / width;
            hole(row - next, ppSectors, all);
            all.addAll(targets.of(lp));
            next = row + 1;
        }
        hole(rows - next, ppSectors, all);
        return all;
    }

    private static void hole(long rows, long ppSectors, List<DmTarget> targets) {
        if (rows > 0) {
            targets.add(DmTarget.error(rows * ppSectors));
        }
    }

    private DmDevice striped(String name, LvDisk disk, LpTargets targets) {
        LpOrder order = disk.order();
        List<List<Long>> mapped = new ArrayList<>();
        IntStream.range(0, order.width()).forEach(column -> mapped.add(new ArrayList<>()));
        disk.choice().mapped().forEach(lp -> mapped.get((int) ((lp - 1) % order.width())).add(lp));
        long rows = disk.size() / order.ppBytes() / order.width();
        List<List<DmTarget>> columns = mapped.stream().map(lps -> column(lps, order.width(), rows, disk, targets)).toList();
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
