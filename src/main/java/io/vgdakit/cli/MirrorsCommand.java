package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.MirrorsView;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code vgdakit mirrors}. */
@Command(description = "Say for each LV, copy and PV whether the copy is active, stale or missing, and which PV could go.")
final class MirrorsCommand extends VolumeGroupCommand {

    MirrorsCommand() {
        super("mirrors");
    }

    @Override
    List<String> text(VolumeGroup vg, AixTime time) {
        return MirrorsView.lines(vg);
    }

    @Override
    Map<String, Object> tree(VolumeGroup vg, AixTime time) {
        return MirrorsView.tree(vg);
    }
}
