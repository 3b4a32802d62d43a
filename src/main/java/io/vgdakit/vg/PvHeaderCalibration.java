package io.vgdakit.vg;

import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Facts about the PV header. Each PV is one: its number is that of the LVM record of the same PVID when the disk is at hand, else it is
 * above the number of the PV before it; pvnum_vgdas is 0 to 2. That pvnum_vgdas sums to total_vgdas is one more. A header whose two fields
 * are equal says nothing, and the same 32 bytes in an older write are not counted again.
 */
final class PvHeaderCalibration {

    private final Tally tally = new Tally();
    private final Map<Pvid, Integer> numbersOfRecords = new HashMap<>();

    PvHeaderCalibration(List<DiskMetadata> disks) {
        for (DiskMetadata disk : disks) {
            int copy = disk.layout().recordCopy();
            if (copy > 0 && disk.ipl().complete() && !disk.ipl().blank()) {
                numbersOfRecords.merge(Pvid.of(disk.ipl().value().pvId(), 0), (int) disk.lvmRecord(copy).value().pvNum(), (a, b) -> a.equals(b) ? a : 0);
            }
        }
    }

    void add(VgdaCopy vgda) {
        List<byte[]> headers = vgda.ppMaps().stream().map(map -> map.header().source().bytes()).toList();
        List<PvHeaderValues> working = values(PvHeaderValues.WORKING, headers);
        List<PvHeaderValues> swapped = values(PvHeaderValues.SWAPPED, headers);
        for (int i = 0; i < headers.size(); i++) {
            if (working.get(i).pvNum() != working.get(i).pvnumVgdas()) {
                tally.fact("pv at " + (i + 1), i + HexFormat.of().formatHex(headers.get(i)), fits(working, i, vgda), fits(swapped, i, vgda));
            }
        }
        int total = vgda.header().values().totalVgdas();
        if (!headers.isEmpty()) {
            tally.fact("sum of pvnum_vgdas", "sum " + total, sum(working) == total, sum(swapped) == total);
        }
    }

    Verdict verdict() {
        return tally.verdict("PV header", PvHeaderValues.WORKING.name(), PvHeaderValues.SWAPPED.name());
    }

    private boolean fits(List<PvHeaderValues> headers, int i, VgdaCopy vgda) {
        PvHeaderValues header = headers.get(i);
        int number = header.pvNum();
        boolean inRange = number >= 1 && number <= vgda.layout().maxPvs() && header.pvnumVgdas() >= 0 && header.pvnumVgdas() <= 2;
        int ofRecord = numbersOfRecords.getOrDefault(header.pvId(), 0);
        return inRange && (ofRecord > 0 ? number == ofRecord : i == 0 || number > headers.get(i - 1).pvNum());
    }

    private static List<PvHeaderValues> values(Variant<?, PvHeaderValues> reading, List<byte[]> headers) {
        List<PvHeaderValues> values = new ArrayList<>();
        headers.forEach(bytes -> values.add(reading.values(bytes)));
        return values;
    }

    private static int sum(List<PvHeaderValues> headers) {
        return headers.stream().mapToInt(PvHeaderValues::pvnumVgdas).sum();
    }
}
