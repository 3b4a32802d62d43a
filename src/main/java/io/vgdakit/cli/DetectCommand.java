package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.view.DiskOwnersView;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.owner.DiskOwners;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vgdakit detect}. */
@Command(description = "Tell who owns each disk, and by which bytes: AIX LVM, a PVID only, GPFS, Oracle ASM, or others by their signs.")
final class DetectCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Mixin
    private ImageArguments images;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** 1 when there is a disk of which nothing is known. */
    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Disk> disks = images.open();
        try {
            List<DiskOwners> found = disks.stream().map(DiskMetadata::read).map(DiskOwners::of).toList();
            if (json) {
                JsonDocument.print(out, "vgdakit-detect", "disks", found.stream().map(DiskOwnersView::tree));
            } else {
                found.stream().map(DiskOwnersView::line).forEach(out::println);
            }
            return found.stream().allMatch(DiskOwners::known) ? ExitCode.DONE : ExitCode.FOUND;
        } finally {
            ImageArguments.close(disks);
        }
    }
}
