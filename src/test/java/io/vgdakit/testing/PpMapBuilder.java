package io.vgdakit.testing;

import io.vgdakit.layout.Area;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.VgSpec.Rival;
import java.util.ArrayList;
import java.util.List;

/** Writes the packed PV maps of one VGDA copy. */
final class PpMapBuilder {

    private final HeaderBuilder header;
    private final VgSpec vg;

    PpMapBuilder(HeaderBuilder header) {
        this.header = header;
        this.vg = header.vg;
    }

    void write(Area area) {
        List<Integer> starts = new ArrayList<>();
        int offset = header.bytes(area.psn());
        for (int pv = 1; pv <= vg.pvs.size(); pv++) {
            starts.add(offset);
            pvHeader(pv, offset);
            offset += header.bytes((32L * (vg.pvs.get(pv - 1).ppCount() + 1) + 511) / 512);
        }
        vg.lvs.forEach(lv -> lv(lv, starts));
    }

    private void pvHeader(int pv, int offset) {
        PvSpec spec = vg.pvs.get(pv - 1);
        header.patch(Structures.PV_HEADER, offset, pvh -> {
            pvh.setPvId(header.pvId(pv));
            pvh.setPpCount(spec.ppCount());
            pvh.setPvState(spec.pvState());
            pvh.setPsnPart1(Geometry.psnPart1(vg, pv));
        });
        if (vg.rivals.contains(Rival.PV_HEADER)) {
            header.patch(Structures.PV_HEADER_SWAPPED, offset, pvh -> {
                pvh.setPvnumVgdas((short) Geometry.pvnumVgdas(vg, pv));
                pvh.setPvNum((short) pv);
            });
        } else {
            header.patch(Structures.PV_HEADER, offset, pvh -> {
                pvh.setPvnumVgdas((short) Geometry.pvnumVgdas(vg, pv));
                pvh.setPvNum((short) pv);
            });
        }
    }

    private void lv(LvSpec lv, List<Integer> starts) {
        for (int copy = 0; copy < lv.copies().size(); copy++) {
            for (int lp = 0; lp < lv.copies().get(copy).size(); lp++) {
                entry(lv, copy, lp, starts);
            }
        }
    }

    /** Mirror references list the other copies in ascending order (formats/README.md 9.6). */
    private void entry(LvSpec lv, int copy, int lp, List<Integer> starts) {
        PpRef own = lv.copies().get(copy).get(lp);
        List<PpRef> others = new ArrayList<>();
        for (int other = 0; other < lv.copies().size(); other++) {
            if (other != copy && lp < lv.copies().get(other).size()) {
                others.add(lv.copies().get(other).get(lp));
            }
        }
        header.patch(Structures.PP_ENTRY, starts.get(own.pv() - 1) + 32 * own.pp(), entry -> {
            entry.setLvNum(lv.minor());
            entry.setLpNum(lp + 1L);
            entry.setPpCopyVal(copy + 1);
            entry.setPpState(1);
            if (!others.isEmpty()) {
                entry.setPvFstMir(others.get(0).pv());
                entry.setPartFstMir(others.get(0).pp());
            }
            if (others.size() > 1) {
                entry.setPvSndMir(others.get(1).pv());
                entry.setPartSndMir(others.get(1).pp());
            }
        });
    }
}
