package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes the VGDA or VGSA copies of a volume group whole again (src/site/AIX.md 14.3, 14.4, 14.5): torn, lost and deviating copies get what
 * the newest whole write holds ({@link CopySource}). Copies that are valid and only older are evidence, not damage, and mostly left
 * (formats/README.md 4.6).
 */
final class CopyRepair implements Repair {

    private final AreaKind kind;
    private final boolean namesOnly;

    private CopyRepair(AreaKind kind, boolean namesOnly) {
        this.kind = kind;
        this.namesOnly = namesOnly;
    }

    static CopyRepair vgda() {
        return new CopyRepair(AreaKind.VGDA, false);
    }

    static CopyRepair vgsa() {
        return new CopyRepair(AreaKind.VGSA, false);
    }

    /** Only the LV names of VGDA copies that are valid otherwise. */
    static CopyRepair names() {
        return new CopyRepair(AreaKind.VGDA, true);
    }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        draft.assembly().volumeGroups().forEach(vg -> volumeGroup(vg, draft, mode));
    }

    private void volumeGroup(VolumeGroup vg, Draft draft, RepairMode mode) {
        vg.duplicates().forEach(disk -> draft.leave(disk.disk(), area(), "another image carries the same PVID; give only one of them"));
        List<AreaCopy> all = copies(vg, draft);
        if (all.isEmpty()) {
            return;
        }
        AreaCopy usual = all.stream().max(Comparator.comparingLong(copy -> all.stream().filter(copy::like).count())).orElseThrow();
        List<AreaCopy> copies = new ArrayList<>();
        for (AreaCopy copy : all) {
            if (!copy.like(usual)) {
                draft.leave(copy.disk().disk(), copy.area().path(), "has another length than on most disks of the volume group");
            } else if (!copy.readable()) {
                draft.leave(copy.disk().disk(), copy.area().path(), "not all of its bytes can be read, so they could not be put back");
            } else {
                copies.add(copy);
            }
        }
        Optional<CopySource> source = CopySource.find(copies);
        if (source.isPresent()) {
            copies.forEach(copy -> restore(vg, copy, copies, source.get(), draft, mode));
        } else {
            copies.forEach(copy -> draft.leave(copy.disk().disk(), copy.area().path(), copy.valid()
                    ? "differs from another copy of its stamp, and no rule tells which is right"
                    : copy.fault() + ", and no copy on the disks at hand can replace it"));
        }
    }

    private List<AreaCopy> copies(VolumeGroup vg, Draft draft) {
        List<AreaCopy> copies = new ArrayList<>();
        for (DiskMetadata disk : vg.members()) {
            Optional<VgdaLayout> layout = disk.vgdaLayout();
            if (layout.isEmpty()) {
                draft.leave(disk.disk(), area(), "the contents of this area of a scalable volume group are not known");
            } else if (disk.layout().recordCopy() == 0) {
                draft.leave(disk.disk(), area(), "no valid LVM record locates it");
            } else {
                IntStream.of(1, 2).forEach(copy -> copies.add(AreaCopy.of(kind, disk, layout.get(), copy, vg.readings())));
            }
        }
        return copies;
    }

    private void restore(VolumeGroup vg, AreaCopy copy, List<AreaCopy> copies, CopySource source, Draft draft, RepairMode mode) {
        Disk disk = copy.disk().disk();
        String path = copy.area().path();
        byte[] current = copy.bytes();
        boolean sameWrite = copy.valid() && copy.begin().equals(source.stamp());
        byte[] wanted = namesOnly ? withNames(copy, current, source.content()) : source.content();
        if (Arrays.equals(current, wanted)) {
            return;
        }
        if (namesOnly && !sameWrite) {
            draft.leave(disk, path, "is no valid copy of stamp " + source.stamp() + ", so its names alone cannot be restored");
        } else if (stranger(vg, copy, source)) {
            draft.leave(disk, path, "the VGDA of the volume group does not list the PVID of this disk");
        } else if (source.flawed() && mode.automatic()) {
            draft.leave(disk, path, "differs, but what could replace it (" + source.origin() + ") breaks rules itself; 'repair " + area()
                    + "' copies it nevertheless");
        } else if (!copy.valid()) {
            write(copy, copies, wanted, copy.fault() + "; " + source.origin(), source, draft);
        } else if (sameWrite) {
            write(copy, copies, wanted, "differs from the other copies of its stamp; " + source.origin(), source, draft);
        } else if (mayUpdate(vg, copy, copies, source, draft, mode)) {
            write(copy, copies, wanted, "is older, stamp " + copy.begin() + "; " + source.origin(), source, draft);
        }
    }

    /** Whether a copy that is valid and older may be overwritten. */
    private boolean mayUpdate(VolumeGroup vg, AreaCopy copy, List<AreaCopy> copies, CopySource source, Draft draft, RepairMode mode) {
        Disk disk = copy.disk().disk();
        boolean currentDisk = copies.stream().anyMatch(other -> other.disk() == copy.disk() && other.valid() && other.begin().equals(source.stamp()));
        if (currentDisk && copy.copy() == 2 && (mode.automatic() || votingCopies(vg, copy.disk()) != 2)) {
            draft.leave(disk, copy.area().path(), "is older than the first copy, which is no damage: AIX need not keep the second copy current");
            return false;
        }
        if (!currentDisk && mode.automatic()) {
            draft.leave(disk, copy.area().path(), "is valid but older than on other disks: this disk was away while the volume group changed, or it was"
                    + " changed alone; 'repair " + area() + "' makes it current");
            return false;
        }
        if (!currentDisk) {
            draft.object(disk, copy.area().path(), "is valid, with stamp " + copy.begin() + "; it would be overwritten by stamp " + source.stamp());
        }
        return true;
    }

    private static int votingCopies(VolumeGroup vg, DiskMetadata disk) {
        return vg.pv(disk.pvNum()).map(pv -> pv.vgdas()).orElse(0);
    }

    /** Whether a disk has a PVID that the volume group does not list, by the VGDA that is to be written or else by that of the group. */
    private boolean stranger(VolumeGroup vg, AreaCopy copy, CopySource source) {
        Optional<Pvid> own = PvNumbers.pvid(copy.disk());
        Optional<VgdaCopy> vgda = kind == AreaKind.VGSA ? vg.vgda().filter(VgdaCopy::valid) : Optional.of(written(copy, source));
        return own.isPresent() && vgda.isPresent() && vgda.get().ppMaps().stream().map(PvNumbers::pvid).noneMatch(own.get()::equals);
    }

    private static VgdaCopy written(AreaCopy copy, CopySource source) {
        var disk = new DraftDisk(copy.disk().disk());
        disk.put(copy.area().psn(), source.content(), 1, copy.area().path(), "");
        return VgdaCopy.read(disk, copy.layout(), copy.copy(), Readings.WORKING);
    }

    private static byte[] withNames(AreaCopy copy, byte[] current, byte[] content) {
        Area names = copy.layout().names(copy.copy());
        byte[] bytes = current.clone();
        int from = (int) (names.psn() - copy.area().psn()) * Disk.SECTOR_BYTES;
        System.arraycopy(content, from, bytes, from, (int) names.sectors() * Disk.SECTOR_BYTES);
        return bytes;
    }

    private static void write(AreaCopy copy, List<AreaCopy> copies, byte[] bytes, String reason, CopySource source, Draft draft) {
        if (draft.replace(copy.disk().disk(), copy.area().psn(), bytes, copy.area().path(), reason)) {
            copies.stream().filter(other -> other != copy && other.valid() && other.begin().equals(source.stamp()))
                    .filter(other -> Arrays.equals(other.bytes(), source.content())).findFirst()
                    .ifPresent(other -> draft.require(other.disk().disk(), other.offset(), other.sectors() * Disk.SECTOR_BYTES));
        }
    }

    private String area() {
        return kind == AreaKind.VGDA ? "vgda" : "vgsa";
    }
}
