package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Vgid;
import java.util.List;
import java.util.Optional;

/**
 * A lost volume group as far as the beginnings of its LVs tell.
 *
 * @param vgid from the LVCBs; empty for LVs without one
 * @param disks searched
 * @param grid where its PPs lie; empty when nothing tells
 * @param lvs in the order of minors, those without one last
 * @param strays beginnings that are no start of a PP, such as file systems inside of others
 */
public record Carving(Optional<Vgid> vgid, List<Disk> disks, Optional<PpGrid> grid, List<CarvedLv> lvs, List<LvStart> strays) {

    public Carving {
        disks = List.copyOf(disks);
        lvs = List.copyOf(lvs);
        strays = List.copyOf(strays);
    }
}
