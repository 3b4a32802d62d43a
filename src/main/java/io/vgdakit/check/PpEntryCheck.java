package io.vgdakit.check;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.vg.PpMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PP entries one by one, by their fields of grade B (formats/README.md 9.6). */
final class PpEntryCheck implements Check<VgdaSubject> {

    private static final Rule UNKNOWN_LV = Rules.rule("PP-001");
    private static final Rule UNKNOWN_LP = Rules.rule("PP-002");
    private static final Rule HALF = Rules.rule("PP-003");
    private static final Rule FREE = Rules.rule("PP-004");
    private static final Rule UNUSED = Rules.rule("PP-005");

    @Override
    public List<Rule> rules() {
        return List.of(UNKNOWN_LV, UNKNOWN_LP, HALF, FREE, UNUSED);
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        Map<Integer, Long> lps = new HashMap<>();
        for (int minor : subject.minors()) {
            lps.put(minor, subject.numLps(minor));
        }
        for (PpMap map : subject.vgda().ppMaps()) {
            for (int pp = 1; pp <= map.ppCount(); pp++) {
                if (!map.blank(pp)) {
                    entry(map, pp, lps, report);
                }
            }
        }
    }

    private static void entry(PpMap map, int pp, Map<Integer, Long> lps, Report report) {
        PpEntry entry = map.entry(pp);
        if (Content.of(entry.reserved1()) != Content.ZERO) {
            report.field(UNUSED, map.entryOnDisk(pp), "reserved1", "zeros", "unused bytes of a PP entry hold something");
        }
        if (entry.isFree()) {
            report.structure(FREE, map.entryOnDisk(pp), "zeros", "data", "the entry names no LV and no LP but is not zero");
        } else if (entry.lvNum() == 0 || entry.lpNum() == 0) {
            report.field(HALF, map.entryOnDisk(pp), entry.lvNum() == 0 ? "lv_num" : "lp_num", "both LV and LP number, or none",
                    "the entry names LV " + entry.lvNum() + " and LP " + entry.lpNum());
        } else if (!lps.containsKey(entry.lvNum())) {
            report.field(UNKNOWN_LV, map.entryOnDisk(pp), "lv_num", "one of the " + lps.size() + " LVs", "there is no LV " + entry.lvNum());
        } else if (entry.lpNum() > lps.get(entry.lvNum())) {
            boolean byHighHalf = (entry.lpNum() & VgdaSubject.LOW_HALF) <= lps.get(entry.lvNum());
            (byHighHalf ? report.atMost(Evidence.C) : report).field(UNKNOWN_LP, map.entryOnDisk(pp), "lp_num", "1 to " + lps.get(entry.lvNum()), "LV " + entry.lvNum() + " has no such LP");
        }
    }
}
