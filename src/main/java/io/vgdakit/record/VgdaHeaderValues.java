package io.vgdakit.record;

import io.vgdakit.format.VgdaHeader;
import io.vgdakit.format.VgdaHeaderFlag;
import java.util.List;

/**
 * What a VGDA header says (formats/README.md 9.1): stamp and VGID A, the counts B, quorum and what follows D.
 *
 * @param stamp time of the last change of the VGDA
 * @param vgId VGID
 * @param numlvs LVs defined
 * @param maxlvs most LVs, minor 0 included
 * @param ppSize base-2 logarithm of the bytes of a PP
 * @param numpvs PVs
 * @param totalVgdas voting copies
 * @param vgdaSize sectors of one VGDA copy
 * @param quorum 1 enabled
 * @param autoVaryon 1 varied on at boot
 * @param checkSum 0 in every sample
 */
public record VgdaHeaderValues(
        Stamp stamp, Vgid vgId, int numlvs, int maxlvs, int ppSize, int numpvs, int totalVgdas, int vgdaSize, int quorum, int autoVaryon, int checkSum) {

    public static final Variant<VgdaHeader, VgdaHeaderValues> WORKING =
            new Variant<>("quorum at 0x24, auto_varyon at 0x26, check_sum at 0x28", Structures.VGDA_HEADER, VgdaHeaderValues::of);
    public static final Variant<VgdaHeaderFlag, VgdaHeaderValues> FLAG_FIRST =
            new Variant<>("a flag at 0x24, quorum at 0x26, auto_varyon at 0x28, check_sum at 0x2c", Structures.VGDA_HEADER_FLAG, VgdaHeaderValues::of);
    public static final List<Variant<?, VgdaHeaderValues>> VARIANTS = List.of(WORKING, FLAG_FIRST);

    private static VgdaHeaderValues of(VgdaHeader h) {
        return new VgdaHeaderValues(new Stamp(h.begSec(), h.begNsec()), Vgid.of(h.vgId(), 0), h.numlvs(), h.maxlvs(), h.ppSize(), h.numpvs(),
                h.totalVgdas(), h.vgdaSize(), h.quorum(), h.autoVaryon(), h.checkSum());
    }

    private static VgdaHeaderValues of(VgdaHeaderFlag h) {
        return new VgdaHeaderValues(new Stamp(h.begSec(), h.begNsec()), Vgid.of(h.vgId(), 0), h.numlvs(), h.maxlvs(), h.ppSize(), h.numpvs(),
                h.totalVgdas(), h.vgdaSize(), h.quorum(), h.autoVaryon(), h.checkSum());
    }
}
