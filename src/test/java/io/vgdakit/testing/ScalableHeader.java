package io.vgdakit.testing;

import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Structures;
import java.util.List;

/** Header of a disk of a scalable volume group: the LVM record and areas whose contents nobody knows, left zero. Lengths are made up. */
final class ScalableHeader extends HeaderBuilder {

    private static final int PPSA = 64;
    private static final int PV_MISS = 8;
    private static final int MWC_DB = 8;
    private static final int VG_INFO = 8;
    private static final int PV_INFO = 64;
    private static final int LVCB_INFO = 256;
    private static final int LVEA = 256;
    private static final int PPEA = 1024;
    private static final int VGSA = PPSA + PV_MISS + MWC_DB;
    private static final int VGDA = VG_INFO + PV_INFO + LVCB_INFO + LVEA + PPEA;
    static final long AREA_SECTORS = 2L * (VGSA + VGDA);

    ScalableHeader(VgSpec vg, int pv) {
        super(vg, pv);
    }

    @Override
    void volumeGroup() {
        for (int copy = 1; copy <= 2; copy++) {
            patch(Structures.LVM_RECORD_SVG, bytes(ReservedAreas.lvmRecord(copy).psn()), record -> {
                record.setLvmId(0x5F4C564DL);
                record.setVgId(vgId());
                record.setPpsaLen(PPSA);
                record.setPvMissLen(PV_MISS);
                record.setMwcDbLen(MWC_DB);
                record.setVgInfoLen(VG_INFO);
                record.setPvInfoLen(PV_INFO);
                record.setLvcbInfoLen(LVCB_INFO);
                record.setLveaLen(LVEA);
                record.setPpeaLen(PPEA);
                record.setResAreaLen(AREA_SECTORS);
                record.setPvNum(pv);
                record.setVersion((short) vg.version);
                record.setPpShift((short) vg.ppSize);
                record.setVgsaPsn(pair(0));
                record.setPpsaPsn(pair(0));
                record.setPvMissPsn(pair(PPSA));
                record.setMwcDbPsn(pair(PPSA + PV_MISS));
                record.setVgdaPsn(pair(VGSA));
                record.setVgInfoPsn(pair(VGSA));
                record.setPvInfoPsn(pair(VGSA + VG_INFO));
                record.setLvcbInfoPsn(pair(VGSA + VG_INFO + PV_INFO));
                record.setLveaPsn(pair(VGSA + VG_INFO + PV_INFO + LVCB_INFO));
                record.setPpeaPsn(pair(VGSA + VG_INFO + PV_INFO + LVCB_INFO + LVEA));
                record.setVgsaLen(VGSA);
                record.setVgdaLen(VGDA);
                record.setLtgShift(vg.ltgShift);
                record.setBbRelocLen(Geometry.RELOC_LEN);
                record.setBbRelocPsn(Geometry.relocPsn(vg, pv));
            });
        }
    }

    private static List<Long> pair(int start) {
        long first = ReservedAreas.end() + start;
        return List.of(first, first + VGSA + VGDA);
    }
}
