package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldValue;
import io.vgdakit.vg.VgdaCopy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * New names of LVs in the name lists of all VGDA copies.
 *
 * <p>The stamps of the copies stay. A new stamp would have to be put into the trailer, where its place is not established: a wrong guess would
 * make every copy look torn. Nothing is lost by it, because all copies of all disks change alike, so that copies of one stamp still are equal.
 */
final class NameSlots {

    private NameSlots() {
    }

    /**
     * Adds the edits.
     *
     * @param names new name by minor
     * @throws Refusal when a copy has another old name than the volume group
     */
    static void rename(WholeGroup group, SortedMap<Integer, String> names, CopyStages stages) throws Refusal {
        if (!names.isEmpty()) {
            group.current(stages, (disk, copy) -> rename(group, disk, copy, names, stages));
        }
    }

    private static void rename(WholeGroup group, Disk disk, VgdaCopy copy, Map<Integer, String> names, CopyStages stages) throws Refusal {
        stages.require(disk, copy.header().source().place().offset(), copy.header().source().bytes().length);
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            int minor = name.getKey();
            String old = group.vg().lv(minor).orElseThrow().name();
            FieldValue slot = copy.names().field("name[" + minor + "]").orElseThrow();
            if (!copy.name(minor).equals(old)) {
                throw new Refusal(disk.name() + ": " + slot.path() + " is '" + copy.name(minor) + "', but '" + old + "' in the other copies of this stamp;"
                        + " repair it first");
            }
            stages.edit(copy.copy() > 1, disk, slot.place().offset(), replaced(slot.raw(), name.getValue()), slot.path(),
                    "LV " + minor + " is named " + name.getValue() + " instead of " + old);
        }
    }

    /** The new name and NULs over what was left of the old one. */
    private static byte[] replaced(byte[] slot, String name) {
        int old = FieldValue.latin1(slot).length();
        return Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), Math.min(slot.length, Math.max(old, name.length()) + 1));
    }
}
