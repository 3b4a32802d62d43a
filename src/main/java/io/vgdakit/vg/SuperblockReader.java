package io.vgdakit.vg;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structure;
import java.util.List;
import java.util.Optional;

/** Reads superblocks from the first LP of an LV, as far as the images hold it. Striped LVs are left out: their first bytes lie on several PPs. */
public final class SuperblockReader {

    private SuperblockReader() {
    }

    /** The PPs of the first LP whose data is current. */
    public static List<PhysicalPartition> firstPps(VolumeGroup vg, LogicalVolume lv) {
        return vg.ppBytes() == 0 || lv.striped() ? List.of()
                : lv.partitions().getOrDefault(1L, List.of()).stream().filter(partition -> !partition.stale()).toList();
    }

    /** The structure at a byte of a PP; empty when no image holds all of it. */
    public static <T extends KaitaiStruct.ReadWrite> Optional<OnDisk<T>> read(
            VolumeGroup vg, PhysicalPartition partition, Structure<T> structure, String path, int copy, long offset, int length) {
        PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
        long start = pv.map().psn(partition.pp(), vg.ppBytes() / Disk.SECTOR_BYTES) * Disk.SECTOR_BYTES + offset;
        return pv.metadata().map(metadata -> structure.parse(path, metadata.disk().name(), copy, metadata.disk().read(start, length)))
                .filter(OnDisk::complete);
    }

    /** The type that the LVCB gives the LV; empty when it has none. */
    public static Optional<String> type(VolumeGroup vg, LogicalVolume lv) {
        return LvcbFinder.lvcb(vg, lv).flatMap(lvcb -> LvcbValues.of(lvcb.bytes())).flatMap(LvcbValues::type);
    }
}
