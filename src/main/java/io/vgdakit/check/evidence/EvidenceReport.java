package io.vgdakit.check.evidence;

import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.Verdict;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the disks of one volume group say about the rules of the format that are not established.
 *
 * @param vg the volume group
 * @param rules one for each rule; those about the VGDA and VGSA count nothing for a scalable volume group
 * @param verdicts which readings the volume group proves
 */
public record EvidenceReport(VolumeGroup vg, List<RuleEvidence> rules, List<Verdict> verdicts) {

    private static final List<Function<VolumeGroup, Stream<RuleEvidence>>> RULES =
            List.of(DiskRules::of, VgsaRules::of, VgdaRules::of, LvRules::of, PvRules::of, PpRules::of);

    public static EvidenceReport of(VolumeGroup vg) {
        return new EvidenceReport(vg, RULES.stream().flatMap(rules -> rules.apply(vg)).toList(), Calibration.of(vg.members()).verdicts());
    }
}
