package io.vgdakit.check;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** Each LVM record of an original or big volume group by its own rules (formats/README.md 7.1). */
final class LvmRecordCheck implements Check<DiskMetadata> {

    private static final Rule MAGIC = Rules.rule("LVMREC-001");
    private static final Rule AREA_LEN = Rules.rule("LVMREC-002");
    private static final Rule ORDER = Rules.rule("LVMREC-003");
    private static final Rule PV_NUM = Rules.rule("LVMREC-004");
    private static final Rule PP_SIZE = Rules.rule("LVMREC-005");
    private static final Rule VERSION = Rules.rule("LVMREC-006");
    private static final Rule START = Rules.rule("LVMREC-008");
    private static final Rule LENGTHS = Rules.rule("LVMREC-009");
    private static final Rule RELOC_LEN = Rules.rule("LVMREC-012");
    private static final Rule LTG = Rules.rule("LVMREC-013");
    private static final Rule NO_VGID = Rules.rule("LVMREC-014");

    @Override
    public List<Rule> rules() {
        return List.of(MAGIC, AREA_LEN, ORDER, PV_NUM, PP_SIZE, VERSION, START, LENGTHS, RELOC_LEN, LTG, NO_VGID);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        for (int copy = 1; copy <= 2; copy++) {
            if (disk.lvmRecord(copy).complete()) {
                check(disk, copy, report);
            }
        }
    }

    private void check(DiskMetadata disk, int copy, Report report) {
        OnDisk<LvmRecord> source = disk.lvmRecord(copy);
        LvmRecord record = source.value();
        if (!record.magicOk()) {
            boolean other = disk.lvmRecord(3 - copy).value().magicOk();
            report.field(MAGIC, source, "lvm_id", "0x5f4c564d", copy(copy) + " does not begin with _LVM"
                    + (other ? ", the other copy does" : ""));
        } else if (record.isForeign()) {
            if (disk.layout().layout().isPresent()) {
                report.field(VERSION, source, "version", "1 to 13, 30 or 31", copy(copy) + " names another volume manager, but the disk holds AIX LVM metadata");
            }
        } else if (!record.isScalable()) {
            old(source, report);
        }
    }

    private static void old(OnDisk<LvmRecord> source, Report report) {
        LvmRecord record = source.value();
        String copy = copy(source.place().copy());
        if (Vgid.of(record.vgId(), 0).isZero()) {
            report.field(NO_VGID, source, "vg_id", "a VGID", copy + " carries no VGID");
        }
        if (!record.isOriginal() && !record.isBig()) {
            report.field(LENGTHS, source, "vgsa_len", record.originalVgsaLen() + " or " + record.bigVgsaLen(), copy + ": no volume group has such a VGSA");
        } else if (!record.vgdaLenOk()) {
            report.field(LENGTHS, source, "vgda_len", record.isBig() ? "8242 to 8704" : "51 to 8192", copy + ": no volume group has such a VGDA");
        }
        if (!record.lvmareaLenOk()) {
            report.field(AREA_LEN, source, "lvmarea_len", 2 * (record.vgsaLen() + record.vgdaLen()), copy + ": lvmarea_len is not 2 * (vgsa_len + vgda_len)");
        }
        order(source, copy, report);
        if (!record.pvNumOk()) {
            report.field(PV_NUM, source, "pv_num", "1 to " + record.maxPvs(), copy + ": no PV has such a number");
        }
        if (!record.ppSizeOk()) {
            report.field(PP_SIZE, source, "pp_size", "20 to 37", copy + ": no PP has such a size");
        }
        if (!record.versionOk()) {
            report.field(VERSION, source, "version", "1 to 13, 30 or 31", copy + ": the version is not known");
        }
        if (record.vgsaPsn().get(0) != ReservedAreas.end()) {
            report.field(START, source, "vgsa_psn[0]", ReservedAreas.end(), copy + ": the first VGSA is not at the first sector that is not reserved");
        }
        if (record.relocLen() != 256) {
            report.field(RELOC_LEN, source, "reloc_len", 256, copy + ": the relocation pool has an unusual length");
        }
        if (record.ltgShift() != 0 && (record.ltgShift() < 17 || record.ltgShift() > 27)) {
            report.field(LTG, source, "ltg_shift", "0 or 17 to 27", copy + ": the size of a logical track group is unusual");
        }
    }

    private static void order(OnDisk<LvmRecord> source, String copy, Report report) {
        LvmRecord r = source.value();
        String text = copy + ": the area does not begin where the one before it ends";
        long vgda0 = r.vgsaPsn().get(0) + r.vgsaLen();
        long vgsa1 = r.vgdaPsn().get(0) + r.vgdaLen();
        long vgda1 = r.vgsaPsn().get(1) + r.vgsaLen();
        if (r.vgdaPsn().get(0) != vgda0) {
            report.field(ORDER, source, "vgda_psn[0]", vgda0, text);
        }
        if (r.vgsaPsn().get(1) != vgsa1) {
            report.field(ORDER, source, "vgsa_psn[1]", vgsa1, text);
        }
        if (r.vgdaPsn().get(1) != vgda1) {
            report.field(ORDER, source, "vgda_psn[1]", vgda1, text);
        }
    }

    private static String copy(int copy) {
        return copy == 1 ? "the LVM record" : "the backup LVM record";
    }
}
