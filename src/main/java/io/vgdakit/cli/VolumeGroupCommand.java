package io.vgdakit.cli;

import io.vgdakit.record.AixTime;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** A command that reports on each volume group of the images, one after the other. */
abstract class VolumeGroupCommand extends AssemblyCommand {

    private final String schema;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    /** @param schema name of the JSON document */
    VolumeGroupCommand(String schema) {
        this.schema = schema;
    }

    /** The report on one volume group, as text. */
    abstract List<String> text(VolumeGroup vg, AixTime time);

    /** The same as a tree for JSON. */
    abstract Map<String, Object> tree(VolumeGroup vg, AixTime time);

    @Override
    final void report(Assembly assembly, PrintWriter out, boolean json) throws IOException {
        if (json) {
            JsonDocument.print(out, "vgdakit-" + schema, "volume_groups", assembly.volumeGroups().stream().map(vg -> tree(vg, time)));
        } else {
            print(out, assembly.volumeGroups());
        }
    }

    /** Whether there is nothing to report on a volume group without a VGDA that can be read. */
    boolean needsVgda() {
        return true;
    }

    @Override
    final boolean answered(Assembly assembly, PrintWriter err) {
        List<VolumeGroup> bare = assembly.volumeGroups().stream().filter(vg -> needsVgda() && vg.vgda().isEmpty()).toList();
        bare.forEach(vg -> err.println("vgdakit: " + Choice.unknown(vg)));
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
