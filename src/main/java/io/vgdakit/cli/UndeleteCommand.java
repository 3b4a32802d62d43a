package io.vgdakit.cli;

import io.vgdakit.cli.LostArguments.Lost;
import io.vgdakit.scan.carve.Proposal;
import io.vgdakit.scan.carve.Undelete;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vgdakit undelete}. */
@Command(
        description = {
            "Find the map of an LV that was removed: in a VGDA copy, on whatever disk and wherever it lies, that still names the LV; else from where"
                    + " the LV began. Nothing is written to a disk; 'vgdakit extract --map' reads the LV.",
            "Give all disks that ever belonged to the volume group, also those that were offline when the LV was removed."
        },
        customSynopsis = "vgdakit undelete [OPTION]... LV IMAGE...",
        footer = {"%nExample:", "  vgdakit undelete fslv03 images/ -o fslv03.map"})
final class UndeleteCommand extends ProgramCommand {

    @Mixin
    private LostArguments arguments;

    @Mixin
    private MapOutput output;

    /** 1 when no trace of the LV was found. */
    @Override
    public Integer call() throws Exception {
        String lv = arguments.takeLv();
        try (Lost lost = arguments.open()) {
            Proposal proposal = Undelete.find(lv, lost.traces(), lost.present(), arguments.hints());
            return RebuildMapCommand.print(this, output, "vgdakit-undelete", proposal, List.of());
        }
    }
}
