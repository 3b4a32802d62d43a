package io.vgdakit.check.evidence;

import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.MwcRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.stream.Stream;

/** Rules about the reserved area, one count for each disk. */
final class DiskRules {

    private final RuleCount backup = new RuleCount("PSN 7 equals PSN 70 where LVM writes", Evidence.C, "7",
            "the backup is kept up to date", "the records differ: a version difference, or damage");
    private final RuleCount badBlocks = new RuleCount("a bad-block directory is zeros or DEFECT", Evidence.C, "6.4",
            "as described", "something else is stored there");
    private final RuleCount badBlocksEqual = new RuleCount("both bad-block directories are equal", Evidence.D, "6.4",
            "the backup is kept up to date", "the backup is left behind, or one is damaged");
    private final RuleCount mwc = new RuleCount("begin and end stamp of an MWC record are equal", Evidence.D, "6.3",
            "62 entries between two stamps fit", "the stamps lie elsewhere, or the write was torn");

    private DiskRules() {
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        var rules = new DiskRules();
        vg.members().forEach(rules::disk);
        return Stream.of(rules.backup, rules.badBlocks, rules.badBlocksEqual, rules.mwc).map(RuleCount::result);
    }

    private void disk(DiskMetadata disk) {
        records(disk);
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<BadBlockDirectory> directory = disk.badBlocks(copy);
            if (directory.complete()) {
                badBlocks.count(directory.blank() || directory.value().idOk(), directory, Content.of(directory.bytes()));
            } else {
                badBlocks.cannotTell();
            }
            mwc(disk.mwc(copy));
        }
        if (disk.badBlocks(1).complete() && disk.badBlocks(2).complete()) {
            badBlocksEqual.count(Arrays.equals(disk.badBlocks(1).bytes(), disk.badBlocks(2).bytes()), disk.badBlocks(2), "another content");
        } else {
            badBlocksEqual.cannotTell();
        }
    }

    /** The tail of the record, which nobody writes, may differ. */
    private void records(DiskMetadata disk) {
        boolean scalable = disk.vgdaLayout().isEmpty();
        OnDisk<?> first = scalable ? disk.scalableRecord(1) : disk.lvmRecord(1);
        OnDisk<?> second = scalable ? disk.scalableRecord(2) : disk.lvmRecord(2);
        if (!first.complete() || !second.complete()) {
            backup.cannotTell();
            return;
        }
        var differing = first.fields().filter(field -> !field.field().unowned())
                .map(field -> field.path().substring(first.path().length() + 1))
                .filter(name -> !Arrays.equals(first.field(name).orElseThrow().raw(), second.field(name).orElseThrow().raw()))
                .toList();
        backup.count(differing.isEmpty(), second, differing);
    }

    /** Equal bytes all over, as a disk test leaves them, are no stamps. */
    private void mwc(OnDisk<MwcRecord> record) {
        if (record.complete() && Content.of(record.bytes()) == Content.DATA) {
            mwc.count(record.value().stampsOk(), record, record.value().begSec() + " and " + record.value().endSec());
        } else {
            mwc.cannotTell();
        }
    }
}
