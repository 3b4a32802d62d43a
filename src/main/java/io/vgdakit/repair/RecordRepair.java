package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Restores the LVM record at PSN 7 from its backup at PSN 70 and the reverse (src/site/AIX.md 14.1); {@link RecordRebuild} does the rest.
 */
final class RecordRepair implements Repair {

    /** What the VGDA of the disk says about a record. */
    private enum Agreement { CONFIRMED, UNKNOWN, CONTRADICTED }

    @Override
    public void draft(Draft draft, RepairMode mode) {
        Assembly assembly = draft.assembly();
        for (VolumeGroup vg : assembly.volumeGroups()) {
            Stream.concat(vg.members().stream(), vg.duplicates().stream()).forEach(disk -> disk(disk, vg, draft));
        }
        new RecordRebuild(draft).lost();
    }

    static List<DiskMetadata> all(Assembly assembly) {
        return Stream.concat(assembly.volumeGroups().stream().flatMap(vg -> Stream.concat(vg.members().stream(), vg.duplicates().stream())),
                assembly.others().stream()).toList();
    }

    private void disk(DiskMetadata disk, VolumeGroup vg, Draft draft) {
        if (IntStream.of(1, 2).anyMatch(copy -> disk.lvmRecord(copy).value().magicOk() && disk.lvmRecord(copy).value().isForeign())) {
            draft.leave(disk.disk(), "lvmrec", "a record says that another volume manager owns the disk");
            return;
        }
        boolean first = disk.recordValid(1);
        boolean second = disk.recordValid(2);
        if (first && second) {
            differing(disk, vg, draft);
        } else if (first || second) {
            restore(disk, first ? 1 : 2, "is not valid", vg, draft);
        }
    }

    private void differing(DiskMetadata disk, VolumeGroup vg, Draft draft) {
        if (RecordBytes.equal(record(disk, 1), record(disk, 2))) {
            return;
        }
        Agreement first = agreement(disk, 1, vg);
        Agreement second = agreement(disk, 2, vg);
        if (first == Agreement.CONFIRMED && second == Agreement.CONTRADICTED) {
            restore(disk, 1, "is valid but contradicts the VGDA", vg, draft);
        } else if (second == Agreement.CONFIRMED && first == Agreement.CONTRADICTED) {
            restore(disk, 2, "is valid but contradicts the VGDA", vg, draft);
        } else {
            draft.leave(disk.disk(), "lvmrec", "both records are valid but differ, and the VGDA does not tell which is right");
        }
    }

    private void restore(DiskMetadata disk, int from, String fault, VolumeGroup vg, Draft draft) {
        OnDisk<?> source = record(disk, from);
        OnDisk<?> target = record(disk, 3 - from);
        if (agreement(disk, from, vg) == Agreement.CONTRADICTED) {
            draft.leave(disk.disk(), target.path(), fault + ", and " + source.path() + " contradicts the VGDA of the disk");
            return;
        }
        draft.replace(disk.disk(), target.place().psn(), RecordBytes.copied(source, target), target.path(), fault + "; copied from " + source.path());
        draft.require(disk.disk(), source.place().offset(), (int) source.place().length());
    }

    private static OnDisk<?> record(DiskMetadata disk, int copy) {
        boolean scalable = disk.scalableRecord(1).value().recordOk() && disk.scalableRecord(1).value().isScalable()
                || disk.scalableRecord(2).value().recordOk() && disk.scalableRecord(2).value().isScalable();
        return scalable ? disk.scalableRecord(copy) : disk.lvmRecord(copy);
    }

    /** Compares a record with the VGDA headers where it says they are, and with the PV number of the disk's PVID. */
    private static Agreement agreement(DiskMetadata disk, int copy, VolumeGroup vg) {
        LvmRecord record = disk.lvmRecord(copy).value();
        Optional<VgdaLayout> layout = disk.scalableRecord(copy).value().isScalable() ? Optional.empty() : VgdaLayout.of(record);
        if (layout.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        Agreement header = IntStream.of(1, 2).mapToObj(number -> header(disk.disk(), layout.get(), number))
                .filter(found -> found != Agreement.UNKNOWN).findFirst().orElse(Agreement.UNKNOWN);
        OptionalInt number = number(disk, vg);
        if (header == Agreement.CONTRADICTED || number.isPresent() && number.getAsInt() != record.pvNum()) {
            return Agreement.CONTRADICTED;
        }
        return header;
    }

    private static Agreement header(Disk disk, VgdaLayout layout, int copy) {
        byte[] bytes = disk.readSectors(layout.vgdaHeader(copy).psn(), 1).bytes();
        var header = Structures.VGDA_HEADER.parse(bytes);
        if (header.neverWritten() || !header.countsOk()) {
            return Agreement.UNKNOWN;
        }
        VgdaHeaderValues values = VgdaHeaderValues.WORKING.values(bytes);
        boolean agrees = Arrays.equals(header.vgId(), layout.lvmRecord().vgId()) && values.ppSize() == layout.lvmRecord().ppSize()
                && values.vgdaSize() == layout.lvmRecord().vgdaLen();
        return agrees ? Agreement.CONFIRMED : Agreement.CONTRADICTED;
    }

    /** The certain number of the disk by its PVID. */
    private static OptionalInt number(DiskMetadata disk, VolumeGroup vg) {
        Optional<Pvid> pvid = PvNumbers.pvid(disk);
        Optional<PvNumbers> numbers = PvNumbers.of(vg).filter(PvNumbers::certain);
        return pvid.isPresent() && numbers.isPresent() ? numbers.get().number(pvid.get()) : OptionalInt.empty();
    }
}
