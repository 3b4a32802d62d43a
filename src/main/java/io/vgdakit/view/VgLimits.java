package io.vgdakit.view;

import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.VgsaCopy;
import java.util.Optional;

/**
 * The limits that the kind of an original or big volume group and its factor set (src/site/AIX.md 11.1).
 *
 * @param maxPps most PPs of the volume group
 * @param maxPpsPerPv most PPs of a PV; empty when the factor is not known
 * @param maxPvs most PVs; empty when the factor is not known
 */
record VgLimits(int maxPps, Optional<Integer> maxPpsPerPv, Optional<Integer> maxPvs) {

    /** Of both kinds, though a row of a big volume group has room for more. */
    private static final int PPS_PER_PV = Structures.VGSA.parse(new byte[Structures.VGSA.size()]).ppsPerRow();

    /** @param vgsa the copy in use, which holds the factor */
    static VgLimits of(VgdaLayout layout, Optional<VgsaCopy> vgsa) {
        Optional<Integer> factor = vgsa.filter(VgsaCopy::valid).map(VgsaCopy::factor).filter(f -> f >= 1 && f <= layout.maxPvs());
        return new VgLimits(PPS_PER_PV * layout.maxPvs(), factor.map(f -> PPS_PER_PV * f), factor.map(f -> layout.maxPvs() / f));
    }
}
