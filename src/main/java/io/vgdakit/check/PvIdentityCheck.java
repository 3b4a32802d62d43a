package io.vgdakit.check;

import io.vgdakit.format.LvmRecord;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Pvid;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VolumeGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** PVID and pv_num of each disk against the chosen VGDA and against the other disks (formats/README.md 6.1, 9.5). */
final class PvIdentityCheck implements Check<VolumeGroup> {

    private static final Rule PVID = Rules.rule("IPL-004");
    private static final Rule PV_NUM = Rules.rule("LVMREC-015");
    private static final Rule SAME_NUMBER = Rules.rule("VG-007");

    @Override
    public List<Rule> rules() {
        return List.of(PVID, PV_NUM, SAME_NUMBER);
    }

    @Override
    public void check(VolumeGroup vg, Report report) {
        Stream.concat(vg.members().stream(), vg.duplicates().stream())
                .filter(disk -> disk.ipl().complete() && disk.ipl().value().magicOk() && disk.ipl().value().hasPvId())
                .forEach(disk -> vg.vgda().ifPresent(vgda -> disk(disk, vgda, report)));
        Map<Integer, DiskMetadata> numbers = new HashMap<>();
        for (DiskMetadata disk : vg.members()) {
            DiskMetadata other = numbers.putIfAbsent(disk.pvNum(), disk);
            if (other != null && disk.pvNum() > 0) {
                report.field(SAME_NUMBER, disk.lvmRecord(Math.max(1, disk.layout().recordCopy())), "pv_num", "a number of its own",
                        other.disk().name() + " has the same pv_num");
            }
        }
    }

    private static void disk(DiskMetadata disk, VgdaCopy vgda, Report report) {
        Pvid pvid = Pvid.of(disk.ipl().value().pvId(), 0);
        int[] positions = IntStream.range(0, vgda.ppMaps().size()).filter(i -> vgda.ppMaps().get(i).header().values().pvId().equals(pvid)).toArray();
        if (positions.length == 0) {
            String expected = vgda.ppMap(disk.pvNum()).map(map -> map.header().values().pvId().text()).orElse("a PVID of the VGDA");
            report.field(PVID, disk.ipl(), "pv_id", expected, "the VGDA lists no PV with this PVID");
            return;
        }
        for (int copy = 1; copy <= 2; copy++) {
            OnDisk<LvmRecord> record = disk.lvmRecord(copy);
            int number = record.value().pvNum();
            boolean known = IntStream.of(positions).anyMatch(i -> vgda.pvNum(i) == number || i + 1 == number);
            if (record.complete() && record.value().isLayout() && !known) {
                report.field(PV_NUM, record, "pv_num", vgda.pvNum(positions[0]), "the VGDA gives this PVID the number " + vgda.pvNum(positions[0]));
            }
        }
    }
}
