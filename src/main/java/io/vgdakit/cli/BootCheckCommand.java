package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.BootCheckView;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code vgdakit boot-check}. */
@Command(description = "Say for each disk whether its boot record and boot LV agree and which disks are bootable.")
final class BootCheckCommand extends VolumeGroupCommand {

    BootCheckCommand() {
        super("boot-check");
    }

    @Override
    List<String> text(VolumeGroup vg, AixTime time) {
        return BootCheckView.lines(vg);
    }

    @Override
    Map<String, Object> tree(VolumeGroup vg, AixTime time) {
        return BootCheckView.tree(vg);
    }
}
