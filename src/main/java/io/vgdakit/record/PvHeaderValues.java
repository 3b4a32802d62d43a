package io.vgdakit.record;

import io.vgdakit.format.PvHeader;
import io.vgdakit.format.PvHeaderSwapped;
import java.util.List;

/**
 * What a PV header says (formats/README.md 9.5): pv_id, pp_count and psn_part1 B, all else D.
 *
 * @param pvId PVID
 * @param ppCount PPs, 0 to 65535
 * @param pvState bits: 1 active, 2 missing, 4 removed, 8 no allocation, 16 stale, 32 hot spare, 64 split
 * @param psnPart1 PSN of PP 1
 * @param pvNum number of the PV, from 1
 * @param pvnumVgdas voting VGDA copies
 */
public record PvHeaderValues(Pvid pvId, int ppCount, int pvState, long psnPart1, int pvNum, int pvnumVgdas) {

    public static final Variant<PvHeader, PvHeaderValues> WORKING =
            new Variant<>("pvnum_vgdas at 0x18, pv_num at 0x1a", Structures.PV_HEADER, PvHeaderValues::of);
    public static final Variant<PvHeaderSwapped, PvHeaderValues> SWAPPED =
            new Variant<>("pv_num at 0x18, pvnum_vgdas at 0x1a", Structures.PV_HEADER_SWAPPED, PvHeaderValues::of);
    public static final List<Variant<?, PvHeaderValues>> VARIANTS = List.of(WORKING, SWAPPED);

    private static PvHeaderValues of(PvHeader h) {
        return new PvHeaderValues(Pvid.of(h.pvId(), 0), h.ppCount(), h.pvState(), h.psnPart1(), h.pvNum(), h.pvnumVgdas());
    }

    private static PvHeaderValues of(PvHeaderSwapped h) {
        return new PvHeaderValues(Pvid.of(h.pvId(), 0), h.ppCount(), h.pvState(), h.psnPart1(), h.pvNum(), h.pvnumVgdas());
    }
}
