package io.vgdakit.check;

import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import java.time.Instant;
import java.util.List;

/** Whether VGID and PVID have the form of ids that AIX makes (src/site/AIX.md 5.1). Stamps older than the VGID are no finding. */
final class IdentifierCheck implements Check<DiskMetadata> {

    private static final Rule VGID = Rules.rule("ID-001");
    private static final Rule PVID = Rules.rule("ID-002");
    private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2040-01-01T00:00:00Z");

    @Override
    public List<Rule> rules() {
        return List.of(VGID, PVID);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<?> record = disk.lvmRecord(copy);
            Vgid vgid = Vgid.of(disk.lvmRecord(copy).value().vgId(), 0);
            if (disk.recordValid(copy) && !vgid.isZero()) {
                vgid(vgid, record, report);
            }
        }
        Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
        if (disk.ipl().value().magicOk() && !pvid.isZero() && !pvid.machineId().isPlausible()) {
            report.field(PVID, disk.ipl(), "pv_id", "a machine id that begins with 00", "the PVID begins with no machine id");
        }
    }

    private static void vgid(Vgid vgid, OnDisk<?> record, Report report) {
        if (!vgid.machineId().isPlausible() || !vgid.isShort() && !vgid.paddingIsZero()) {
            report.field(VGID, record, "vg_id", "00 and a processor, then 0000 and a model", "the VGID begins with no machine id");
        } else if (!vgid.isShort() && !vgid.created().filter(time -> !time.isBefore(FROM) && time.isBefore(UNTIL)).isPresent()) {
            report.field(VGID, record, "vg_id", "a time from 1990 to 2039",
                    "the VGID was made " + vgid.created().map(Instant::toString).orElse("at no time") + ", by a clock that was wrong");
        }
    }
}
