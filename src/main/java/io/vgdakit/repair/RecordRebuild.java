package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.LayoutChoice.Ground;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VolumeGroup;
import io.vgdakit.vg.owner.DiskOwners;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Builds the LVM records of a disk that has lost both (src/site/AIX.md 14.2): what is the same on all disks from the record of another disk
 * of the volume group, pv_num from the VGDA by PVID or because only one PV is missing, the relocation pool where it can be known: when the
 * pool of each other disk ends with the disk. A disk that has lost everything is taken for the missing PV only when nothing else is missing
 * or unknown, and its size fits.
 */
final class RecordRebuild {

    private static final Set<String> OWN_FIELDS = Set.of("pv_num", "reloc_psn", "reloc_len");

    private final Draft draft;
    private final Assembly assembly;

    RecordRebuild(Draft draft) {
        this.draft = draft;
        this.assembly = draft.assembly();
    }

    /** Rebuilds the records of all disks that have none. */
    void lost() {
        List<DiskMetadata> lost = new ArrayList<>(assembly.others());
        assembly.volumeGroups().forEach(vg -> vg.members().stream().filter(disk -> disk.layout().recordCopy() == 0).forEach(lost::add));
        for (DiskMetadata disk : lost) {
            group(disk, lost).ifPresent(vg -> rebuild(disk, vg));
        }
    }

    /** The volume group of a disk; of a disk that says nothing, the only one that misses a PV. */
    private Optional<VolumeGroup> group(DiskMetadata disk, List<DiskMetadata> lost) {
        Optional<VolumeGroup> own = assembly.volumeGroups().stream().filter(vg -> vg.members().contains(disk)).findFirst();
        if (own.isPresent()) {
            return own;
        }
        boolean bare = PvNumbers.pvid(disk).isEmpty();
        if (DiskOwners.of(disk).foreign().findAny().isPresent()) {
            draft.leave(disk.disk(), "lvmrec", "the disk carries the signs of another owner");
            return Optional.empty();
        }
        List<VolumeGroup> missing = assembly.volumeGroups().stream().filter(vg -> numbers(vg).flatMap(numbers -> map(disk, numbers, vg)).isPresent()).toList();
        if (missing.size() != 1 || bare && lost.size() != 1) {
            draft.leave(disk.disk(), "lvmrec", "nothing on the disk tells which PV of which volume group it is");
            return Optional.empty();
        }
        return Optional.of(missing.get(0));
    }

    private static Optional<PvNumbers> numbers(VolumeGroup vg) {
        return PvNumbers.of(vg).filter(PvNumbers::certain);
    }

    /** The PV that a disk is: the one with its PVID, else the only one that is missing. */
    private Optional<PpMap> map(DiskMetadata disk, PvNumbers numbers, VolumeGroup vg) {
        List<DiskMetadata> others = RecordRepair.all(assembly).stream().filter(other -> other != disk).toList();
        Optional<Pvid> pvid = PvNumbers.pvid(disk);
        if (pvid.isEmpty()) {
            return numbers.onlyMissing(others, vg);
        }
        OptionalInt number = numbers.number(pvid.get());
        return number.isPresent() && PvNumbers.free(pvid.get(), disk.disk(), RecordRepair.all(assembly)) ? numbers.map(number.getAsInt()) : Optional.empty();
    }

    private void rebuild(DiskMetadata disk, VolumeGroup vg) {
        Optional<OnDisk<LvmRecord>> template = vg.members().stream().filter(other -> other.vgdaLayout().isPresent() && other.layout().recordCopy() != 0)
                .map(other -> other.lvmRecord(other.layout().recordCopy())).filter(record -> fits(disk, record.value())).findFirst();
        Optional<PpMap> map = numbers(vg).flatMap(numbers -> map(disk, numbers, vg));
        if (template.isEmpty()) {
            leave(disk, "both records are lost, and version and ltg_shift are known only from the record of another disk of the volume group");
        } else if (map.isEmpty()) {
            leave(disk, "both records are lost, and it cannot be known which PV of the volume group the disk is");
        } else if (assembly.others().contains(disk) && !sizeFits(disk, template.get().value(), map.get())) {
            leave(disk, "both records and the VGDA are lost, and the size of the image is not that of the missing PV");
        } else {
            write(disk, vg, template.get(), map.get());
        }
    }

    /** Whether the VGDA that was found on a disk lies where a record would put it. */
    private static boolean fits(DiskMetadata disk, LvmRecord template) {
        return disk.vgdaLayout().map(layout -> disk.layout().ground() != Ground.VGDA_FOUND
                || layout.lvmRecord().vgdaPsn().equals(template.vgdaPsn()) && layout.lvmRecord().vgdaLen() == template.vgdaLen()).orElse(true);
    }

    private void write(DiskMetadata disk, VolumeGroup vg, OnDisk<LvmRecord> template, PpMap map) {
        int number = numbers(vg).orElseThrow().number(PvNumbers.pvid(map)).orElseThrow();
        Optional<Long> pool = pool(disk, vg, template.value(), map);
        for (int copy = 2; copy >= 1; copy--) {
            OnDisk<LvmRecord> target = disk.lvmRecord(copy);
            if (pool.isEmpty() && !poolOk(target.value())) {
                leave(disk, "both records are lost, and it cannot be known where the relocation pool of this disk begins");
                return;
            }
            LvmRecord record = Structures.LVM_RECORD.parse(RecordBytes.copied(template, target, OWN_FIELDS));
            record.setPvNum((short) number);
            pool.ifPresent(psn -> {
                record.setRelocPsn(psn);
                record.setRelocLen(template.value().relocLen());
            });
            record._check();
            draft.replace(disk.disk(), target.place().psn(), Structures.LVM_RECORD.write(record, target.bytes().length), target.path(),
                    "both records are lost; built from " + template.path() + " of " + template.place().disk() + " and the VGDA, which gives "
                            + PvNumbers.pvid(map) + " the number " + number + (pool.isEmpty() ? "; reloc_psn and reloc_len are not known and stay 0" : ""));
        }
        vg.members().stream().filter(other -> other.disk().name().equals(template.place().disk())).findFirst()
                .ifPresent(other -> draft.require(other.disk(), template.place().offset(), (int) template.place().length()));
    }

    /** The start of the relocation pool: as far from the end of the disk as on all other disks. */
    private static Optional<Long> pool(DiskMetadata disk, VolumeGroup vg, LvmRecord template, PpMap map) {
        boolean rule = vg.members().stream().filter(other -> other != disk && other.layout().recordCopy() != 0 && other.vgdaLayout().isPresent())
                .allMatch(other -> {
                    LvmRecord record = other.vgdaLayout().orElseThrow().lvmRecord();
                    return record.relocLen() == template.relocLen() && record.relocLen() > 0
                            && record.relocPsn() + record.relocLen() == other.disk().size() / Disk.SECTOR_BYTES;
                });
        long psn = disk.disk().size() / Disk.SECTOR_BYTES - template.relocLen();
        return rule && psn >= end(map, template) && psn <= 0xFFFF_FFFFL ? Optional.of(psn) : Optional.empty();
    }

    /** Whether what a record says about the pool now can stay: nothing. */
    private static boolean poolOk(LvmRecord target) {
        return target.relocPsn() == 0 && target.relocLen() == 0;
    }

    private static boolean sizeFits(DiskMetadata disk, LvmRecord template, PpMap map) {
        long spare = disk.disk().size() / Disk.SECTOR_BYTES - end(map, template);
        return spare >= template.relocLen() && spare < template.relocLen() + template.ppSectors();
    }

    private static long end(PpMap map, LvmRecord template) {
        return map.psn(map.ppCount() + 1, template.ppSectors());
    }

    private void leave(DiskMetadata disk, String why) {
        draft.leave(disk.disk(), "lvmrec", why);
    }
}
