package io.vgdakit.check.evidence;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.OnDisk;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.stream.Stream;

/** Rules about LV entries, LV names and LVCBs. */
final class LvRules {

    private static final int LOW_HALF = 0xffff;
    private static final int NAME_LIMIT = 15;

    private final RuleCount maxsize = new RuleCount("high half of maxsize is zero", Evidence.C, "9.2",
            "maxsize is 32 bits at 4", "the two bytes before maxsize mean something else");
    private final RuleCount numLps = new RuleCount("high half of num_lps is zero", Evidence.C, "9.2",
            "num_lps is 32 bits at 0xc", "the two bytes before num_lps mean something else");
    private final RuleCount mirror = new RuleCount("mirror is the number of PPs of an LP", Evidence.D, "9.2",
            "place of mirror fits", "place of mirror is wrong, or the LV is damaged");
    private final RuleCount lvname = new RuleCount("lvname is minor - 1", Evidence.C, "9.2",
            "lvname is the name slot", "lvname does not follow the minor");
    private final RuleCount slot = new RuleCount("the name slot of the minor is used", Evidence.B, "9.7",
            "names are in the order of minors", "names are not in the order of minors, or are damaged");
    private final RuleCount length = new RuleCount("LV names have at most 15 characters", Evidence.D, "9.7",
            "limit of the commands fits", "longer names exist");
    private final RuleCount lvcb;
    private final VolumeGroup vg;

    private LvRules(VolumeGroup vg) {
        this.vg = vg;
        this.lvcb = new RuleCount("LP 1 begins with an LVCB", vg.kind() == VgKind.ORIGINAL ? Evidence.A : Evidence.D, "11",
                "LVCB in the first block", "LVs without LVCB: raw use, mklv -T O, or damage");
    }

    static Stream<RuleEvidence> of(VolumeGroup vg) {
        var rules = new LvRules(vg);
        vg.vgda().ifPresent(vgda -> vg.lvs().forEach(lv -> rules.lv(vgda, lv)));
        return Stream.of(rules.maxsize, rules.numLps, rules.mirror, rules.lvname, rules.slot, rules.length, rules.lvcb)
                .map(RuleCount::result);
    }

    private void lv(VgdaCopy vgda, LogicalVolume lv) {
        OnDisk<?> entry = lv.entry().source();
        if (vg.kind() == VgKind.ORIGINAL) {
            LvEntryValues wide = LvEntryValues.WORKING.values(entry.bytes());
            maxsize.count(wide.maxsize() <= LOW_HALF, entry, wide.maxsize());
            if (vgda.readings().lvEntry() == LvEntryValues.WORKING) {
                numLps.count(wide.numLps() <= LOW_HALF, entry, wide.numLps());
            } else {
                numLps.cannotTell();
            }
        }
        LvEntryValues values = lv.values();
        if (lv.partitions().isEmpty()) {
            mirror.cannotTell();
        } else {
            mirror.count(values.mirror() == lv.copies(), entry, values.mirror() + ", " + lv.copies() + " found");
        }
        lvname.count(values.lvname() == lv.minor() - 1, entry, values.lvname());
        slot.count(!lv.name().isEmpty(), entry, "no name");
        length.count(lv.name().length() <= NAME_LIMIT, entry, lv.name());
        LvcbFinder.firstBlock(vg, lv).ifPresentOrElse(block -> lvcb.count(block.value().tagOk(), block, "no tag"), lvcb::cannotTell);
    }
}
