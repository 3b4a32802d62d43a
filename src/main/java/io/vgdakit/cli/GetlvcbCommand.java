package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.Lvcb;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.ObjectFinder;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.view.GetlvcbReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit getlvcb}. */
@Command(customSynopsis = "vgdakit getlvcb [-AT] [--name FILE=NAME]... LV IMAGE...",
        description = "Print the logical volume control block of an LV. Fields that cannot be told from the block print ?.")
final class GetlvcbCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "-A", description = "All fields; this is the default.")
    private boolean all;

    @Option(names = "-T", description = "With their tags.")
    private boolean tags;

    @Override
    public Integer call() throws Exception {
        String name = images.takeFirst(first -> true).orElseThrow();
        List<Disk> disks = images.open();
        try {
            Assembly assembly = Assembly.of(disks, GroupNames.NONE);
            if (assembly.volumeGroups().isEmpty()) {
                assembly.others().forEach(disk -> spec.commandLine().getErr().println(LayoutMessages.none(disk)));
                return ExitCode.UNREADABLE;
            }
            List<ObjectFinder.Found<LogicalVolume>> found = new ObjectFinder(assembly).lvs(name);
            if (found.size() != 1) {
                spec.commandLine().getErr().println("vgdakit: " + choice(name, assembly, found));
                return found.isEmpty() ? ExitCode.FOUND : ExitCode.USAGE;
            }
            return print(found.get(0).vg(), found.get(0).object());
        } finally {
            ImageArguments.close(disks);
        }
    }

    private int print(VolumeGroup vg, LogicalVolume lv) {
        Optional<OnDisk<Lvcb>> block = LvcbFinder.firstBlock(vg, lv);
        Optional<LvcbValues> values = block.flatMap(found -> LvcbValues.of(found.bytes()));
        if (values.isEmpty()) {
            spec.commandLine().getErr().println("vgdakit: " + GetlvcbReport.absence(vg, lv, block));
            return ExitCode.FOUND;
        }
        List<String> lines = tags ? GetlvcbReport.tagged(values.get()) : GetlvcbReport.bare(values.get());
        lines.forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }

    private static String choice(String name, Assembly assembly, List<ObjectFinder.Found<LogicalVolume>> found) {
        if (found.isEmpty()) {
            String lvs = assembly.volumeGroups().stream().flatMap(vg -> vg.lvs().stream()).map(LogicalVolume::name).collect(Collectors.joining(", "));
            return "no LV " + name + "; found " + (lvs.isEmpty() ? "no LV at all" : lvs);
        }
        return "more than one LV " + name + "; give the LVID: " + found.stream().map(lv -> lv.object().lvid().text()).collect(Collectors.joining(", "));
    }
}
