package io.vgdakit.vg.map;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.DiskMetadata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges one LVM record by its own rules and against the other one (formats/README.md 7). */
final class LvmRecordRules {

    private final DiskMetadata metadata;
    private final int copy;
    private final LvmRecord record;
    private final LvmRecordSvg scalable;

    LvmRecordRules(DiskMetadata metadata, int copy) {
        this.metadata = metadata;
        this.copy = copy;
        this.record = metadata.lvmRecord(copy).value();
        this.scalable = metadata.scalableRecord(copy).value();
    }

    Judgement judge() {
        if (!record.magicOk()) {
            return Judgement.damaged("no _LVM magic");
        }
        if (record.isForeign()) {
            return Judgement.foreign((record.isGpfs() ? "GPFS" : "another volume manager") + ", version " + record.version());
        }
        if (!metadata.recordValid(copy)) {
            return Judgement.damaged("breaks the rules of " + brokenRules()).and(differences());
        }
        Vgid vgid = Vgid.of(record.vgId(), 0);
        int other = metadata.layout().recordCopy();
        if (other != 0 && other != copy && !Arrays.equals(record.vgId(), metadata.lvmRecord(other).value().vgId())) {
            return Judgement.foreign("record of VGID " + vgid.text());
        }
        return Judgement.valid("VGID " + vgid.text()).and(differences());
    }

    private String brokenRules() {
        Map<String, Boolean> rules = new LinkedHashMap<>();
        if (record.isScalable()) {
            rules.put("vgsa_len", scalable.vgsaLenOk());
            rules.put("vgda_len", scalable.vgdaLenOk());
            rules.put("the PSNs", scalable.psnsOk());
            rules.put("pp_shift", scalable.ppShiftOk());
        } else {
            rules.put("vgsa_len", record.isOriginal() || record.isBig());
            rules.put("vgda_len", record.vgdaLenOk());
            rules.put("lvmarea_len", record.lvmareaLenOk());
            rules.put("the order of vgsa_psn and vgda_psn", record.psnOrderOk());
            rules.put("pp_size", record.ppSizeOk());
            rules.put("pv_num", record.pvNumOk());
        }
        return rules.entrySet().stream().filter(rule -> !rule.getValue()).map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    /** The fields in which a record differs from the one in use; nothing for that one itself. */
    private String differences() {
        int used = metadata.layout().recordCopy();
        if (used == 0 || used == copy || metadata.lvmRecord(copy).blank()) {
            return "";
        }
        List<String> names = (record.isScalable()
                ? differences(metadata.scalableRecord(copy), metadata.scalableRecord(used))
                : differences(metadata.lvmRecord(copy), metadata.lvmRecord(used)));
        return names.isEmpty() ? "" : "differs from the record in use in " + String.join(", ", names);
    }

    private static List<String> differences(OnDisk<?> record, OnDisk<?> used) {
        return record.fields()
                .filter(value -> !value.field().unowned())
                .filter(value -> counterpart(value, record, used).map(other -> !Arrays.equals(other.raw(), value.raw())).orElse(false))
                .map(value -> nameIn(value, record))
                .toList();
    }

    private static Optional<FieldValue> counterpart(FieldValue value, OnDisk<?> record, OnDisk<?> used) {
        return used.field(nameIn(value, record));
    }

    private static String nameIn(FieldValue value, OnDisk<?> record) {
        return value.path().substring(record.path().length() + 1);
    }
}
