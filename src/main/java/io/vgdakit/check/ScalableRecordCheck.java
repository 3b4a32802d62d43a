package io.vgdakit.check;

import io.vgdakit.format.LvmRecordSvg;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ScalableLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.DiskMetadata;
import java.util.Comparator;
import java.util.List;

/** Each LVM record of a scalable volume group by its own rules (formats/README.md 7.2). */
final class ScalableRecordCheck implements Check<DiskMetadata> {

    private static final Rule SUMS = Rules.rule("SVG-001");
    private static final Rule RESERVED = Rules.rule("SVG-002");
    private static final Rule PP_SHIFT = Rules.rule("SVG-003");
    private static final Rule OVERLAP = Rules.rule("SVG-004");
    private static final Rule SPACING = Rules.rule("SVG-005");
    private static final Rule RES_AREA = Rules.rule("SVG-006");

    @Override
    public List<Rule> rules() {
        return List.of(SUMS, RESERVED, PP_SHIFT, OVERLAP, SPACING, RES_AREA);
    }

    @Override
    public void check(DiskMetadata disk, Report report) {
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<LvmRecordSvg> source = disk.scalableRecord(copy);
            if (source.complete()) {
                ScalableLayout.of(source.value()).ifPresent(layout -> record(source, layout, report));
            }
        }
    }

    private static void record(OnDisk<LvmRecordSvg> source, ScalableLayout layout, Report report) {
        LvmRecordSvg record = source.value();
        if (!record.vgsaLenOk()) {
            report.field(SUMS, source, "vgsa_len", record.ppsaLen() + record.pvMissLen() + record.mwcDbLen(), "vgsa_len is not the sum of its three areas");
        }
        if (!record.vgdaLenOk()) {
            report.field(SUMS, source, "vgda_len",
                    record.vgInfoLen() + record.pvInfoLen() + record.lvcbInfoLen() + record.lveaLen() + record.ppeaLen(),
                    "vgda_len is not the sum of its five areas");
        }
        if (!record.psnsOk()) {
            report.structure(RESERVED, source, "PSN 128 or above, MWC dirty bits 100 or above", "an area below", "an area lies inside the reserved sectors");
        }
        if (!record.ppShiftOk()) {
            report.field(PP_SHIFT, source, "pp_shift", "20 to 37", "no PP has such a size");
        }
        if (!record.resAreaLenOk()) {
            report.field(RES_AREA, source, "res_area_len", "at least " + 2 * (record.vgsaLen() + record.vgdaLen()), "the reserved area is too small");
        }
        overlaps(source, layout, report);
        spacing(source, report);
    }

    private static void overlaps(OnDisk<LvmRecordSvg> source, ScalableLayout layout, Report report) {
        List<Area> areas = layout.areas().stream().sorted(Comparator.comparingLong(Area::psn)).toList();
        for (int i = 1; i < areas.size(); i++) {
            Area before = areas.get(i - 1);
            Area area = areas.get(i);
            if (area.psn() < before.end()) {
                report.structure(OVERLAP, source, "PSN " + before.end() + " or above", "PSN " + area.psn(),
                        area.path() + " begins inside " + before.path());
            }
        }
    }

    private static void spacing(OnDisk<LvmRecordSvg> source, Report report) {
        LvmRecordSvg r = source.value();
        long distance = r.vgsaPsn().get(1) - r.vgsaPsn().get(0);
        for (List<Long> psns : List.of(r.ppsaPsn(), r.pvMissPsn(), r.mwcDbPsn(), r.vgInfoPsn(), r.pvInfoPsn(), r.lvcbInfoPsn(), r.lveaPsn(),
                r.ppeaPsn(), r.vgdaPsn())) {
            if (psns.get(1) - psns.get(0) != distance) {
                report.structure(SPACING, source, distance + " sectors between the copies", psns.get(1) - psns.get(0),
                        "the two copies of an area do not lie as far apart as those of the VGSA");
                return;
            }
        }
    }
}
