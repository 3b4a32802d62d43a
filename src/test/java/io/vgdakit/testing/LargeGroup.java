package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The largest volume groups: every PP of each second disk is mirrored on the disk behind it. */
public final class LargeGroup {

    /** The most PPs of which 128 maps fit into the published table of the big layout; 1016 do not (formats/README.md 4.3). */
    public static final int PPS_OF_128 = 959;

    private static final int HEAD = (int) ReservedAreas.end() * Disk.SECTOR_BYTES;
    private static final int LVM_RECORD = (int) ReservedAreas.lvmRecord(1).psn() * Disk.SECTOR_BYTES;
    private static final int LVM_BACKUP = (int) ReservedAreas.lvmRecord(2).psn() * Disk.SECTOR_BYTES;

    private LargeGroup() {
    }

    /**
     * Writes the images. All share the file of their LVM area, as the second part of a split image; they differ in their PVID and their
     * number only.
     *
     * @param vg without PVs
     */
    public static void write(Path directory, VgSpec vg, int disks, int pps) throws IOException {
        byte[] first = VgImages.of(mirrored(vg.pvs(disks, pps), disks, pps)).header(1);
        Path shared = Files.write(directory.resolve("shared"), Arrays.copyOfRange(first, HEAD, first.length));
        for (int pv = 1; pv <= disks; pv++) {
            byte[] head = Arrays.copyOf(first, HEAD);
            ByteBuffer.wrap(head).putInt(0x84, 0x7454a336 + pv - 1).putShort(LVM_RECORD + 0x2C, (short) pv).putShort(LVM_BACKUP + 0x2C, (short) pv);
            Files.write(directory.resolve("hdisk" + pv + ".001"), head);
            Files.createLink(directory.resolve("hdisk" + pv + ".002"), shared);
        }
        Files.delete(shared);
    }

    private static VgSpec mirrored(VgSpec vg, int disks, int pps) {
        for (int pv = 1; pv < disks; pv += 2) {
            vg.lv(LvSpec.of(pv, "lv" + pv, PpRef.run(pv, 1, pps)).withCopy(PpRef.run(pv + 1, 1, pps)).withMaxsize(pps));
        }
        return vg;
    }
}
