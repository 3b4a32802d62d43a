package io.vgdakit.data.map;

import io.vgdakit.record.Confidence;

/**
 * Consecutive PPs of a disk that hold consecutive LPs of one copy of an LV.
 *
 * @param lp first LP, from 1
 * @param copy 1 to 3
 * @param disk name of the disk, or its PVID as 16 hex digits
 * @param pp first PP, from 1
 * @param count PPs, at least 1
 * @param stale whether their contents are old
 * @param confidence how sure it is
 * @param origin where it comes from, for a person: a text and its line, or the reason of a proposal
 */
public record MapRun(long lp, int copy, String disk, long pp, long count, boolean stale, Confidence confidence, String origin) {

    public MapRun {
        if (lp < 1 || copy < 1 || pp < 1 || count < 1) {
            throw new IllegalArgumentException("no such run: LP " + lp + ", copy " + copy + ", PP " + pp + ", " + count + " PPs");
        }
    }

    public long lastLp() {
        return lp + count - 1;
    }

    public long lastPp() {
        return pp + count - 1;
    }

    /** The LPs of this run from {@code first} to {@code last}, both in it. */
    public MapRun part(long first, long last) {
        return new MapRun(first, copy, disk, pp + first - lp, last - first + 1, stale, confidence, origin);
    }

    public MapRun on(String otherDisk) {
        return new MapRun(lp, copy, otherDisk, pp, count, stale, confidence, origin);
    }

    public MapRun with(Confidence other) {
        return new MapRun(lp, copy, disk, pp, count, stale, other, origin);
    }

    /** For example {@code hdisk1:111-120}. */
    public String pps() {
        return disk + ":" + ppNumbers();
    }

    /** For example {@code 111-120}. */
    String ppNumbers() {
        return range(pp, lastPp());
    }

    /** For example {@code 1-10:1}: LPs and copy. */
    public String lps() {
        return range(lp, lastLp()) + ":" + copy;
    }

    static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
