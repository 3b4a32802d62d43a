package io.vgdakit.check;

import io.vgdakit.record.Pvid;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disks that more than one volume group claims, and PVIDs that are in more than one (src/site/AIX.md 7.3). */
final class ForeignMemberCheck implements Check<Assembly> {

    private static final Rule CLAIMED = Rules.rule("VG-002");
    private static final Rule TWICE = Rules.rule("VG-003");

    @Override
    public List<Rule> rules() {
        return List.of(CLAIMED, TWICE);
    }

    @Override
    public void check(Assembly assembly, Report report) {
        Map<Pvid, VolumeGroup> owners = new HashMap<>();
        assembly.volumeGroups().forEach(vg -> vg.pvs().forEach(pv -> owners.putIfAbsent(pv.pvid(), vg)));
        Map<Pvid, DiskMetadata> seen = new HashMap<>();
        for (VolumeGroup vg : assembly.volumeGroups()) {
            for (DiskMetadata disk : vg.members()) {
                Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
                if (pvid.isZero() || !disk.ipl().value().magicOk()) {
                    continue;
                }
                VolumeGroup owner = owners.get(pvid);
                if (owner != null && owner != vg && vg.pvs().stream().noneMatch(pv -> pv.pvid().equals(pvid))) {
                    report.field(CLAIMED, disk.lvmRecord(Math.max(1, disk.layout().recordCopy())), "vg_id", owner.vgid(),
                            "the LVM record names volume group " + vg.vgid() + ", but the VGDA of " + owner.vgid() + " lists the PVID " + pvid);
                }
                DiskMetadata other = seen.putIfAbsent(pvid, disk);
                if (other != null) {
                    report.field(TWICE, disk.ipl(), "pv_id", "a PVID of its own", "the same PVID as " + other.disk().name() + " of another volume group");
                }
            }
        }
    }
}
