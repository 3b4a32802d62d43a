package io.vgdakit.check;

import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** Primary against backup of the LVM record and of the configuration record (formats/README.md 6.2, 7). */
final class RecordCopiesCheck implements Check<DiskMetadata> {

    private static final Rule LVM_RECORD = Rules.rule("LVMREC-007");
    private static final Rule CONFIG = Rules.rule("CONFIG-002");

    @Override
    public List<Rule> rules() {
        return List.of(LVM_RECORD, CONFIG);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        if (disk.lvmRecord(1).value().magicOk() && disk.lvmRecord(2).value().magicOk()) {
            boolean scalable = disk.scalableRecord(1).value().isScalable() && disk.scalableRecord(2).value().isScalable();
            compare(LVM_RECORD, "LVM record", scalable ? disk.scalableRecord(1) : disk.lvmRecord(1),
                    scalable ? disk.scalableRecord(2) : disk.lvmRecord(2), report);
        }
        if (disk.config(1).value().magicOk() || disk.config(2).value().magicOk()) {
            compare(CONFIG, "configuration record", disk.config(1), disk.config(2), report);
        }
    }

    private static void compare(Rule rule, String name, OnDisk<?> primary, OnDisk<?> backup, Report report) {
        List<CopiedField> differences = CopiedField.between(primary, backup);
        if (!differences.isEmpty()) {
            report.field(rule, differences.get(0).here(), differences.get(0).there().text() + " as in the backup",
                    "primary and backup " + name + " differ in " + CopiedField.count(differences) + ": " + CopiedField.text(differences));
        }
    }
}
