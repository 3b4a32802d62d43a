package io.vgdakit.check;

import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VolumeGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that the LVM records of all disks of a volume group share. */
final class RecordAgreementCheck implements Check<VolumeGroup> {

    private static final Rule DISAGREE = Rules.rule("VG-004");
    private static final List<String> SHARED = List.of("vgda_len", "vgsa_len", "pp_size", "version", "ltg_shift");
    private static final List<String> SHARED_SCALABLE = List.of("vgda_len", "vgsa_len", "pp_shift", "version", "ltg_shift");

    @Override
    public List<Rule> rules() {
        return List.of(DISAGREE);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        List<OnDisk<?>> records = vg.members().stream().filter(disk -> disk.layout().recordCopy() > 0).<OnDisk<?>>map(RecordAgreementCheck::record).toList();
        boolean scalable = vg.members().stream().allMatch(disk -> disk.vgdaLayout().isEmpty());
        for (String name : scalable ? SHARED_SCALABLE : SHARED) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            records.forEach(record -> counts.merge(value(record, name).text(), 1, Integer::sum));
            if (counts.size() > 1) {
                String usual = counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).orElseThrow().getKey();
                records.stream().map(record -> value(record, name)).filter(value -> !value.text().equals(usual))
                        .forEach(value -> report.field(DISAGREE, value, usual + " as on most disks", "the LVM records of the disks disagree on " + name));
            }
        }
    }

    private static OnDisk<?> record(DiskMetadata disk) {
        int copy = disk.layout().recordCopy();
        return disk.vgdaLayout().isPresent() ? disk.lvmRecord(copy) : disk.scalableRecord(copy);
    }

    private static FieldValue value(OnDisk<?> record, String name) {
        return record.field(name).orElseThrow();
    }
}
