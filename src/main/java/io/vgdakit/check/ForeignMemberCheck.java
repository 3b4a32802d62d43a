package io.vgdakit.check;

import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disks that more than one volume group claims, and PVIDs that are in more than one (src/site/AIX.md 7.3). */
final class ForeignMemberCheck implements Check<List<GroupClaim>> {

    private static final Rule CLAIMED = Rules.rule("VG-002");
    private static final Rule TWICE = Rules.rule("VG-003");

    @Override
    public List<Rule> rules() {
        return List.of(CLAIMED, TWICE);
    }

    @Override
    public void check(List<GroupClaim> groups, Report report) {
        Map<Pvid, Vgid> owners = new HashMap<>();
        groups.forEach(group -> group.listed().forEach(pvid -> owners.putIfAbsent(pvid, group.vgid())));
        Map<Pvid, DiskMetadata> seen = new HashMap<>();
        for (GroupClaim group : groups) {
            for (DiskMetadata disk : group.members()) {
                Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
                if (pvid.isZero() || !disk.ipl().value().magicOk()) {
                    continue;
                }
                Vgid owner = owners.get(pvid);
                if (owner != null && !group.listed().contains(pvid)) {
                    report.field(CLAIMED, disk.lvmRecord(Math.max(1, disk.layout().recordCopy())), "vg_id", owner,
                            "the LVM record names volume group " + group.vgid() + ", but the VGDA of " + owner + " lists the PVID " + pvid);
                }
                DiskMetadata other = seen.putIfAbsent(pvid, disk);
                if (other != null) {
                    report.field(TWICE, disk.ipl(), "pv_id", "a PVID of its own", "the same PVID as " + other.disk().name() + " of another volume group");
                }
            }
        }
    }
}
