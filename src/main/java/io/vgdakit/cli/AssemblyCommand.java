package io.vgdakit.cli;

import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.vg.Assembly;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that reports on the volume groups that images make up. It names the disks that belong to none. */
abstract class AssemblyCommand extends ProgramCommand {

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--json", description = "One JSON document, see schema/ in the jar.")
    private boolean json;

    /** Prints the report. */
    abstract void report(Assembly assembly, PrintWriter out, boolean json) throws IOException;

    /** Says on {@code err} what could not be reported on; returns whether there is none. */
    boolean answered(Assembly assembly, PrintWriter err) {
        return true;
    }

    @Override
    public final Integer call() throws IOException {
        try (Images images = arguments.open()) {
            Assembly assembly = images.assembly();
            PrintWriter err = err();
            report(assembly, out(), json);
            assembly.others().stream().map(LayoutMessages::none).forEach(err::println);
            return assembly.volumeGroups().isEmpty() || !answered(assembly, err) ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }
}
