package io.vgdakit.repair;

import io.vgdakit.format.IplRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.MachineId;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.owner.DiskOwners;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives disks a PVID or takes it away, as {@code chdev -a pv=yes} and {@code pv=clear} do (src/site/AIX.md 13.1): only the PVID in the IPL record
 * and, where it is missing, the magic. A PVID that is there stays.
 *
 * @param clear whether PVIDs are taken away
 * @param machine part of new PVIDs; zeros name no machine
 * @param clock time part of new PVIDs
 */
public record ChangePvid(boolean clear, MachineId machine, Clock clock) implements Planner {

    private static final String PVID = "pv_id";
    private static final String MAGIC = "ipl_record_id";

    /** @throws IllegalArgumentException when digits of the machine are unknown */
    public ChangePvid {
        if (machine.text().contains("?")) {
            throw new IllegalArgumentException("a machine id that is not known whole: " + machine);
        }
    }

    @Override
    public Proposal plan(Assembly assembly) throws IOException, Refusal {
        var stages = new CopyStages();
        var ids = new NewIds(machine, clock);
        RecordRepair.all(assembly).forEach(disk -> ids.seen(Pvid.of(disk.ipl().value().pvId(), 0)));
        assembly.volumeGroups().stream().flatMap(vg -> vg.vgda().stream()).flatMap(vgda -> vgda.ppMaps().stream()).map(PvNumbers::pvid).forEach(ids::seen);
        for (DiskMetadata disk : RecordRepair.all(assembly)) {
            if (!disk.ipl().complete()) {
                throw new Refusal(disk.disk().source() + ": sector 0 cannot be read");
            }
            if (clear) {
                clear(disk, group(assembly, disk), stages);
            } else {
                set(disk, group(assembly, disk), ids, stages);
            }
        }
        return stages.proposal();
    }

    /** The volume group that a disk belongs to. */
    private static Optional<VolumeGroup> group(Assembly assembly, DiskMetadata disk) {
        return assembly.volumeGroups().stream().filter(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream()).anyMatch(disk::equals)).findFirst();
    }

    private static void clear(DiskMetadata disk, Optional<VolumeGroup> vg, CopyStages stages) {
        FieldValue field = disk.ipl().field(PVID).orElseThrow();
        if (!disk.ipl().value().magicOk()) {
            stages.note(disk.disk().name() + ": ipl: left, is no IPL record");
        } else if (Content.of(field.raw()) == Content.ZERO) {
            stages.note(disk.disk().name() + ": ipl.pv_id: left, there is no PVID");
        } else {
            vg.ifPresent(group -> stages.object(disk.disk().name() + ": is PV " + disk.pvNum() + " of " + group.name()
                    + ", which knows it by its PVID; it would have none"));
            edit(disk, PVID, new byte[field.raw().length], "PVID " + Pvid.of(field.raw(), 0) + " cleared", stages);
        }
    }

    private void set(DiskMetadata disk, Optional<VolumeGroup> vg, NewIds ids, CopyStages stages) throws Refusal {
        IplRecord record = disk.ipl().value();
        Pvid carried = Pvid.of(record.pvId(), 0);
        Optional<PvNumbers> numbers = vg.flatMap(PvNumbers::of);
        if (record.magicOk() && record.hasPvId()) {
            stages.note(disk.disk().name() + ": ipl.pv_id: left, its PVID " + carried + " is kept");
            return;
        }
        if (Content.of(record.pvId()) != Content.ZERO && numbers.map(known -> known.number(carried).isEmpty()).orElse(true)) {
            throw new Refusal(disk.disk().source() + ": there is no magic of an IPL record or no PVID, but bytes 0x80 to 0x8f are not zero: 0x"
                    + disk.ipl().field(PVID).orElseThrow().hex() + "; see what they are with 'vgdakit detect', or restore the PVID with 'vgdakit repair pvid'");
        }
        DiskOwners.of(disk).foreign().findFirst()
                .ifPresent(owner -> stages.object(disk.disk().name() + ": carries the signs of another owner: " + owner.text()));
        if (!record.magicOk()) {
            edit(disk, MAGIC, magic(disk.ipl()), "magic of an IPL record", stages);
        }
        if (!record.hasPvId()) {
            vg.ifPresent(group -> stages.object(disk.disk().name() + ": is PV " + disk.pvNum() + " of " + group.name() + ", which knows it by "
                    + numbers.flatMap(known -> known.map(disk.pvNum())).map(map -> "the PVID " + PvNumbers.pvid(map)).orElse("another PVID")
                    + "; 'vgdakit repair pvid' restores it"));
            Pvid pvid = ids.pvid();
            edit(disk, PVID, ByteBuffer.allocate(2 * Long.BYTES).putLong(pvid.value()).array(), "new PVID " + pvid, stages);
            stages.note(disk.disk().name() + ": ipl.pv_id: the PVID " + pvid + " is new: time " + clock.instant() + ", machine " + machine
                    + (machine.equals(Restamp.NO_MACHINE) ? ", which names none" : ""));
        }
    }

    private static void edit(DiskMetadata disk, String name, byte[] bytes, String reason, CopyStages stages) {
        FieldValue field = disk.ipl().field(name).orElseThrow();
        stages.edit(false, disk.disk(), field.place().offset(), bytes, field.path(), reason);
    }

    private static byte[] magic(OnDisk<IplRecord> ipl) {
        IplRecord record = Structures.IPL_RECORD.parse(ipl.bytes().clone());
        record.setIplRecordId(record.magic());
        record._check();
        int from = (int) (ipl.field(MAGIC).orElseThrow().place().offset() - ipl.place().offset());
        return Arrays.copyOfRange(Structures.IPL_RECORD.write(record, ipl.bytes().length), from, from + ipl.field(MAGIC).orElseThrow().raw().length);
    }
}
