package io.vgdakit.check;

import io.vgdakit.format.ConfigRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** Configuration records: blank, filled by a disk test, or with their magic (formats/README.md 6.2). */
final class ConfigCheck implements Check<DiskMetadata> {

    private static final Rule MAGIC = Rules.rule("CONFIG-001");

    @Override
    public List<Rule> rules() {
        return List.of(MAGIC);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<ConfigRecord> source = disk.config(copy);
            if (source.complete() && !source.value().magicOk() && Content.of(source.bytes()) == Content.DATA) {
                report.field(MAGIC, source, "conf_rec", "0xf8e9dacb or a blank sector", "the sector is neither blank nor a configuration record");
            }
        }
    }
}
