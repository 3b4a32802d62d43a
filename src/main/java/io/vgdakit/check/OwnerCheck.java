package io.vgdakit.check;

import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** Disks that no LVM record or VGDA assigns to a volume group (formats/README.md 13). */
final class OwnerCheck implements Check<DiskMetadata> {

    private static final Rule NO_VG = Rules.rule("DISK-002");
    private static final Rule FOREIGN = Rules.rule("DISK-003");

    @Override
    public List<Rule> rules() {
        return List.of(NO_VG, FOREIGN);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        var record = disk.lvmRecord(1);
        if (record.value().magicOk() && record.value().isForeign()) {
            report.field(FOREIGN, record, "version", "below 32000", record.value().isGpfs() ? "the disk is reserved for GPFS"
                    : "the disk belongs to another volume manager");
        } else {
            report.structure(NO_VG, record, "_LVM at PSN 7 or 70, or a VGDA", found(record) + " and " + found(disk.lvmRecord(2)),
                    disk.ipl().value().magicOk() && disk.ipl().value().hasPvId() ? "the disk has a PVID but belongs to no volume group"
                            : "nothing on the disk is AIX LVM");
        }
    }

    private static String found(OnDisk<?> record) {
        return switch (Content.of(record.bytes())) {
            case ZERO -> "zeros";
            case FILL -> "a fill pattern";
            case DATA -> "0x" + record.field("lvm_id").orElseThrow().hex();
        };
    }
}
