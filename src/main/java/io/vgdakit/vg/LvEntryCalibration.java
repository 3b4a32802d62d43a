package io.vgdakit.vg;

import io.vgdakit.layout.VgKind;
import io.vgdakit.record.LvEntryValues;
import java.util.HexFormat;
import java.util.Set;

/**
 * Facts about the LV entry of an original volume group: each LV that has PPs is one, told by the number of copies and LPs that its PP
 * entries show. The same 32 bytes for the same minor in an older write are not counted again.
 */
final class LvEntryCalibration {

    private static final Set<Integer> POLICIES = Set.of(1, 2, 4, 5, 8);

    private final Tally tally = new Tally();

    void add(VgdaCopy vgda) {
        if (vgda.layout().kind() != VgKind.ORIGINAL) {
            return;
        }
        var index = new PpIndex(vgda);
        for (int minor : vgda.definedMinors()) {
            if (index.copies(minor) > 0) {
                byte[] bytes = vgda.lvEntry(minor).source().bytes();
                tally.fact("lv[" + minor + "]", minor + HexFormat.of().formatHex(bytes), fits(LvEntryValues.WORKING.values(bytes), index, minor),
                        fits(LvEntryValues.LINUX.values(bytes), index, minor));
            }
        }
    }

    Verdict verdict() {
        return tally.verdict("LV entry", LvEntryValues.WORKING.name(), LvEntryValues.LINUX.name());
    }

    /** lv_state has the bit "defined" and none that is unknown. */
    private static boolean fits(LvEntryValues entry, PpIndex index, int minor) {
        return entry.lvState() % 2 == 1 && entry.lvState() <= 7 && entry.mirror() == index.copies(minor) && POLICIES.contains(entry.mirrorPolicy())
                && entry.numLps() == index.lps(minor) && entry.numLps() <= entry.maxsize();
    }
}
