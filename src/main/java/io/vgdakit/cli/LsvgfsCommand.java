package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.ObjectFinder;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.MountPoints;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vgdakit lsvgfs}. */
@Command(customSynopsis = "vgdakit lsvgfs [--name FILE=NAME]... VG IMAGE...",
        description = "List the mount points of a volume group's jfs and jfs2 file systems, from the labels in their LVCBs. VG is a name or a VGID; "
                + "any name will do for the only volume group of the images.")
final class LsvgfsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Override
    public Integer call() throws Exception {
        String name = images.takeFirst(first -> true).orElseThrow();
        List<Disk> disks = images.open();
        try {
            Assembly assembly = Assembly.of(disks, new GroupNames(Map.of(), name));
            PrintWriter err = spec.commandLine().getErr();
            if (assembly.volumeGroups().isEmpty()) {
                assembly.others().forEach(disk -> err.println(LayoutMessages.none(disk)));
                return ExitCode.UNREADABLE;
            }
            List<VolumeGroup> found = new ObjectFinder(assembly).volumeGroups(name);
            if (found.isEmpty()) {
                err.println("vgdakit: no volume group " + name + "; found "
                        + assembly.volumeGroups().stream().map(vg -> vg.name() + " (" + vg.vgid().text() + ")").collect(Collectors.joining(", ")));
                return ExitCode.FOUND;
            }
            found.forEach(this::print);
            return ExitCode.DONE;
        } finally {
            ImageArguments.close(disks);
        }
    }

    private void print(VolumeGroup vg) {
        MountPoints mountPoints = MountPoints.of(vg);
        mountPoints.labels().forEach(spec.commandLine().getOut()::println);
        if (!mountPoints.unknown().isEmpty()) {
            spec.commandLine().getErr().println("vgdakit: " + vg.name() + ": no type and label to be told for " + String.join(", ", mountPoints.unknown()));
        }
    }
}
