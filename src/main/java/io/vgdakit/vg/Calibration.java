package io.vgdakit.vg;

import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.PvMissingOrder;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Variant;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the rival readings of formats/README.md 10 a volume group itself proves. What is not proved keeps the working reading.
 *
 * @param readings to read the disks of the volume group with
 * @param verdicts one for each structure, with what was counted
 */
public record Calibration(Readings readings, List<Verdict> verdicts) {

    /** Independent confirmations that make a reading count as B for its volume group. */
    public static final int PROOF = Tally.PROOF;

    /**
     * Calibrates from disks of one original or big volume group; those of a scalable one, blank ones and damage prove nothing. Reads two
     * sectors and the VGSA of each copy of each disk, and at most four whole VGDA copies one after the other. Never fails on content.
     */
    public static Calibration of(List<DiskMetadata> disksOfOneVg) {
        VgdaWrites writes = VgdaWrites.of(disksOfOneVg);
        var ends = new VgdaEndsCalibration();
        writes.plausible().forEach(ends::add);
        var lvEntry = new LvEntryCalibration();
        var pvHeader = new PvHeaderCalibration(disksOfOneVg);
        writes.copies(Readings.WORKING).forEachOrdered(copy -> {
            lvEntry.add(copy);
            pvHeader.add(copy);
        });
        // Read again rather than held: two copies of a big volume group are a quarter of a small heap.
        PpIndex index = writes.copies(Readings.WORKING).findFirst().map(PpIndex::new).orElse(null);
        Verdict pv = pvHeader.verdict();
        Variant<?, PvHeaderValues> pvReading = pv.rivalUsed() ? PvHeaderValues.SWAPPED : PvHeaderValues.WORKING;
        int[] pvNumbers = index == null ? new int[0] : index.pvNumbers(pvReading);
        Verdict pp = index == null ? Verdict.unproved("PP entry", PpEntryCalibration.READING) : new PpEntryCalibration(index, pvNumbers).verdict();
        Verdict missing = missing(disksOfOneVg, Arrays.stream(pvNumbers).boxed().collect(Collectors.toSet()));
        return of(ends.headerVerdict(), lvEntry.verdict(), pv, ends.trailerVerdict(), missing, pp);
    }

    /** What the PPs of one copy say about the placement of the PP entry, under the readings of the copy. */
    public static Verdict ppEntry(VgdaCopy copy) {
        var index = new PpIndex(copy);
        return new PpEntryCalibration(index, index.pvNumbers(copy.readings().pvHeader())).verdict();
    }

    private static Verdict missing(List<DiskMetadata> disks, Set<Integer> existing) {
        var calibration = new PvMissingCalibration(existing);
        disks.forEach(calibration::add);
        return calibration.verdict();
    }

    private static Calibration of(Verdict header, Verdict lvEntry, Verdict pvHeader, Verdict trailer, Verdict missing, Verdict ppEntry) {
        var readings = new Readings(
                header.rivalUsed() ? VgdaHeaderValues.FLAG_FIRST : VgdaHeaderValues.WORKING,
                lvEntry.rivalUsed() ? LvEntryValues.LINUX : LvEntryValues.WORKING,
                pvHeader.rivalUsed() ? PvHeaderValues.SWAPPED : PvHeaderValues.WORKING,
                trailer.rivalUsed() ? VgdaTrailerValues.END : VgdaTrailerValues.WORKING,
                missing.rivalUsed() ? PvMissingOrder.BYTES : PvMissingOrder.WORDS);
        return new Calibration(readings, List.of(header, lvEntry, pvHeader, trailer, missing, ppEntry));
    }

    /** The verdict about a structure: {@code VGDA header}, {@code LV entry}, {@code PV header}, {@code VGDA trailer}, {@code pv_missing}, {@code PP entry}. */
    public Verdict verdict(String subject) {
        return verdicts.stream().filter(verdict -> verdict.subject().equals(subject)).findFirst().orElseThrow();
    }
}
