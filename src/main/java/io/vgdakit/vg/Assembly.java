package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The volume groups of a set of disks.
 *
 * @param volumeGroups in the order in which their first disk was given
 * @param others disks that no LVM record or VGDA assigns to a volume group
 */
public record Assembly(List<VolumeGroup> volumeGroups, List<DiskMetadata> others) {

    private static final int WORTH_SEVERAL_THREADS = 16;

    /** Groups disks by VGID and assembles each group. Never fails on content. */
    public static Assembly of(List<Disk> disks, GroupNames names) {
        Map<Vgid, List<DiskMetadata>> groups = new LinkedHashMap<>();
        List<DiskMetadata> others = new ArrayList<>();
        for (DiskMetadata metadata : many(disks).map(DiskMetadata::read).toList()) {
            metadata.layout().layout().ifPresentOrElse(
                    layout -> groups.computeIfAbsent(layout.vgid(), vgid -> new ArrayList<>()).add(metadata),
                    () -> others.add(metadata));
        }
        String only = groups.size() == 1 ? names.onlyVgName() : "";
        List<VolumeGroup> volumeGroups = many(groups.entrySet())
                .map(group -> new VolumeGroupAssembler(group.getKey(), names.of(group.getKey(), only), group.getValue()).assemble())
                .toList();
        return new Assembly(volumeGroups, List.copyOf(others));
    }

    /** In the order given, on all processors when it is worth starting them. */
    private static <T> Stream<T> many(Collection<T> items) {
        return items.size() >= WORTH_SEVERAL_THREADS ? items.parallelStream() : items.stream();
    }
}
