package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.VgKind;

/** Where things lie on the disks of a test volume group; PVs are numbered from 1. */
public final class Geometry {

    static final int RELOC_LEN = 256;
    private static final long FIRST = 128;
    private static final long ALIGNMENT = 256;

    private Geometry() {
    }

    static long vgsaLen(VgSpec vg) {
        return vg.kind == VgKind.BIG ? 256 : 8;
    }

    static long areaLen(VgSpec vg) {
        return vg.kind == VgKind.SCALABLE ? ScalableHeader.AREA_SECTORS : 2 * (vgsaLen(vg) + vg.vgdaLen);
    }

    static long ppSectors(VgSpec vg) {
        return 1L << (vg.ppSize - 9);
    }

    /** PSN of PP 1: as told, else the end of the LVM area rounded up to 128 KiB (formats/README.md 4.2). */
    public static long psnPart1(VgSpec vg, int pv) {
        long told = vg.pvs.get(pv - 1).psnPart1();
        return told != 0 ? told : (FIRST + areaLen(vg) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    static long relocPsn(VgSpec vg, int pv) {
        PvSpec spec = vg.pvs.get(pv - 1);
        return spec.relocPsn() != 0 ? spec.relocPsn() : psnPart1(vg, pv) + spec.ppCount() * ppSectors(vg);
    }

    static long diskBytes(VgSpec vg, int pv) {
        return (relocPsn(vg, pv) + RELOC_LEN) * Disk.SECTOR_BYTES;
    }

    /** Byte offset of a PP on its disk. */
    public static long offset(VgSpec vg, PpRef pp) {
        return (psnPart1(vg, pp.pv()) + (pp.pp() - 1) * ppSectors(vg)) * Disk.SECTOR_BYTES;
    }

    /** Voting VGDA copies of a PV: two on an only disk, two and one on two disks, else one each (formats/README.md 4.6). */
    static int pvnumVgdas(VgSpec vg, int pv) {
        return vg.pvs.size() <= 2 && pv == 1 ? 2 : 1;
    }

    static int totalVgdas(VgSpec vg) {
        return Math.max(2, vg.pvs.size() == 2 ? 3 : vg.pvs.size());
    }
}
