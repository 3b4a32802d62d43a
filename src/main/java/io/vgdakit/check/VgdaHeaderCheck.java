package io.vgdakit.check;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;
import io.vgdakit.record.Vgid;
import io.vgdakit.vg.VgdaCopy;
import java.util.List;

/** VGDA header and trailer against each other and against the LVM record (formats/README.md 9.1, 9.8). */
final class VgdaHeaderCheck implements Check<VgdaSubject> {

    private static final Rule VGID = Rules.rule("VGDA-001");
    private static final Rule PP_SIZE = Rules.rule("VGDA-002");
    private static final Rule SIZE = Rules.rule("VGDA-003");
    private static final Rule MAX_LVS = Rules.rule("VGDA-004");
    private static final Rule NUM_PVS = Rules.rule("VGDA-005");
    private static final Rule TORN = Rules.rule("VGDA-007");
    private static final Rule STAMP = Rules.rule("VGDA-008");
    private static final Rule TOTAL = Rules.rule("VGDA-012");
    private static final Rule TOTAL_RULE = Rules.rule("VGDA-013");
    private static final Rule TOTAL_SUM = Rules.rule("VGDA-014");

    @Override
    public List<Rule> rules() {
        return List.of(VGID, PP_SIZE, SIZE, MAX_LVS, NUM_PVS, TORN, STAMP, TOTAL, TOTAL_RULE, TOTAL_SUM);
    }

    @Override
    public void check(VgdaSubject subject, Report all) {
        VgdaCopy vgda = subject.vgda();
        Report report = vgda.layout().kind() == VgKind.BIG ? all.atMost(Evidence.C) : all;
        OnDisk<?> header = subject.header();
        VgdaHeaderValues h = vgda.header().values();
        LvmRecord record = vgda.layout().lvmRecord();
        Vgid vgid = Vgid.of(record.vgId(), 0);
        if (!h.vgId().equals(vgid)) {
            report.field(VGID, header, "vg_id", vgid + " as in the LVM record", "the VGDA carries another VGID than the LVM record");
        }
        if (h.ppSize() != record.ppSize()) {
            report.field(PP_SIZE, header, "pp_size", record.ppSize() + " as in the LVM record", "VGDA and LVM record give different PP sizes");
        }
        if (h.vgdaSize() != record.vgdaLen()) {
            report.field(SIZE, header, "vgda_size", record.vgdaLen() + " as in the LVM record", "VGDA and LVM record give different lengths of the VGDA");
        }
        if (h.maxlvs() != vgda.layout().maxLvs()) {
            report.field(MAX_LVS, header, "maxlvs", vgda.layout().maxLvs(), "no " + vgda.layout().kind().text() + " volume group has such a maximum");
        }
        if (!h.stamp().nanosecondsValid()) {
            report.field(STAMP, header, "beg_nsec", "below 1000000000", "the stamp of the VGDA header is no time");
        }
        counts(subject, h, report);
        torn(vgda, h, report);
    }

    private static void counts(VgdaSubject subject, VgdaHeaderValues h, Report report) {
        OnDisk<?> header = subject.header();
        int maxPvs = subject.vgda().layout().maxPvs();
        if (h.numpvs() < 1 || h.numpvs() > maxPvs) {
            report.field(NUM_PVS, header, "numpvs", "1 to " + maxPvs, "no volume group has so many PVs");
            return;
        }
        if (h.totalVgdas() < 1 || h.totalVgdas() > 2 * h.numpvs()) {
            report.field(TOTAL, header, "total_vgdas", "1 to " + 2 * h.numpvs(), h.numpvs() + " PVs cannot have so many VGDA copies");
            return;
        }
        int usual = h.numpvs() == 1 ? 2 : Math.max(3, h.numpvs());
        int sum = subject.vgda().ppMaps().stream().mapToInt(map -> map.header().values().pvnumVgdas()).sum();
        if (h.totalVgdas() != usual && h.totalVgdas() != sum) {
            report.field(TOTAL_RULE, header, "total_vgdas", usual, h.numpvs() + " PVs usually have " + usual + " voting copies in all");
        } else if (h.totalVgdas() != sum) {
            report.field(TOTAL_SUM, header, "total_vgdas", sum, "the pvnum_vgdas of the PVs add up to " + sum);
        }
    }

    private static void torn(VgdaCopy vgda, VgdaHeaderValues h, Report report) {
        OnDisk<?> trailer = vgda.trailer().source();
        boolean whole = VgdaTrailerValues.VARIANTS.stream().anyMatch(reading -> reading.values(trailer.bytes()).stamp().equals(h.stamp()));
        if (!whole) {
            report.structure(TORN, trailer, h.stamp() + " as in the header", vgda.trailer().values().stamp(),
                    "the trailer does not repeat the stamp of the header");
        }
    }
}
