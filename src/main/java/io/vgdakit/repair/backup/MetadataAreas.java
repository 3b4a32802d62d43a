package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The areas of a disk that LVM owns and that are worth saving: all reserved sectors, the areas that the LVM record locates, and the LVCBs. Each
 * has a path; reserved sectors without an assignment are {@code reserved[PSN]}, an LVCB is {@code lvcb[MINOR].pp[PP]}. No two overlap.
 */
final class MetadataAreas {

    /** Sectors of the longest area that is taken for one; the largest known is the list of PP entries of a scalable volume group, 64 MiB. */
    static final long MAX_SECTORS = 1 << 19;

    private static final int FIRST_LP = 1;
    private static final String LVCB = "lvcb[";

    private final List<Area> areas = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> scalable;

    private MetadataAreas(DiskMetadata metadata) {
        scalable = metadata.layout().layout().filter(layout -> layout.kind() == VgKind.SCALABLE).map(Layout::areas).orElse(List.of()).stream()
                .map(Area::path).collect(Collectors.toSet());
    }

    /**
     * The areas of each disk.
     *
     * @param disks those of one volume group together, so that LVCBs are found. The volume groups, which take much memory, are gone on return
     */
    static List<MetadataAreas> of(List<Disk> disks) {
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        return disks.stream().map(disk -> of(DiskMetadata.read(disk), assembly)).toList();
    }

    private static MetadataAreas of(DiskMetadata metadata, Assembly assembly) {
        var found = new MetadataAreas(metadata);
        found.reserved();
        metadata.layout().layout().map(Layout::areas).orElse(List.of()).forEach(found::add);
        assembly.volumeGroups().forEach(vg -> found.lvcbs(vg, metadata));
        return found;
    }

    List<Area> areas() {
        return areas;
    }

    /** Those that hold an LVCB. */
    List<Area> lvcbs() {
        return areas.stream().filter(area -> area.path().startsWith(LVCB)).toList();
    }

    /** Those of a scalable VGSA and VGDA, whose contents are not known. */
    List<Area> unknown() {
        return areas.stream().filter(area -> scalable.contains(area.path())).toList();
    }

    /** Areas that a record names but that cannot be, a sentence each. */
    List<String> leftOut() {
        return leftOut;
    }

    private void reserved() {
        long next = 0;
        for (Area area : ReservedAreas.all().stream().sorted(Comparator.comparingLong(Area::psn)).toList()) {
            unassigned(next, area.psn());
            add(area.path().isEmpty() ? named("reserved[" + area.psn() + "]", area.psn(), area.sectors()) : area);
            next = area.end();
        }
        unassigned(next, ReservedAreas.end());
    }

    private void unassigned(long from, long to) {
        if (from < to) {
            areas.add(named("reserved[" + from + "]", from, to - from));
        }
    }

    private void lvcbs(VolumeGroup vg, DiskMetadata metadata) {
        long ppSectors = vg.ppBytes() / Disk.SECTOR_BYTES;
        pv(vg, metadata).filter(pv -> ppSectors > 0).ifPresent(pv -> pv.partitions().stream().filter(partition -> partition.lp() == FIRST_LP)
                .forEach(partition -> {
                    String path = LVCB + partition.minor() + "].pp[" + partition.pp() + "]";
                    long psn = pv.map().psn(partition.pp(), ppSectors);
                    if (psn >= 0 && Structures.LVCB.read(metadata.disk(), path, 0, psn).value().tagOk()) {
                        add(named(path, psn, 1));
                    }
                }));
    }

    /** The PV that is on a disk, be it a further image of one that is there already. */
    private static Optional<PhysicalVolume> pv(VolumeGroup vg, DiskMetadata metadata) {
        DiskIdentity own = DiskIdentity.of(metadata);
        boolean duplicate = vg.duplicates().stream().anyMatch(disk -> disk.disk() == metadata.disk());
        return vg.pvs().stream().filter(pv -> pv.metadata().filter(disk -> disk.disk() == metadata.disk()).isPresent()
                || duplicate && own.pvid().equals(pv.pvid().text())).findFirst();
    }

    private void add(Area area) {
        if (area.psn() < 0 || area.sectors() > MAX_SECTORS || area.psn() > Long.MAX_VALUE / Disk.SECTOR_BYTES - area.sectors()) {
            leftOut.add(area.path() + ": PSN " + area.psn() + " and " + area.sectors() + " sectors are no place of an area");
        } else if (areas.stream().anyMatch(other -> other.psn() < area.end() && area.psn() < other.end())) {
            leftOut.add(area.path() + ": PSN " + area.psn() + " and " + area.sectors() + " sectors overlap another area");
        } else {
            areas.add(area);
        }
    }

    private static Area named(String path, long psn, long sectors) {
        return new Area(path, path, 0, psn, sectors, Evidence.A);
    }
}
