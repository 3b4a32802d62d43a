package io.vgdakit.vg;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which disk is which PV: by the PVID of its IPL record, or, when that is lost or unknown to the VGDA, by the pv_num of its LVM record.
 *
 * @param members one disk for each PV at hand
 * @param duplicates further disks that are the same PV; the member is the one with the newest VGDA
 * @param byPvid members by the PVID that the VGDA gives them
 */
record Membership(List<DiskMetadata> members, List<DiskMetadata> duplicates, Map<Pvid, DiskMetadata> byPvid) {

    static Membership of(List<DiskMetadata> disks, Optional<VgdaCopy> vgda, Map<DiskMetadata, Stamp> newestStamps) {
        List<DiskMetadata> members = new ArrayList<>();
        List<DiskMetadata> duplicates = new ArrayList<>();
        Map<Pvid, DiskMetadata> byPvid = new HashMap<>();
        List<DiskMetadata> newestFirst = disks.stream()
                .sorted(Comparator.comparing((DiskMetadata disk) -> newestStamps.get(disk)).reversed()).toList();
        for (DiskMetadata disk : newestFirst) {
            Optional<Pvid> pvid = pvid(disk, vgda);
            if (pvid.isPresent() && byPvid.putIfAbsent(pvid.get(), disk) != null) {
                duplicates.add(disk);
            } else {
                members.add(disk);
            }
        }
        members.sort(Comparator.comparingInt(disks::indexOf));
        return new Membership(List.copyOf(members), List.copyOf(duplicates), Map.copyOf(byPvid));
    }

    private static Optional<Pvid> pvid(DiskMetadata disk, Optional<VgdaCopy> vgda) {
        Pvid own = Pvid.of(disk.ipl().value().pvId(), 0);
        boolean known = vgda.map(copy -> copy.ppMaps().stream().anyMatch(map -> map.header().values().pvId().equals(own))).orElse(true);
        if (known && !own.isZero()) {
            return Optional.of(own);
        }
        return vgda.flatMap(copy -> copy.ppMap(disk.pvNum())).map(map -> map.header().values().pvId());
    }
}
