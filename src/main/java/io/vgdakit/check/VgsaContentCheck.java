package io.vgdakit.check;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.PvMissingOrder;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgsaCopy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Factor, stale bits and missing bits of a VGSA copy against the PVs of the VGDA (formats/README.md 8.1). */
final class VgsaContentCheck implements Check<VgsaSubject> {

    private static final Rule FACTOR = Rules.rule("VGSA-003");
    private static final Rule BEHIND_PPS = Rules.rule("VGSA-004");
    private static final Rule NO_PV = Rules.rule("VGSA-005");
    private static final Rule MISSING_NO_PV = Rules.rule("VGSA-006");
    private static final Rule PADDING = Rules.rule("VGSA-010");
    private static final Rule FACTOR_FIT = Rules.rule("VGSA-012");

    @Override
    public List<Rule> rules() {
        return List.of(FACTOR, BEHIND_PPS, NO_PV, MISSING_NO_PV, PADDING, FACTOR_FIT);
    }

    @Override
    public void check(VgsaSubject subject, Report report) {
        VgsaCopy vgsa = subject.vgsa();
        if (Content.of(vgsa.source().field("pad2").orElseThrow().raw()) != Content.ZERO) {
            report.field(PADDING, vgsa.source(), "pad2", "zeros", "the padding of the VGSA is not zero");
        }
        if (!powerOfTwo(vgsa.factor()) || vgsa.factor() > vgsa.rows().size()) {
            report.field(FACTOR, vgsa.source(), "factor", "a power of 2 up to " + Math.min(64, vgsa.rows().size()), "no volume group has such a factor");
        } else if (!subject.vg().pvs().isEmpty()) {
            pvs(subject, report);
        }
    }

    private static boolean powerOfTwo(int number) {
        return Integer.bitCount(number) == 1;
    }

    private static void pvs(VgsaSubject subject, Report report) {
        VgsaCopy vgsa = subject.vgsa();
        int maxPvs = vgsa.rows().size() / vgsa.factor();
        int maxPps = vgsa.factor() * vgsa.ppsPerRow();
        Set<Integer> numbers = subject.vg().pvs().stream().map(PhysicalVolume::pvNum).collect(Collectors.toCollection(HashSet::new));
        for (PhysicalVolume pv : subject.vg().pvs()) {
            if (pv.pvNum() > maxPvs || pv.ppCount() > maxPps) {
                report.field(FACTOR_FIT, vgsa.source(), "factor", "room for PV " + pv.pvNum() + " with " + pv.ppCount() + " PPs",
                        "with this factor a volume group has " + maxPvs + " PVs of " + maxPps + " PPs");
            }
            int last = vgsa.stale(pv.pvNum()).length();
            if (last > pv.ppCount()) {
                row(BEHIND_PPS, subject, pv.pvNum(), "no bit behind PP " + pv.ppCount(), "a bit at PP " + last,
                        "PV " + pv.pvNum() + " has stale bits behind its last PP", report);
            }
        }
        for (int number = 1; number <= maxPvs; number++) {
            if (!numbers.contains(number) && !vgsa.stale(number).isEmpty()) {
                row(NO_PV, subject, number, "zeros", vgsa.stale(number).cardinality() + " stale bits", "there is no PV " + number, report);
            }
        }
        missing(subject, numbers, report);
    }

    private static void row(Rule rule, VgsaSubject subject, int pvNum, String expected, String actual, String text, Report report) {
        var field = subject.vgsa().source().field("stalepp[" + (pvNum - 1) * subject.vgsa().factor() + "]").orElseThrow();
        report.add(rule, field.place(), field.path(), expected, actual, text);
    }

    private static void missing(VgsaSubject subject, Set<Integer> numbers, Report report) {
        byte[] map = subject.vgsa().pvMissing();
        VgdaLayout layout = subject.disk().vgdaLayout().orElseThrow();
        boolean explained = Arrays.stream(PvMissingOrder.values()).anyMatch(order -> {
            for (int number = 1; number <= layout.maxPvs(); number++) {
                if (order.missing(map, number) && !numbers.contains(number)) {
                    return false;
                }
            }
            return true;
        });
        if (!explained) {
            var field = subject.vgsa().source().fields().filter(f -> f.field().path().startsWith("pv_missing")).findFirst().orElseThrow();
            report.field(MISSING_NO_PV, field, "bits of " + numbers.size() + " PVs", "a PV that does not exist is marked missing");
        }
    }
}
