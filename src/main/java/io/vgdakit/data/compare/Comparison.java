package io.vgdakit.data.compare;

import java.util.List;
import java.util.Map;

/**
 * The outcome for one LV.
 *
 * @param lps LPs of the LV
 * @param compared LPs of which at least two copies are on disks at hand
 * @param single LPs that have one copy only, or none
 * @param absent LPs with several copies of which fewer than two are on disks at hand
 * @param crowded LPs that more than three PPs claim; three of them were compared
 * @param bytes of the LV by verdict, of the LPs that were compared
 * @param ranges how many there are of each verdict
 * @param unreadable whether there are sectors that at least one copy does not give
 * @param synchronisations what a synchronisation would copy
 * @param mwcEntries entries in use of all MWC records at hand (unverified)
 * @param ltgBytes size of an LTG in bytes
 */
public record Comparison(
        long lps, long compared, long single, long absent, long crowded, Map<Verdict, Long> bytes, Map<Verdict, Long> ranges, boolean unreadable,
        List<Synchronisation> synchronisations, int mwcEntries, long ltgBytes) {

    /** Whether fresh copies differ and nothing explains it. */
    public boolean corrupt() {
        return bytes(Verdict.UNEXPLAINED) > 0;
    }

    public long bytes(Verdict verdict) {
        return bytes.getOrDefault(verdict, 0L);
    }

    public long ranges(Verdict verdict) {
        return ranges.getOrDefault(verdict, 0L);
    }
}
