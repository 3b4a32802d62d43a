package io.vgdakit.check.evidence;

import io.vgdakit.layout.VgKind;
import io.vgdakit.vg.Verdict;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the disks of one volume group say about the rules of the format that are not established.
 *
 * @param vg the volume group
 * @param rules one for each rule; for a scalable volume group only those about the reserved area
 * @param verdicts which readings the volume group proves; none for a scalable one
 */
public record EvidenceReport(VolumeGroup vg, List<RuleEvidence> rules, List<Verdict> verdicts) {

    private static final List<Function<VolumeGroup, Stream<RuleEvidence>>> RULES =
            List.of(DiskRules::of, VgsaRules::of, VgdaRules::of, LvRules::of, PvRules::of, PpRules::of);

    public static EvidenceReport of(VolumeGroup vg) {
        if (vg.kind() == VgKind.SCALABLE) {
            return new EvidenceReport(vg, DiskRules.of(vg).toList(), List.of());
        }
        return new EvidenceReport(vg, RULES.stream().flatMap(rules -> rules.apply(vg)).toList(), vg.calibration().verdicts());
    }
}
