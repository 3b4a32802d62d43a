package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.VgKind;
import java.util.List;
import java.util.stream.IntStream;

/** The disks of a test volume group in full size, in memory, with what their LVs begin with: LVCBs, and the superblocks that their types ask for. */
public final class WholeDisks {

    private WholeDisks() {
    }

    /** The disks in the order of the PVs. */
    public static List<SparseDisk> of(VgSpec vg) {
        return IntStream.rangeClosed(1, vg.pvs.size()).mapToObj(pv -> of(vg, pv)).toList();
    }

    private static SparseDisk of(VgSpec vg, int pv) {
        SparseDisk disk = SparseDisk.of(vg.pvs.get(pv - 1).name(), VgImages.of(vg).header(pv), Geometry.diskBytes(vg, pv));
        if (vg.kind != VgKind.SCALABLE) {
            LvcbBlocks.of(vg, pv).forEach(disk::put);
            for (LvSpec lv : vg.lvs) {
                lv.copies().stream().map(copy -> copy.get(0)).filter(pp -> pp.pv() == pv).forEach(pp -> begin(disk, vg, lv, Geometry.offset(vg, pp)));
            }
        }
        return disk;
    }

    private static void begin(SparseDisk disk, VgSpec vg, LvSpec lv, long start) {
        long blocks = ((long) lv.numLps() << vg.ppSize) / Disk.SECTOR_BYTES;
        switch (lv.type()) {
            case "jfs2" -> both(disk, start, LvStructures.jfs2(blocks), 0x8000, 0xF000);
            case "jfs" -> both(disk, start, LvStructures.jfs((int) blocks), 0x1000, 0x1F000);
            case "jfs2log" -> disk.put(start + 0x1000, LvStructures.jfs2Log((int) (blocks / 8)));
            case "boot" -> disk.put(start + 0x1000, LvStructures.bootImage());
            default -> {
                // nothing that can be told
            }
        }
    }

    private static void both(SparseDisk disk, long start, byte[] superblock, int first, int second) {
        disk.put(start + first, superblock);
        disk.put(start + second, superblock);
    }
}
