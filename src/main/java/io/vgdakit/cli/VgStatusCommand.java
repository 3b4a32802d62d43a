package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.VgStatusView;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code vgdakit vg-status}. */
@Command(description = "Say which copy of the metadata counts, whether there is a quorum, and whether AIX would vary the volume group on.")
final class VgStatusCommand extends VolumeGroupCommand {

    VgStatusCommand() {
        super("vg-status");
    }

    @Override
    boolean needsVgda() {
        return false;
    }

    @Override
    List<String> text(VolumeGroup vg, AixTime time) {
        return VgStatusView.lines(vg, time);
    }

    @Override
    Map<String, Object> tree(VolumeGroup vg, AixTime time) {
        return VgStatusView.tree(vg);
    }
}
