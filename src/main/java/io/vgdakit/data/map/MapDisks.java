package io.vgdakit.data.map;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which disk at hand a map means: the one with the PVID that the map tells, in its IPL record, else the one of that name. Where several
 * would do, none is taken.
 */
public final class MapDisks {

    private record Known(Disk disk, Optional<Pvid> pvid) {
    }

    private final List<Known> disks;

    public MapDisks(List<Disk> disks) {
        this.disks = disks.stream().map(disk -> new Known(disk, pvid(disk))).toList();
    }

    /** The PVID in the IPL record of a disk; empty when there is none. */
    public static Optional<Pvid> pvid(Disk disk) {
        var ipl = Structures.IPL_RECORD.read(disk, ReservedAreas.ipl().path(), ReservedAreas.ipl().copy(), ReservedAreas.ipl().psn());
        return Optional.of(Pvid.of(ipl.value().pvId(), 0)).filter(pvid -> ipl.complete() && !pvid.isZero());
    }

    /** The disk of a map's PV. */
    public Optional<Disk> disk(MapPv pv) {
        List<Known> byPvid = pv.pvid().map(wanted -> disks.stream().filter(disk -> disk.pvid().equals(Optional.of(wanted))).toList()).orElse(List.of());
        List<Known> found = byPvid.isEmpty() ? disks.stream().filter(disk -> named(disk, pv) && fits(disk, pv)).toList() : byPvid;
        return found.size() == 1 ? Optional.of(found.get(0).disk()) : Optional.empty();
    }

    /** What disks there are, for messages. */
    public String names() {
        return disks.stream().map(disk -> disk.disk().name() + disk.pvid().map(pvid -> " (" + pvid.text() + ")").orElse("")).collect(Collectors.joining(", "));
    }

    private static boolean named(Known disk, MapPv pv) {
        String name = disk.disk().name();
        return name.equals(pv.name()) || MapText.word(name).equals(pv.name());
    }

    private static boolean fits(Known disk, MapPv pv) {
        return pv.pvid().isEmpty() || disk.pvid().isEmpty();
    }
}
