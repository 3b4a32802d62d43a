package io.vgdakit.check.evidence;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.stream.Stream;

/** Rules about PV headers and the start of the data. */
final class PvRules {

    private static final int ALIGNMENT = 128;

    private final RuleCount sum = new RuleCount("pvnum_vgdas sums to total_vgdas", Evidence.D, "9.5",
            "place of pvnum_vgdas fits", "place of pvnum_vgdas is wrong, or a PV header is damaged");
    private final RuleCount order = new RuleCount("PV maps are packed in the order of pv_num", Evidence.C, "9.4",
            "packing and place of pv_num fit", "maps are not ordered by pv_num");
    private final RuleCount number = new RuleCount("pv_num is that of the LVM record of the disk", Evidence.D, "9.5",
            "place of pv_num fits", "place of pv_num is wrong, or the disk is a stranger");
    private final RuleCount multiple = new RuleCount("psn_part1 is a multiple of 128", Evidence.D, "4.2",
            "data starts aligned to 64 KiB", "data may start anywhere behind the LVM area");
    private final RuleCount roundedTo128 = new RuleCount("psn_part1 is the area end rounded up to 128 sectors", Evidence.D, "4.2",
            "rounding to 128 sectors fits", "another rounding, or a converted volume group");
    private final RuleCount roundedTo256 = new RuleCount("psn_part1 is the area end rounded up to 256 sectors", Evidence.D, "4.2",
            "rounding to 256 sectors fits", "another rounding, or a converted volume group");

    private PvRules() {
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        var rules = new PvRules();
        vg.vgda().ifPresent(vgda -> {
            rules.headers(vgda);
            vg.pvs().forEach(pv -> rules.pv(pv, vgda.layout()));
        });
        return Stream.of(rules.sum, rules.order, rules.number, rules.multiple, rules.roundedTo128, rules.roundedTo256)
                .map(RuleCount::result);
    }

    private void headers(VgdaCopy vgda) {
        int found = vgda.ppMaps().stream().mapToInt(map -> map.header().values().pvnumVgdas()).sum();
        int total = vgda.header().values().totalVgdas();
        sum.count(found == total, vgda.header().source(), "sum " + found + ", total_vgdas " + total);
        for (int i = 1; i < vgda.ppMaps().size(); i++) {
            int before = vgda.ppMaps().get(i - 1).header().values().pvNum();
            int own = vgda.ppMaps().get(i).header().values().pvNum();
            order.count(own > before, vgda.ppMaps().get(i).header().source(), own + " behind " + before);
        }
    }

    private void pv(PhysicalVolume pv, VgdaLayout layout) {
        OnDisk<?> source = pv.map().header().source();
        PvHeaderValues header = pv.map().header().values();
        pv.metadata().filter(disk -> disk.layout().recordCopy() > 0).ifPresentOrElse(
                disk -> number.count(disk.pvNum() == header.pvNum(), source, header.pvNum() + ", LVM record " + disk.pvNum()),
                number::cannotTell);
        long psn = header.psnPart1();
        multiple.count(psn % ALIGNMENT == 0, source, psn);
        long end = layout.vgda(2).end();
        roundedTo128.count(psn == roundedUp(end, ALIGNMENT), source, psn);
        roundedTo256.count(psn == roundedUp(end, 2 * ALIGNMENT), source, psn);
    }

    private static long roundedUp(long value, long unit) {
        return (value + unit - 1) / unit * unit;
    }
}
