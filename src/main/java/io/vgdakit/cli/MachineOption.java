package io.vgdakit.cli;

import io.vgdakit.record.MachineId;
import io.vgdakit.repair.Restamp;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The machine of new ids. */
final class MachineOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--machine", paramLabel = "ID", description = "Machine part of the new ids, the 12 digits of uname -m; zeros by default.")
    private String machine;

    /** @throws ParameterException when it is no machine id */
    MachineId machine() {
        if (machine == null) {
            return Restamp.NO_MACHINE;
        }
        if (!machine.matches("[0-9A-Fa-f]{12}")) {
            throw new ParameterException(spec.commandLine(), "--machine " + machine + ": expected the 12 hexadecimal digits of uname -m");
        }
        return new MachineId(machine.toUpperCase(Locale.ROOT));
    }
}
