package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Vgid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Disks by the volume group that they name, before the volume groups are put together. Holds the records of their reserved areas only, some
 * kilobytes a disk.
 *
 * @param groups in the order in which their first disk was given
 * @param others disks that no LVM record or VGDA assigns to a volume group
 */
public record Grouping(Map<Vgid, List<DiskMetadata>> groups, List<DiskMetadata> others) {

    /** Reads the reserved areas of disks. Never fails on content. */
    public static Grouping of(List<Disk> disks) {
        Map<Vgid, List<DiskMetadata>> groups = new LinkedHashMap<>();
        List<DiskMetadata> others = new ArrayList<>();
        for (DiskMetadata metadata : Workers.map(disks, DiskMetadata::read)) {
            metadata.layout().layout().ifPresentOrElse(
                    layout -> groups.computeIfAbsent(layout.vgid(), vgid -> new ArrayList<>()).add(metadata),
                    () -> others.add(metadata));
        }
        return new Grouping(groups, others);
    }

    /** Puts each volume group together and keeps what some work makes of it: a volume group itself holds its VGDA, about 1 MiB of an original one. */
    public <R> List<R> map(GroupNames names, Function<VolumeGroup, R> work) {
        String only = groups.size() == 1 ? names.onlyVgName() : "";
        return Workers.map(groups.entrySet(),
                group -> work.apply(new VolumeGroupAssembler(group.getKey(), names.of(group.getKey(), only), group.getValue()).assemble()));
    }
}
