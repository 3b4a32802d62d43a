package io.vgdakit.vg;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Vgid;
import java.util.List;
import java.util.Optional;

/**
 * A volume group put together from the disks at hand: the newest valid VGDA and the newest valid VGSA over all copies of all disks, and what they
 * say. Of a scalable volume group, and where no VGDA copy can be read, there are members but no PVs and LVs.
 *
 * @param vgid VGID
 * @param name as given, else {@code vg_} and the last 8 digits of the VGID; names of volume groups are not on disk
 * @param kind of the volume group
 * @param members disks whose LVM record names this VGID, by pv_num
 * @param duplicates disks that carry the PVID of a member: the same image twice, or cloned LUNs
 * @param calibration which readings the disks prove for the structures whose places are not established
 * @param votes every copy of every disk and why it won or lost, VGDA before VGSA
 * @param vgda the chosen copy
 * @param vgsa the chosen copy
 * @param pvs in the order of their numbers
 * @param lvs in the order of their minors
 */
public record VolumeGroup(
        Vgid vgid, String name, VgKind kind, List<DiskMetadata> members, List<DiskMetadata> duplicates, Calibration calibration,
        List<CopyVote> votes, Optional<VgdaCopy> vgda, Optional<VgsaCopy> vgsa, List<PhysicalVolume> pvs, List<LogicalVolume> lvs) {

    public VolumeGroup {
        members = List.copyOf(members);
        duplicates = List.copyOf(duplicates);
        votes = List.copyOf(votes);
        pvs = List.copyOf(pvs);
        lvs = List.copyOf(lvs);
    }

    /** Readings in use for the structures whose places are not established. */
    public Readings readings() {
        return calibration.readings();
    }

    public Optional<PhysicalVolume> pv(int pvNum) {
        return pvs.stream().filter(pv -> pv.pvNum() == pvNum).findFirst();
    }

    public Optional<LogicalVolume> lv(int minor) {
        return lvs.stream().filter(lv -> lv.minor() == minor).findFirst();
    }

    public Optional<LogicalVolume> lv(String lvName) {
        return lvs.stream().filter(lv -> lv.name().equals(lvName)).findFirst();
    }

    /** Base-2 logarithm of the bytes of a PP; 0 when unknown. */
    public int ppSize() {
        return vgda.map(copy -> copy.header().values().ppSize()).orElse(0);
    }

    /** Bytes of a PP; 0 when unknown or out of the range 2^20 to 2^37. */
    public long ppBytes() {
        return ppSize() >= 20 && ppSize() <= 37 ? 1L << ppSize() : 0;
    }
}
