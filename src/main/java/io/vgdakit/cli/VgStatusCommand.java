package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.AixTime;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.view.VgStatusText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit vg-status}. */
@Command(description = "Say which copy of the metadata counts, whether there is a quorum, and whether AIX would vary the volume group on.")
final class VgStatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "--tz", paramLabel = "ZONE", defaultValue = "UTC", converter = ZoneConverter.class, description = "Time zone; UTC by default.")
    private AixTime time;

    @Override
    public Integer call() throws Exception {
        List<Disk> disks = images.open();
        try {
            Assembly assembly = Assembly.of(disks, GroupNames.NONE);
            PrintWriter out = spec.commandLine().getOut();
            assembly.volumeGroups().forEach(vg -> VgStatusText.lines(vg, time).forEach(out::println));
            assembly.others().forEach(disk -> spec.commandLine().getErr().println(LayoutMessages.none(disk)));
            return assembly.volumeGroups().isEmpty() ? ExitCode.UNREADABLE : ExitCode.DONE;
        } finally {
            ImageArguments.close(disks);
        }
    }
}
