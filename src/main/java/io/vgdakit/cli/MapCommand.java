package io.vgdakit.cli;

import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.map.DiskMap;
import io.vgdakit.view.DiskMapView;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code vgdakit map}. */
@Command(description = {
    "List every area of disks in the order of their sectors, without gap or overlap, and what each holds.",
    "States: valid, blank, damaged, foreign, assigned (not judged), unassigned, beyond image, unread."})
final class MapCommand extends DisksCommand {

    @Override
    int report(List<DiskMetadata> disks, PrintWriter out, PrintWriter err, boolean json) throws IOException {
        List<DiskMap> maps = disks.stream().map(DiskMap::of).toList();
        if (json) {
            JsonDocument.print(out, "vgdakit-map", "disks", maps.stream().map(DiskMapView::tree));
        } else {
            maps.stream().flatMap(DiskMapView::lines).forEach(out::println);
        }
        return LayoutMessages.without(disks, err).isEmpty() ? ExitCode.DONE : ExitCode.UNREADABLE;
    }
}
