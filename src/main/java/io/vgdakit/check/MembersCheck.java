package io.vgdakit.check;

import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.stream.Collectors;

/** Which PVs of the VGDA are at hand, and which more than once. */
final class MembersCheck implements Check<VolumeGroup> {

    private static final Rule NOT_AT_HAND = Rules.rule("VG-001");
    private static final Rule TWICE = Rules.rule("VG-003");

    @Override
    public List<Rule> rules() {
        return List.of(NOT_AT_HAND, TWICE);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        List<PhysicalVolume> missing = vg.pvs().stream().filter(pv -> pv.metadata().isEmpty()).toList();
        if (!missing.isEmpty()) {
            VgdaCopy vgda = vg.vgda().orElseThrow();
            String shown = missing.stream().limit(4).map(pv -> "PV " + pv.pvNum() + " " + pv.pvid()).collect(Collectors.joining(", "));
            report.structure(NOT_AT_HAND, vgda.header().source(), vg.pvs().size() + " images", vg.pvs().size() - missing.size(),
                    "no image of " + missing.size() + " of " + vg.pvs().size() + " PVs was given: " + shown + (missing.size() > 4 ? ", ..." : ""));
        }
        for (DiskMetadata disk : vg.duplicates()) {
            Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
            String others = vg.members().stream().filter(member -> Pvid.of(member.ipl().value().pvId(), 0).equals(pvid))
                    .map(member -> member.disk().name()).collect(Collectors.joining(", "));
            report.field(TWICE, disk.ipl(), "pv_id", "a PVID of its own",
                    "the same PV as " + (others.isEmpty() ? "another image" : others) + ": an image given twice, an older one, or a clone");
        }
    }
}
