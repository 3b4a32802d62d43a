package io.vgdakit.cli;

import io.vgdakit.record.MachineId;
import io.vgdakit.repair.Restamp;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
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
final class RestampCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Option(names = "--new-pvid", description = "Make a new PVID for each PV.")
    private boolean newPvid;

    @Option(names = "--new-vgid", description = "Make a new VGID.")
    private boolean newVgid;

    @Option(names = "--machine", paramLabel = "ID", description = "Machine part of the new ids, the 12 digits of uname -m; zeros by default.")
    private String machine;

    @Override
    public Integer call() throws Exception {
        if (!newPvid && !newVgid) {
            throw new ParameterException(spec.commandLine(), "give --new-pvid, --new-vgid or both");
        }
        return writing.run(images, new Restamp(newPvid, newVgid, machine(), Clock.systemUTC()));
    }

    private MachineId machine() {
        if (machine == null) {
            return Restamp.NO_MACHINE;
        }
        if (!machine.matches("[0-9A-Fa-f]{12}")) {
            throw new ParameterException(spec.commandLine(), "--machine " + machine + ": expected the 12 hexadecimal digits of uname -m");
        }
        return new MachineId(machine.toUpperCase(Locale.ROOT));
    }
}
