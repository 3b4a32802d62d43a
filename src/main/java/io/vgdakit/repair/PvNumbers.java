package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which PV of a VGDA is which number. The place of pv_num in the PV header is unverified, but the maps come in the order of the numbers: a number is
 * certain where both say the same.
 */
record PvNumbers(VgdaCopy vgda) {

    /** Those of a volume group with a valid VGDA. */
    static Optional<PvNumbers> of(VolumeGroup vg) {
        return vg.vgda().filter(VgdaCopy::valid).map(PvNumbers::new);
    }

    /** Whether position and number agree for all PVs, and there are as many as the header says. */
    boolean certain() {
        return !vgda.ppMaps().isEmpty() && vgda.ppMaps().size() == vgda.header().values().numpvs()
                && IntStream.range(0, vgda.ppMaps().size()).allMatch(i -> vgda.pvNum(i) == i + 1);
    }

    OptionalInt number(Pvid pvid) {
        return IntStream.range(0, vgda.ppMaps().size()).filter(i -> pvid(vgda.ppMaps().get(i)).equals(pvid)).map(vgda::pvNum).findFirst();
    }

    Optional<PpMap> map(int pvNum) {
        return vgda.ppMap(pvNum);
    }

    static Pvid pvid(PpMap map) {
        return map.header().values().pvId();
    }

    /** The PVID that a disk carries; empty when its IPL record has lost it. */
    static Optional<Pvid> pvid(DiskMetadata disk) {
        boolean carried = disk.ipl().complete() && disk.ipl().value().magicOk() && disk.ipl().value().hasPvId();
        return carried ? Optional.of(Pvid.of(disk.ipl().value().pvId(), 0)) : Optional.empty();
    }

    /**
     * The only PV of which no disk is at hand.
     *
     * @param others all disks but the one in question
     */
    Optional<PpMap> onlyMissing(List<DiskMetadata> others, VolumeGroup vg) {
        List<PpMap> missing = vgda.ppMaps().stream().filter(map -> others.stream().noneMatch(disk -> is(disk, map, vg))).toList();
        return missing.size() == 1 ? Optional.of(missing.get(0)) : Optional.empty();
    }

    private boolean is(DiskMetadata disk, PpMap map, VolumeGroup vg) {
        Optional<Pvid> carried = pvid(disk);
        if (carried.isPresent()) {
            return carried.get().equals(pvid(map));
        }
        boolean member = vg.members().stream().map(DiskMetadata::disk).anyMatch(known -> known == disk.disk());
        return member && disk.layout().recordCopy() != 0 && number(pvid(map)).orElse(0) == disk.pvNum();
    }

    /** Whether no other disk carries a PVID. */
    static boolean free(Pvid pvid, Disk disk, List<DiskMetadata> all) {
        return all.stream().filter(other -> other.disk() != disk).map(PvNumbers::pvid).flatMap(Optional::stream)
                .noneMatch(pvid::equals);
    }
}
