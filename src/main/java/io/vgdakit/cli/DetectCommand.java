package io.vgdakit.cli;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.owner.DiskOwners;
import io.vgdakit.view.DiskOwnersView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code vgdakit detect}. */
@Command(description = "Tell who owns each disk, and by which bytes: AIX LVM, a PVID only, GPFS, Oracle ASM, or others by their signs.")
final class DetectCommand extends DisksCommand {

    /** 1 when there is a disk of which nothing is known. */
    @Override
    int report(List<DiskMetadata> disks, PrintWriter out, PrintWriter err, boolean json) throws IOException {
        List<DiskOwners> found = disks.stream().map(DiskOwners::of).toList();
        if (json) {
            JsonDocument.print(out, "vgdakit-detect", "disks", found.stream().map(DiskOwnersView::tree));
        } else {
            found.stream().map(DiskOwnersView::line).forEach(out::println);
        }
        return found.stream().allMatch(DiskOwners::known) ? ExitCode.DONE : ExitCode.FOUND;
    }
}
