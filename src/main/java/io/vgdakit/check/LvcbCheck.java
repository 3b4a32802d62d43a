package io.vgdakit.check;

import io.vgdakit.format.Lvcb;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.PhysicalPartition;
import io.vgdakit.vg.VolumeGroup;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each LVCB, where one is found, against the VGDA; the VGDA counts (formats/README.md 11). A block that is no LVCB is no finding. */
final class LvcbCheck implements Check<VolumeGroup> {

    private static final Rule NAME = Rules.rule("LVCB-001");
    private static final Rule LVID = Rules.rule("LVCB-002");
    private static final Rule LPS = Rules.rule("LVCB-003");
    private static final Rule COPIES = Rules.rule("LVCB-004");
    private static final Rule STRICT = Rules.rule("LVCB-005");
    private static final Rule LOG = Rules.rule("LVCB-006");
    private static final Pattern LOG_DEVICE = Pattern.compile("(?:^|:)log=/dev/([^:]+)");

    @Override
    public List<Rule> rules() {
        return List.of(NAME, LVID, LPS, COPIES, STRICT, LOG);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        for (LogicalVolume lv : vg.lvs()) {
            LvcbFinder.lvcb(vg, lv).ifPresent(source -> LvcbValues.of(source.bytes()).ifPresent(values -> lvcb(vg, lv, source, values, report)));
        }
    }

    private static void lvcb(VolumeGroup vg, LogicalVolume lv, OnDisk<Lvcb> source, LvcbValues values, Report report) {
        String name = "the LVCB of LV " + lv.minor();
        values.lvname().filter(found -> !lv.name().isEmpty() && !found.equals(lv.name()))
                .ifPresent(found -> report.structure(NAME, source, lv.name(), found, name + " carries another name than the VGDA"));
        values.lvid().filter(found -> !found.equals(lv.lvid().text()))
                .ifPresent(found -> report.structure(LVID, source, lv.lvid(), found, name + " carries another LVID than the VGDA"));
        values.numLps().ifPresent(lps -> {
            if (lps != lv.lps()) {
                report.structure(LPS, source, lv.lps(), lps, name + " counts other LPs than the VGDA");
            }
        });
        values.copies().ifPresent(copies -> {
            if (copies != lv.copies()) {
                report.structure(COPIES, source, lv.copies(), copies, name + " counts other copies than the VGDA");
            }
        });
        if (values.strict().filter("y"::equals).isPresent() && lv.partitions().values().stream().anyMatch(LvcbCheck::shared)) {
            report.structure(STRICT, source, "copies on different PVs", "two on one PV", "LV " + lv.minor() + " is strict, but two copies of an LP share a PV");
        }
        Matcher log = LOG_DEVICE.matcher(values.fs().orElse(""));
        if (log.find() && vg.lv(log.group(1)).isEmpty()) {
            report.structure(LOG, source, "an LV of this volume group", log.group(1), "the log " + log.group(1) + " of LV " + lv.minor() + " is no LV here");
        }
    }

    private static boolean shared(Collection<PhysicalPartition> copies) {
        return copies.stream().mapToInt(PhysicalPartition::pv).distinct().count() < copies.size();
    }
}
