package io.vgdakit.data.extract;

import io.vgdakit.data.Substitution;
import io.vgdakit.disk.Gap;
import java.util.List;
import java.util.Map;

/**
 * What came of copying a range of an LV.
 *
 * @param offset first byte of the range in the LV
 * @param length bytes of the range
 * @param done bytes dealt with from its start on: copied, or filled with zeros where that was asked for
 * @param hashes of all that was written, lower-case hex by algorithm; empty unless all is done
 * @param holes the first {@value #LISTED} ranges of the LV that could not be read
 * @param holeCount how many there are
 * @param holeBytes bytes in all of them
 * @param substitutions the first {@value #LISTED} ranges that came from another copy than the first choice
 * @param substitutionCount how many there are
 */
public record Extracted(long offset, long length, long done, Map<String, String> hashes, List<Gap> holes, long holeCount, long holeBytes,
        List<Substitution> substitutions, long substitutionCount) {

    /** How many holes and substitutions are kept in memory; the map file lists all holes. */
    public static final int LISTED = 1000;

    /** Whether the whole range was dealt with. */
    public boolean complete() {
        return done == length;
    }
}
