package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import java.util.List;
import java.util.function.Function;

/**
 * The volume groups of a set of disks.
 *
 * @param volumeGroups in the order in which their first disk was given
 * @param others disks that no LVM record or VGDA assigns to a volume group
 */
public record Assembly(List<VolumeGroup> volumeGroups, List<DiskMetadata> others) {

    /** Groups disks by VGID and assembles each group. Never fails on content. */
    public static Assembly of(List<Disk> disks, GroupNames names) {
        Grouping grouping = Grouping.of(disks);
        return new Assembly(grouping.map(names, Function.identity()), List.copyOf(grouping.others()));
    }
}
