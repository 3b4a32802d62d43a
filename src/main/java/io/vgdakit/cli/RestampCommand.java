package io.vgdakit.cli;

import io.vgdakit.repair.Restamp;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit restamp}. */
@Command(customSynopsis = "vgdakit restamp [OPTIONS] IMAGE...", description = {
    "Give a whole volume group new ids, so that a copy can be used beside its original. Needs the images of all its PVs.",
    "Changes the IPL records, both LVM records, all VGDA copies and the LVIDs of LVCBs."})
final class RestampCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--new-pvid", description = "Make a new PVID for each PV.")
    private boolean newPvid;

    @Option(names = "--new-vgid", description = "Make a new VGID.")
    private boolean newVgid;

    @Mixin
    private MachineOption machine;

    @Override
    public Integer call() throws Exception {
        if (!newPvid && !newVgid) {
            throw new ParameterException(spec.commandLine(), "give --new-pvid, --new-vgid or both");
        }
        return writing.run(images, new Restamp(newPvid, newVgid, machine.machine(), Clock.systemUTC()));
    }
}
