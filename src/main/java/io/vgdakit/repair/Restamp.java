package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.MachineId;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives a whole volume group new ids, so that it can be imported beside the one it was copied from: PVIDs in the IPL records and in the PV
 * headers of all VGDA copies, the VGID in both LVM records, all VGDA headers and the LVIDs of LVCBs. Stamps stay, see {@link NameSlots}.
 *
 * @param newPvids whether PVIDs are made anew
 * @param newVgid whether the VGID is made anew
 * @param machine part of the new ids; zeros name no machine
 * @param clock time part of the new ids
 */
public record Restamp(boolean newPvids, boolean newVgid, MachineId machine, Clock clock) implements Planner {

    /** Names no machine. */
    public static final MachineId NO_MACHINE = new MachineId("000000000000");

    /** @throws IllegalArgumentException when there is nothing to make anew, or digits of the machine are unknown */
    public Restamp {
        if (!newPvids && !newVgid || machine.text().contains("?")) {
            throw new IllegalArgumentException("nothing to restamp, or a machine id that is not known whole: " + machine);
        }
    }

    @Override
    public Proposal plan(Assembly assembly) throws IOException, Refusal {
        WholeGroup group = WholeGroup.of(assembly);
        VolumeGroup vg = group.vg();
        if (!group.missing().isEmpty()) {
            throw new Refusal(vg.name() + ": no image of " + String.join(", ", group.missing())
                    + "; new ids need the images of all PVs, or the others would no longer belong to them");
        }
        requireWholeRecords(vg);
        var stages = new CopyStages();
        NewIds ids = ids(assembly, group);
        if (newPvids) {
            pvids(group, ids, stages);
        }
        if (newVgid) {
            vgid(group, ids.vgid(vg.vgid()), stages);
        }
        return stages.proposal();
    }

    /** Every record must say what is replaced, or it would be left behind. */
    private static void requireWholeRecords(VolumeGroup vg) throws Refusal {
        for (PhysicalVolume pv : vg.pvs()) {
            DiskMetadata disk = pv.metadata().orElseThrow();
            Pvid own = Pvid.of(disk.ipl().value().pvId(), 0);
            if (!disk.ipl().complete() || !own.equals(pv.pvid())) {
                throw new Refusal(disk.disk().name() + ": the PVID in the IPL record is " + own + ", but " + pv.pvid()
                        + " in the VGDA; repair it first, with 'vgdakit repair pvid'");
            }
        }
        for (DiskMetadata disk : vg.members()) {
            if (vg.pvs().stream().noneMatch(pv -> pv.metadata().orElseThrow() == disk)) {
                throw new Refusal(disk.disk().name() + ": its LVM record names the volume group " + vg.vgid() + ", whose VGDA does not know it; leave it out");
            }
            for (int copy = 1; copy <= 2; copy++) {
                if (!disk.recordValid(copy) || !Vgid.of(disk.lvmRecord(copy).value().vgId(), 0).equals(vg.vgid())) {
                    throw new Refusal(disk.disk().name() + ": lvmrec[" + (copy - 1) + "] is damaged or of another volume group; repair it first, with"
                            + " 'vgdakit repair lvmrec'");
                }
            }
        }
    }

    private NewIds ids(Assembly assembly, WholeGroup group) throws Refusal {
        var ids = new NewIds(machine, clock);
        for (VolumeGroup vg : assembly.volumeGroups()) {
            ids.seen(vg.vgid());
        }
        Stream.concat(assembly.volumeGroups().stream().flatMap(vg -> vg.members().stream()), assembly.others().stream())
                .forEach(disk -> ids.seen(Pvid.of(disk.ipl().value().pvId(), 0)));
        group.written((disk, copy) -> copy.ppMaps().forEach(map -> ids.seen(map.header().values().pvId())));
        return ids;
    }

    private static void pvids(WholeGroup group, NewIds ids, CopyStages stages) throws Refusal {
        Map<Pvid, Pvid> fresh = new HashMap<>();
        for (PhysicalVolume pv : group.vg().pvs()) {
            DiskMetadata disk = pv.metadata().orElseThrow();
            Pvid pvid = ids.pvid();
            if (fresh.put(pv.pvid(), pvid) != null) {
                throw new Refusal(group.vg().name() + ": two PVs have the PVID " + pv.pvid() + "; repair it first");
            }
            field(disk.ipl(), "pv_id", disk.disk(), bytes(pvid), "PVID " + pvid + " instead of " + pv.pvid(), stages);
            if (Pvid.of(disk.config(1).field("pv_id").orElseThrow().raw(), 0).equals(pv.pvid())) {
                stages.note(disk.disk().name() + ": config[0].pv_id: left, its place is unverified");
            }
        }
        group.written((disk, copy) -> {
            for (PpMap map : copy.ppMaps()) {
                Pvid old = map.header().values().pvId();
                if (fresh.containsKey(old)) {
                    field(map.header().source(), "pv_id", disk, bytes(fresh.get(old)), "PVID " + fresh.get(old) + " instead of " + old, stages);
                } else {
                    stages.note(disk.name() + ": " + map.header().source().path() + ".pv_id: left, PVID " + old + " is no PV of the volume group now");
                }
            }
        });
    }

    private static void vgid(WholeGroup group, Vgid vgid, CopyStages stages) throws Refusal {
        Vgid old = group.vg().vgid();
        String reason = "VGID " + vgid + " instead of " + old;
        for (DiskMetadata disk : group.disks()) {
            IntStream.of(2, 1).forEach(copy -> field(disk.lvmRecord(copy), "vg_id", disk.disk(), bytes(vgid), reason, stages));
        }
        group.written((disk, copy) -> {
            OnDisk<?> header = copy.header().source();
            field(header, "vg_id", disk, bytes(vgid), reason, stages);
        });
        for (LogicalVolume lv : group.vg().lvs()) {
            for (WholeGroup.FirstBlock block : group.firstBlocks(lv, stages)) {
                LvcbEdit.of(block, stages).ifPresent(lvcb -> LvcbIds.replace(lvcb, old, vgid, lv.minor()));
            }
        }
    }

    private static void field(OnDisk<?> structure, String name, Disk disk, byte[] bytes, String reason, CopyStages stages) {
        FieldValue field = structure.field(name).orElseThrow();
        stages.edit(field.place().copy() > 1, disk, field.place().offset(), bytes, field.path(), reason);
    }

    private static byte[] bytes(Pvid pvid) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(pvid.value()).putLong(pvid.tail()).array();
    }

    private static byte[] bytes(Vgid vgid) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(vgid.machine()).putLong(vgid.milliseconds()).array();
    }
}
