package io.vgdakit.repair;

import io.vgdakit.format.IplRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.owner.DiskOwners;
import java.util.Arrays;
import java.util.Optional;

/**
 * Restores a lost PVID, and the magic before it, from the VGDA by the pv_num of the LVM record (src/site/AIX.md 14.6). Writes no other byte
 * of the sector.
 */
final class PvidRepair implements Repair {

    @Override
    public void draft(Draft draft, RepairMode mode) {
        for (VolumeGroup vg : draft.assembly().volumeGroups()) {
            vg.members().forEach(disk -> disk(disk, vg, draft, mode));
        }
    }

    private static void disk(DiskMetadata disk, VolumeGroup vg, Draft draft, RepairMode mode) {
        Optional<Pvid> carried = PvNumbers.pvid(disk);
        Optional<PvNumbers> numbers = PvNumbers.of(vg);
        if (carried.isPresent() && numbers.map(known -> known.number(carried.get()).isPresent()).orElse(true)) {
            return;
        }
        Optional<PpMap> map = disk.layout().recordCopy() == 0 ? Optional.empty() : numbers.flatMap(known -> known.map(disk.pvNum()));
        if (map.isEmpty()) {
            draft.leave(disk.disk(), "ipl.pv_id", "is lost, and no valid record and VGDA tell what it was");
            return;
        }
        Pvid pvid = PvNumbers.pvid(map.get());
        if (!PvNumbers.free(pvid, disk.disk(), RecordRepair.all(draft.assembly()))) {
            draft.leave(disk.disk(), "ipl.pv_id", "is lost, but another image carries the PVID " + pvid);
        } else if (!numbers.get().certain() && !mode.unverified()) {
            draft.leave(disk.disk(), "ipl.pv_id", "is lost; PV " + disk.pvNum() + " is " + pvid
                    + " by an unverified field of the VGDA; '--unverified' accepts that");
        } else if (carried.isPresent() && mode.automatic()) {
            draft.leave(disk.disk(), "ipl.pv_id", "is " + carried.get() + ", which the VGDA does not list; by pv_num it is " + pvid
                    + "; 'repair pvid' restores that");
        } else if (!disk.ipl().value().magicOk() && DiskOwners.of(disk).foreign().findAny().isPresent()) {
            draft.leave(disk.disk(), "ipl", "carries the signs of another owner");
        } else {
            write(disk, pvid, map.get(), carried, draft);
        }
    }

    private static void write(DiskMetadata disk, Pvid pvid, PpMap map, Optional<Pvid> carried, Draft draft) {
        OnDisk<IplRecord> ipl = disk.ipl();
        boolean labelled = ipl.value().magicOk();
        IplRecord record = Structures.IPL_RECORD.parse(ipl.bytes().clone());
        record.setPvId(map.header().source().field("pv_id").orElseThrow().raw());
        if (!labelled) {
            record.setIplRecordId(record.magic());
            others(ipl, draft, disk);
        }
        record._check();
        carried.ifPresent(old -> draft.object(disk.disk(), "ipl.pv_id", "is " + old + ", which is a PVID; it would become " + pvid));
        draft.replace(disk.disk(), ipl.place().psn(), Structures.IPL_RECORD.write(record, ipl.bytes().length), "ipl",
                (labelled ? "PVID lost" : "magic and PVID lost") + "; PVID of PV " + disk.pvNum() + " as in the VGDA");
    }

    /** Says that the rest of a sector that was overwritten is not known. */
    private static void others(OnDisk<IplRecord> ipl, Draft draft, DiskMetadata disk) {
        byte[] rest = ipl.bytes().clone();
        ipl.fields().filter(field -> field.field().path().equals("pv_id") || field.field().path().equals("ipl_record_id"))
                .forEach(field -> Arrays.fill(rest, (int) (field.place().offset() - ipl.place().offset()),
                        (int) (field.place().offset() - ipl.place().offset() + field.place().length()), (byte) 0));
        draft.leaveUnknown(disk.disk(), "ipl", Content.of(rest) == Content.ZERO ? "whether there was a boot record is not known; 'repair boot' or 'bosboot' makes one"
                : "the other bytes of the overwritten sector are left; 'repair clear-boot' clears what is taken for a boot record");
    }
}
