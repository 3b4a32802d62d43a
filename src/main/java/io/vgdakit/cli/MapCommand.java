package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.view.DiskMapView;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.map.DiskMap;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit map}. */
@Command(description = {
    "List every area of disks in the order of their sectors, without gap or overlap, and what each holds.",
    "States: valid, blank, damaged, foreign, assigned (not judged), unassigned, beyond image, unread."})
final class MapCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Disk> disks = images.open();
        try {
            List<DiskMetadata> all = disks.stream().map(DiskMetadata::read).toList();
            List<DiskMap> maps = all.stream().map(DiskMap::of).toList();
            if (json) {
                JsonDocument.print(out, "vgdakit-map", "disks", maps.stream().map(DiskMapView::tree));
            } else {
                maps.stream().flatMap(DiskMapView::lines).forEach(out::println);
            }
            List<DiskMetadata> without = all.stream().filter(metadata -> metadata.layout().layout().isEmpty()).toList();
            without.stream().map(LayoutMessages::none).forEach(spec.commandLine().getErr()::println);
            return without.isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
        } finally {
            ImageArguments.close(disks);
        }
    }
}
