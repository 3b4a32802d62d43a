package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.IplRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** The IPL record by its own rules, without its boot fields (formats/README.md 6.1). */
final class IplCheck implements Check<DiskMetadata> {

    private static final Rule MAGIC = Rules.rule("IPL-001");
    private static final Rule NO_PVID = Rules.rule("IPL-002");
    private static final Rule PVID_TAIL = Rules.rule("IPL-003");
    private static final Rule UNUSED = Rules.rule("IPL-005");
    private static final Rule CAPACITY = Rules.rule("IPL-006");
    private static final Rule SIGNATURE = Rules.rule("IPL-007");
    private static final Rule PARTITIONS = Rules.rule("IPL-008");
    private static final List<String> UNUSED_FIELDS =
            List.of("reserved1", "last_head", "last_sector", "reserved2", "reserved3", "reserved4", "reserved5", "rest");

    @Override
    public List<Rule> rules() {
        return List.of(MAGIC, NO_PVID, PVID_TAIL, UNUSED, CAPACITY, SIGNATURE, PARTITIONS);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        OnDisk<IplRecord> source = disk.ipl();
        IplRecord ipl = source.value();
        if (!source.complete()) {
            return;
        }
        if (!ipl.magicOk()) {
            report.field(MAGIC, source, "ipl_record_id", "0xc9c2d4c1", "PSN 0 is no IPL record");
            return;
        }
        if (!ipl.hasPvId()) {
            report.field(NO_PVID, source, "pv_id", "a PVID", "the disk carries no PVID");
        } else if (!ipl.pvIdTailZero()) {
            report.field(PVID_TAIL, source, "pv_id", "8 zero bytes at the end", "the 8 bytes behind the PVID are not zero");
        }
        UNUSED_FIELDS.stream().map(name -> source.field(name).orElseThrow())
                .filter(field -> Content.of(field.raw()) != Content.ZERO)
                .forEach(field -> report.field(UNUSED, field, "zeros", "unused bytes of the IPL record hold something"));
        long sectors = disk.disk().size() / Disk.SECTOR_BYTES;
        if (ipl.formattedCap() != 0 && ipl.formattedCap() != sectors) {
            report.field(CAPACITY, source, "formatted_cap", "0 or " + sectors, "formatted_cap is not the number of sectors of the image");
        }
        bootSector(source, report);
    }

    private static void bootSector(OnDisk<IplRecord> source, Report report) {
        IplRecord ipl = source.value();
        if (!ipl.signatureOk() && ipl.signature() != 0) {
            report.field(SIGNATURE, source, "signature", "0 or 0x55aa", "the last two bytes of PSN 0 are no signature");
        }
        for (int i = 0; i < ipl.partitions().size(); i++) {
            IplRecord.PartitionEntry entry = ipl.partitions().get(i);
            String path = "partitions[" + i + "].";
            if (!entry.bootIndOk()) {
                report.field(PARTITIONS, source, path + "boot_ind", "0x00 or 0x80", "the boot indicator of a partition is out of range");
            }
            boolean used = !entry.isEmpty() || entry.isActive() || chs(entry);
            if (used && !(ipl.signatureOk() && entry.systInd() == 0x41)) {
                report.field(PARTITIONS, source, path + "syst_ind", "no entry, or 0x41 with the signature 0x55aa", "the partition entry is not one of AIX");
            }
        }
    }

    private static boolean chs(IplRecord.PartitionEntry entry) {
        return (entry.beginHead() | entry.beginSector() | entry.beginCyl() | entry.endHead() | entry.endSector() | entry.endCyl()) != 0;
    }
}
