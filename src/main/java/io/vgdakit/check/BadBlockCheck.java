package io.vgdakit.check;

import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bad-block directories, each alone and one against the other (formats/README.md 6.4). */
final class BadBlockCheck implements Check<DiskMetadata> {

    private static final Rule ID = Rules.rule("BBDIR-001");
    private static final Rule UPDATE = Rules.rule("BBDIR-002");
    private static final Rule ENTRIES = Rules.rule("BBDIR-003");
    private static final Rule COPIES = Rules.rule("BBDIR-004");
    private static final Rule UNUSED = Rules.rule("BBDIR-005");
    private static final Rule POOL = Rules.rule("BBDIR-006");
    private static final Rule REASON = Rules.rule("BBDIR-007");
    private static final Rule TWICE = Rules.rule("BBDIR-008");
    private static final Set<Integer> REASONS = Set.of(0, 0xa, 0xb, 0xc);

    @Override
    public List<Rule> rules() {
        return List.of(ID, UPDATE, ENTRIES, COPIES, UNUSED, POOL, REASON, TWICE);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        OnDisk<BadBlockDirectory> primary = disk.badBlocks(1);
        OnDisk<BadBlockDirectory> backup = disk.badBlocks(2);
        directory(disk, primary, report);
        directory(disk, backup, report);
        if (primary.complete() && backup.complete() && !Arrays.equals(primary.bytes(), backup.bytes())) {
            compare(primary, backup, report);
        }
    }

    private static boolean directory(BadBlockDirectory value) {
        return value.idOk() || value.updateInProgress();
    }

    private static void directory(DiskMetadata disk, OnDisk<BadBlockDirectory> source, Report report) {
        BadBlockDirectory value = source.value();
        if (!source.complete() || Content.of(source.bytes()) != Content.DATA) {
            return;
        }
        if (value.updateInProgress()) {
            report.field(UPDATE, source, "id", "DEFECT", "an update of the bad-block directory was interrupted");
        } else if (!value.idOk()) {
            report.field(ID, source, "id", "DEFECT, or a blank directory", "the area is neither blank nor a bad-block directory");
            return;
        }
        if (!value.numEntriesOk()) {
            report.field(ENTRIES, source, "num_entries", "0 to " + value.entries().size(), "the directory has no room for so many bad blocks");
            return;
        }
        entries(disk, source, report);
    }

    private static void entries(DiskMetadata disk, OnDisk<BadBlockDirectory> source, Report report) {
        List<BadBlockDirectory.BadBlock> entries = source.value().entries();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < source.value().numEntries(); i++) {
            BadBlockDirectory.BadBlock entry = entries.get(i);
            String path = "entries[" + i + "].";
            if (!REASONS.contains((int) entry.reason())) {
                report.field(REASON, source, path + "word0", "reason 0, 10, 11 or 12", "the reason of a bad block is " + entry.reason());
            }
            if (!seen.add((long) entry.bbLsn())) {
                report.field(TWICE, source, path + "word0", "another sector", "sector " + entry.bbLsn() + " is listed twice");
            }
            disk.vgdaLayout().map(layout -> layout.lvmRecord()).ifPresent(record -> {
                boolean inside = entry.relLsn() >= record.relocPsn() && entry.relLsn() < record.relocPsn() + record.relocLen();
                if (!inside && !entry.needsRelocation()) {
                    report.field(POOL, source, path + "word1", "a sector from " + record.relocPsn() + ", " + record.relocLen() + " in all",
                            "bad sector " + entry.bbLsn() + " is relocated to " + entry.relLsn() + ", outside the pool");
                }
            });
        }
    }

    private static void compare(OnDisk<BadBlockDirectory> primary, OnDisk<BadBlockDirectory> backup, Report report) {
        List<CopiedField> differences = CopiedField.between(primary, backup);
        int used = Math.max(used(primary), used(backup));
        List<CopiedField> inUse = differences.stream().filter(d -> d.here().place().offset() < primary.place().offset() + used).toList();
        List<CopiedField> shown = inUse.isEmpty() ? differences : inUse;
        if (!shown.isEmpty()) {
            report.field(inUse.isEmpty() ? UNUSED : COPIES, shown.get(0).here(), shown.get(0).there().text() + " as in the backup",
                    "primary and backup bad-block directory differ" + (inUse.isEmpty() ? " behind their entries" : "") + " in " + CopiedField.count(shown) + ": "
                            + CopiedField.text(shown));
        }
    }

    /** Bytes of the header and the entries in use; none when it is no directory. */
    private static int used(OnDisk<BadBlockDirectory> source) {
        BadBlockDirectory value = source.value();
        if (!directory(value) || !value.numEntriesOk()) {
            return 0;
        }
        boolean full = value.numEntries() == value.entries().size();
        long end = full ? source.place().offset() + source.place().length()
                : source.field("entries[" + value.numEntries() + "].word0").orElseThrow().place().offset();
        return (int) (end - source.place().offset());
    }
}
