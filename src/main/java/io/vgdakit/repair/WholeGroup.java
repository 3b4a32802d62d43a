package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The only volume group of an assembly, to be changed in all its copies. */
final class WholeGroup {

    private final VolumeGroup vg;

    private WholeGroup(VolumeGroup vg) {
        this.vg = vg;
    }

    /** The first block of a copy of an LV, on a disk at hand. */
    record FirstBlock(Disk disk, long offset, boolean backup, String path) {
    }

    /** What is done with a VGDA copy. */
    interface CopyAction {

        void take(Disk disk, VgdaCopy copy) throws Refusal;
    }

    /** @throws Refusal when there is not exactly one volume group, it has no valid VGDA, a PV is there twice, or its VGDA is of an unknown form */
    static WholeGroup of(Assembly assembly) throws Refusal {
        if (assembly.volumeGroups().size() != 1) {
            throw new Refusal("the images hold " + assembly.volumeGroups().size() + " volume groups; give the images of one");
        }
        VolumeGroup vg = assembly.volumeGroups().get(0);
        if (vg.kind() == VgKind.SCALABLE) {
            throw new Refusal(vg.name() + ": is a scalable volume group; the contents of its VGDA are at no known places, so only the LVM record and"
                    + " the IPL record could be changed, and the VGDA would then contradict them");
        }
        if (!vg.duplicates().isEmpty()) {
            throw new Refusal(vg.name() + ": " + vg.duplicates().get(0).disk().source() + " counts as the same PV as another image; give one image of each");
        }
        if (vg.vgda().filter(VgdaCopy::valid).isEmpty()) {
            throw new Refusal(vg.name() + ": has no valid VGDA copy; repair it first");
        }
        return new WholeGroup(vg);
    }

    VolumeGroup vg() {
        return vg;
    }

    /** PVs without an image, for a message; empty when all are at hand. */
    List<String> missing() {
        return vg.pvs().stream().filter(pv -> pv.metadata().isEmpty()).map(pv -> "PV " + pv.pvNum() + " (PVID " + pv.pvid() + ")").toList();
    }

    /** Objects when copies that are not at hand would keep the old state under the same stamp. */
    void objectToMissing(CopyStages stages) {
        if (!missing().isEmpty()) {
            stages.object(vg.name() + ": no image of " + String.join(", ", missing()) + ": copies there would keep the old state under the same time stamp");
        }
    }

    /**
     * Goes through the VGDA copies that hold the state of the volume group, one at a time. Others are left: blank and older ones with a note,
     * damaged ones with an objection.
     */
    void current(CopyStages stages, CopyAction action) throws Refusal {
        CopyVote chosen = votes().stream().filter(CopyVote::chosen).findFirst().orElseThrow();
        for (CopyVote vote : votes()) {
            if (vote.status() == Status.VALID && vote.begin().equals(chosen.begin())) {
                take(vote, action);
            } else if (vote.status() == Status.VALID) {
                stages.note(where(vote) + ": left, it is older than the volume group");
            } else if (vote.status() == Status.BLANK) {
                stages.note(where(vote) + ": left, " + vote.status().description());
            } else {
                stages.object(where(vote) + ": is " + vote.status().description() + "; repair it first, or it is left as it is");
            }
        }
    }

    /**
     * Goes through all VGDA copies that were ever written, one at a time.
     *
     * @throws Refusal when one of them is damaged
     */
    void written(CopyAction action) throws Refusal {
        for (CopyVote vote : votes()) {
            if (vote.status() == Status.VALID) {
                take(vote, action);
            } else if (vote.status() != Status.BLANK) {
                throw new Refusal(where(vote) + ": is " + vote.status().description() + "; repair it first");
            }
        }
    }

    /** The first blocks of all copies of an LV; what is not at hand is noted. */
    List<FirstBlock> firstBlocks(LogicalVolume lv, CopyStages stages) {
        List<FirstBlock> blocks = new ArrayList<>();
        if (vg.ppBytes() == 0) {
            stages.note("lvcb[" + lv.minor() + "]: left, the size of a PP is not known");
            return blocks;
        }
        if (hasMoreInEntry(lv)) {
            stages.note("LV " + lv.minor() + ": what its LV entry holds beyond the known fields is left, it may be a copy of the LVCB");
        }
        for (PhysicalPartition partition : lv.partitions().getOrDefault(1L, List.of())) {
            PhysicalVolume pv = vg.pv(partition.pv()).orElseThrow();
            long offset = pv.map().psn(partition.pp(), vg.ppBytes() / Disk.SECTOR_BYTES) * Disk.SECTOR_BYTES;
            String path = "lvcb[" + lv.minor() + "]";
            if (pv.metadata().isPresent()) {
                blocks.add(new FirstBlock(pv.metadata().get().disk(), offset, !blocks.isEmpty(), path));
            } else {
                stages.note(pv.name() + ": " + path + ": left, no image of this PV is at hand");
            }
        }
        return blocks;
    }

    private static boolean hasMoreInEntry(LogicalVolume lv) {
        OnDisk<?> entry = lv.entry().source();
        return entry.table() == Structures.LV_ENTRY_BIG.table() && Content.of(entry.field("reserved").orElseThrow().raw()) != Content.ZERO;
    }

    /** Disks of the volume group. */
    List<DiskMetadata> disks() {
        return vg.members();
    }

    String lvNames() {
        return vg.lvs().stream().map(LogicalVolume::name).collect(Collectors.joining(", "));
    }

    private List<CopyVote> votes() {
        return vg.votes().stream().filter(vote -> vote.area() == AreaKind.VGDA).toList();
    }

    private void take(CopyVote vote, CopyAction action) throws Refusal {
        DiskMetadata disk = vote.disk();
        action.take(disk.disk(), VgdaCopy.read(disk.disk(), disk.vgdaLayout().orElseThrow(), vote.place().copy(), vg.readings()));
    }

    private static String where(CopyVote vote) {
        return vote.disk().disk().name() + ": vgda[" + (vote.place().copy() - 1) + "]";
    }
}
