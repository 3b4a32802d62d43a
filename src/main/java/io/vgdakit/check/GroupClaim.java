package io.vgdakit.check;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which disks a volume group takes for its own: all that is kept of it for the comparison with the others.
 *
 * @param vgid VGID
 * @param listed PVIDs in its VGDA
 * @param members disks whose LVM record names the volume group
 */
record GroupClaim(Vgid vgid, Set<Pvid> listed, List<DiskMetadata> members) {

    static GroupClaim of(VolumeGroup vg) {
        return new GroupClaim(vg.vgid(), vg.pvs().stream().map(PhysicalVolume::pvid).collect(Collectors.toSet()), vg.members());
    }
}
