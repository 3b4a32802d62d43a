package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Content;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Place;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PV headers, and how their maps lie (formats/README.md 9.4, 9.5). */
final class PvMapCheck implements Check<VgdaSubject> {

    private static final Rule COUNT = Rules.rule("PV-001");
    private static final Rule TWICE = Rules.rule("PV-002");
    private static final Rule NUMBER = Rules.rule("PV-003");
    private static final Rule FACTOR = Rules.rule("PV-004");
    private static final Rule FIT = Rules.rule("PV-005");
    private static final Rule INSIDE = Rules.rule("PV-006");
    private static final Rule ALIGNMENT = Rules.rule("PV-007");
    private static final Rule GAP = Rules.rule("PV-008");
    private static final Rule STATE = Rules.rule("PV-009");
    private static final Rule BEHIND_ENTRIES = Rules.rule("PP-008");
    private static final Rule BEHIND_MAPS = Rules.rule("VGDA-016");
    private static final int ALIGNED = 128;
    private static final int PPS_OF_A_ROW = 1016;

    @Override
    public List<Rule> rules() {
        return List.of(COUNT, TWICE, NUMBER, FACTOR, FIT, INSIDE, ALIGNMENT, GAP, STATE, BEHIND_ENTRIES, BEHIND_MAPS);
    }

    @Override
    public void check(VgdaSubject subject, Report report) {
        VgdaCopy vgda = subject.vgda();
        int numpvs = vgda.header().values().numpvs();
        if (vgda.ppMaps().size() != numpvs) {
            report.field(COUNT, subject.header(), "numpvs", vgda.ppMaps().size(), "the VGDA holds " + vgda.ppMaps().size() + " PV maps");
        }
        Map<Pvid, Integer> seen = new HashMap<>();
        long next = vgda.split().pvMapArea().psn();
        for (int i = 0; i < vgda.ppMaps().size(); i++) {
            PpMap map = vgda.ppMaps().get(i);
            if (map.psn() != next) {
                report.structure(GAP, map.header().source(), "PSN " + next, "PSN " + map.psn(), "the map of PV " + vgda.pvNum(i)
                        + " does not follow the one before it");
            }
            next = map.psn() + map.extent().bytes().length / Disk.SECTOR_BYTES;
            header(subject, i, report);
            behindEntries(map, report);
            Integer other = seen.putIfAbsent(map.header().values().pvId(), i + 1);
            if (other != null) {
                report.field(TWICE, map.header().source(), "pv_id", "a PVID of its own", "map " + other + " carries the same PVID");
            }
        }
        behindMaps(vgda, next, report);
    }

    private static void header(VgdaSubject subject, int position, Report report) {
        PpMap map = subject.vgda().ppMaps().get(position);
        PvHeaderValues values = map.header().values();
        OnDisk<?> source = map.header().source();
        LvmRecord record = subject.vgda().layout().lvmRecord();
        String pv = "PV " + subject.vgda().pvNum(position);
        if (values.pvNum() != position + 1) {
            report.structure(NUMBER, source, "pv_num " + (position + 1), values.pvNum(), pv + " does not stand at the place of its number");
        }
        if (values.pvState() != 1) {
            report.structure(STATE, source, "pv_state 1", values.pvState(), pv + " is not active, or not only that");
        }
        if (subject.factor() > 0 && values.ppCount() > PPS_OF_A_ROW * subject.factor()) {
            report.field(FACTOR, source, "pp_count", "at most " + PPS_OF_A_ROW * subject.factor(), pv + " has more PPs than the factor allows");
        }
        if (map.ppCount() < values.ppCount()) {
            report.field(FIT, source, "pp_count", "at most " + map.ppCount(), "the map of " + pv + " does not fit before the LV names");
        }
        long end = ReservedAreas.end() + record.lvmareaLen();
        if (values.psnPart1() < end) {
            report.field(INSIDE, source, "psn_part1", "at least " + end, "PP 1 of " + pv + " lies inside the LVM area");
        } else if (values.psnPart1() % ALIGNED != 0) {
            report.field(ALIGNMENT, source, "psn_part1", "a multiple of " + ALIGNED, "PP 1 of " + pv + " is not aligned");
        }
    }

    private static void behindEntries(PpMap map, Report report) {
        byte[] bytes = map.extent().bytes();
        int end = Structures.PV_HEADER.size() + map.ppCount() * Structures.PP_ENTRY.size();
        if (Content.of(bytes, end, bytes.length) != Content.ZERO) {
            report.add(BEHIND_ENTRIES, map.header().source().place().part(end, bytes.length - end), map.header().source().path(), "zeros", "data",
                    "the map holds data behind the entry of its last PP");
        }
    }

    private static void behindMaps(VgdaCopy vgda, long next, Report report) {
        Area area = vgda.split().pvMapArea();
        byte[] bytes = vgda.split().pvMaps(vgda.extent()).bytes();
        int end = (int) (next - area.psn()) * Disk.SECTOR_BYTES;
        if (Content.of(bytes, end, bytes.length) != Content.ZERO) {
            var place = new Place(vgda.disk(), vgda.copy(), next * Disk.SECTOR_BYTES, bytes.length - end);
            report.add(BEHIND_MAPS, place, area.path(), "zeros", "data", "there is data behind the " + vgda.ppMaps().size() + " PV maps");
        }
    }
}
