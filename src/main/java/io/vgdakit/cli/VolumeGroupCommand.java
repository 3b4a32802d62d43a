package io.vgdakit.cli;

import io.vgdakit.cli.VolumeGroupArguments.Images;
import io.vgdakit.record.AixTime;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.VolumeGroup;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that reports on each volume group of the images, one after the other. */
abstract class VolumeGroupCommand implements Callable<Integer> {

    private final String schema;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private VolumeGroupArguments arguments;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    /** @param schema name of the JSON document */
    VolumeGroupCommand(String schema) {
        this.schema = schema;
    }

    /** The report on one volume group, as text. */
    abstract List<String> text(VolumeGroup vg, AixTime time);

    /** The same as a tree for JSON. */
    abstract Map<String, Object> tree(VolumeGroup vg, AixTime time);

    @Override
    public final Integer call() throws Exception {
        try (Images images = arguments.open()) {
            Assembly assembly = images.assembly();
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                JsonDocument.print(out, "vgdakit-" + schema, "volume_groups", assembly.volumeGroups().stream().map(vg -> tree(vg, time)));
            } else {
                print(out, assembly.volumeGroups());
            }
            assembly.others().forEach(disk -> spec.commandLine().getErr().println(LayoutMessages.none(disk)));
            return assembly.volumeGroups().isEmpty() || !answered(assembly) ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    /** Whether there is nothing to report on a volume group without a VGDA that can be read. */
    boolean needsVgda() {
        return true;
    }

    /** Says which volume groups could not be reported on; returns whether there is none. */
    private boolean answered(Assembly assembly) {
        List<VolumeGroup> bare = assembly.volumeGroups().stream().filter(vg -> needsVgda() && vg.vgda().isEmpty()).toList();
        bare.forEach(vg -> spec.commandLine().getErr().println("vgdakit: " + Choice.unknown(vg)));
        return bare.isEmpty();
    }

    private void print(PrintWriter out, List<VolumeGroup> volumeGroups) {
        String separator = "";
        for (VolumeGroup vg : volumeGroups) {
            out.print(separator);
            text(vg, time).forEach(out::println);
            separator = System.lineSeparator();
        }
    }
}
