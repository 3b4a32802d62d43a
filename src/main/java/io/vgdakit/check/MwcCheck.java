package io.vgdakit.check;

import io.vgdakit.format.MwcRecord;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.List;

/** MWC records under the working reading of formats/README.md 6.3, which is unverified. */
final class MwcCheck implements Check<DiskMetadata> {

    private static final Rule WHOLE = Rules.rule("MWC-001");

    @Override
    public List<Rule> rules() {
        return List.of(WHOLE);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        for (int number = 1; number <= 2; number++) {
            OnDisk<MwcRecord> source = disk.mwc(number);
            boolean whole = source.value().stampsOk() && source.value().nsecOk();
            if (source.complete() && !whole && Content.of(source.bytes()) == Content.DATA) {
                report.structure(WHOLE, source, "equal stamps at both ends", "different ones", "the MWC record does not begin and end with one stamp");
            }
        }
    }
}
