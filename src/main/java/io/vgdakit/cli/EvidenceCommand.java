package io.vgdakit.cli;

import io.vgdakit.check.evidence.EvidenceReport;
import io.vgdakit.record.AixTime;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.EvidenceView;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code vgdakit evidence}. */
@Command(description = {
    "Tell which rules of the format reference, and which readings, the disks of each volume group confirm or contradict.",
    "Columns: rule; grade, A established to D guess; yes, structures for which it holds; no, for which it does not;",
    "?, structures that cannot tell; what it means."})
final class EvidenceCommand extends VolumeGroupCommand {

    EvidenceCommand() {
        super("evidence");
    }

    @Override
    boolean needsVgda() {
        return false;
    }

    @Override
    List<String> text(VolumeGroup vg, AixTime time) {
        return EvidenceView.lines(EvidenceReport.of(vg)).toList();
    }

    @Override
    Map<String, Object> tree(VolumeGroup vg, AixTime time) {
        return EvidenceView.tree(EvidenceReport.of(vg));
    }
}
