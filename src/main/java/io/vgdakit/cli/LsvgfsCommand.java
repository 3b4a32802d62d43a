package io.vgdakit.cli;

import io.vgdakit.cli.Choice.NotFound;
import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.MountPoints;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code vgdakit lsvgfs}. */
@Command(customSynopsis = "vgdakit lsvgfs [OPTIONS] VG IMAGE...",
        description = "List the mount points of a volume group's jfs and jfs2 file systems, from the labels in their LVCBs: by name, VGID, or -"
                + " for the only volume group.")
final class LsvgfsCommand extends AixView {

    @Override
    boolean needsObject() {
        return true;
    }

    @Override
    Report view(Images images, Choice choice, Optional<String> object) throws NotFound {
        VolumeGroup vg = choice.vg(object.orElseThrow());
        warnWithoutVgda(vg);
        MountPoints mountPoints = MountPoints.of(vg);
        if (!mountPoints.unknown().isEmpty()) {
            spec.commandLine().getErr().println("vgdakit: " + vg.name() + ": no type and label to be told for "
                    + String.join(", ", mountPoints.unknown()));
        }
        return new Report(mountPoints.labels()::stream, () -> mountPoints.tree(vg));
    }
}
