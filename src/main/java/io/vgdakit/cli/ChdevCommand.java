package io.vgdakit.cli;

import io.vgdakit.repair.ChangePvid;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vgdakit chdev}. */
@Command(customSynopsis = "vgdakit chdev [OPTIONS] -a pv=yes|pv=clear IMAGE...", description = {
    "Give disks a PVID, or clear it, as 'chdev -l hdisk -a pv=yes' and 'pv=clear' do: bytes 0x80 to 0x8f of sector 0, and the magic where it is missing.",
    "A PVID that is there is kept. What belongs to a volume group is changed only with --force; 'vgdakit repair pvid' restores the PVID it had."})
final class ChdevCommand extends ProgramCommand {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ImageArguments images;

    @Mixin
    private WritingOptions writing;

    @Mixin
    private MachineOption machine;

    @Option(names = "-a", paramLabel = "pv=VALUE", required = true, description = "pv=yes gives a PVID to a disk that has none, pv=clear clears it.")
    private String attribute;

    @Override
    public Integer call() throws Exception {
        if (!attribute.equals("pv=yes") && !attribute.equals("pv=clear")) {
            throw new ParameterException(spec.commandLine(), "-a " + attribute + ": expected pv=yes or pv=clear");
        }
        return writing.run(images, new ChangePvid(attribute.equals("pv=clear"), machine.machine(), Clock.systemUTC()));
    }
}
