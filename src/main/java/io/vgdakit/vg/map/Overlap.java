package io.vgdakit.vg.map;

import io.vgdakit.layout.Area;

/**
 * Sectors that two areas claim.
 *
 * @param first the area the map shows there
 * @param second the other
 * @param psn first sector of both
 * @param sectors their number
 */
public record Overlap(Area first, Area second, long psn, long sectors) {
}
