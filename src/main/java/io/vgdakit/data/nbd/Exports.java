package io.vgdakit.data.nbd;

import io.vgdakit.data.FreeSpace;
import io.vgdakit.data.LvDisk;
import io.vgdakit.disk.Disk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of volume groups can be read by clients: LVs under their names, from the best copies, and the free PPs of a PV as
 * {@code free/hdisk4}. The export of free PPs has them right behind each other in the order of their numbers, which its description
 * tells. Where a name is empty or taken, the LVID or the PVID takes its place.
 */
public final class Exports {

    private final List<Export> exports = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** All so far, in the order in which they were added. */
    public List<Export> all() {
        return List.copyOf(exports);
    }

    /** Adds an LV. */
    public Exports add(VolumeGroup vg, LogicalVolume lv) {
        LvDisk disk = LvDisk.of(vg, lv);
        long lps = disk.choice().lps();
        long unreadable = lps - lv.partitions().keySet().stream().filter(lp -> !disk.choice().usable(lp).isEmpty()).count();
        add(lv.name(), lv.lvid().text(), "LV " + lv.name() + " of " + vg.name() + ", " + lps + " LPs"
                + (unreadable == 0 ? "" : ", " + unreadable + " of them unreadable: no disk with a copy that is not stale"), disk);
        return this;
    }

    /** Adds every LV. */
    public Exports addLvs(VolumeGroup vg) {
        vg.lvs().forEach(lv -> add(vg, lv));
        return this;
    }

    /** Adds the free PPs of every PV whose disk is at hand and that has any; none when the PP size is not known. */
    public Exports addFree(VolumeGroup vg) {
        vg.pvs().stream().filter(pv -> vg.ppBytes() > 0 && pv.freePps() > 0).forEach(pv -> pv.metadata().ifPresent(
                metadata -> addFree(vg, pv, metadata.disk())));
        return this;
    }

    private void addFree(VolumeGroup vg, PhysicalVolume pv, Disk disk) {
        FreeSpace free = FreeSpace.of(vg, pv, disk);
        add("free/" + pv.name(), "free/" + pv.pvid().text(), free.pps() + " free PPs of " + pv.name() + " of " + vg.name() + ", of "
                + vg.ppBytes() + " bytes each: " + free.numbers(), free);
    }

    private void add(String name, String identifier, String description, Disk disk) {
        String unique = name.isEmpty() || names.contains(name) ? identifier : name;
        while (!names.add(unique)) {
            unique += "+";
        }
        exports.add(new Export(unique, description, disk));
    }
}
