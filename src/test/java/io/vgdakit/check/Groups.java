package io.vgdakit.check;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Healthy volume groups with LVs, mirrors, configuration records and bad blocks, for the tests of the checks. */
final class Groups {

    static final String VGID = "0037521400004c00000000dc74595c25";
    /** A VGDA just large enough, so that thousands of checks take seconds. */
    static final int SMALL_VGDA = 120;
    private static final int BOOTABLE = 2;
    private static final int PPS = 67;

    private Groups() {
    }

    /** A volume group of 1 to 3 disks. */
    static VgSpec spec(int disks, int vgdaLen) {
        VgSpec vg = VgSpec.original(VGID).vgdaLen(vgdaLen).ppSize(24).pvs(disks, PPS);
        vg.lv(LvSpec.of(1, "hd5", PpRef.run(1, 1, 2)).withType("boot", "None"));
        LvSpec data = LvSpec.of(2, "datalv", PpRef.run(1, 10, 6));
        for (int disk = 2; disk <= disks; disk++) {
            data = data.withCopy(PpRef.run(disk, 20, 6));
        }
        vg.lv(data);
        return vg.lv(LvSpec.of(3, "lastlv", PpRef.run(disks, PPS - 2, 3)));
    }

    /** Header-only images: disk 1 has bad blocks, and of two disks a boot record; all have configuration records. */
    static List<byte[]> images(int disks, int vgdaLen) {
        VgSpec vg = spec(disks, vgdaLen);
        List<byte[]> images = new ArrayList<>();
        for (int disk = 1; disk <= disks; disk++) {
            byte[] image = VgImages.of(vg).header(disk);
            config(image, ReservedAreas.config(1));
            config(image, ReservedAreas.config(2));
            if (disk == 1) {
                badBlocks(image, ReservedAreas.badBlocks(1));
                badBlocks(image, ReservedAreas.badBlocks(2));
                if (disks == BOOTABLE) {
                    boot(image);
                }
            }
            images.add(image);
        }
        return images;
    }

    private static ByteBuffer at(byte[] image, Area area) {
        return ByteBuffer.wrap(image, (int) area.psn() * Disk.SECTOR_BYTES, (int) area.sectors() * Disk.SECTOR_BYTES);
    }

    private static void config(byte[] image, Area area) {
        at(image, area).putInt(0xF8E9DACB).putInt(4096 * 255).putShort((short) 0).put((byte) 1).put((byte) 2).putShort((short) 1023).put((byte) 15)
                .put((byte) 31);
    }

    private static void badBlocks(byte[] image, Area area) {
        int pool = poolStart(image);
        at(image, area).put("DEFECT".getBytes(StandardCharsets.US_ASCII)).putShort((short) 3).putInt(0xA0010000).putInt(pool)
                .putInt(0xB0020000).putInt(pool + 1).putInt(0x00030000).putInt(pool + 2);
    }

    private static int poolStart(byte[] image) {
        return at(image, ReservedAreas.lvmRecord(1)).getInt((int) ReservedAreas.lvmRecord(1).psn() * Disk.SECTOR_BYTES + 0x24);
    }

    private static void boot(byte[] image) {
        int part1 = image.length / Disk.SECTOR_BYTES;
        ByteBuffer ipl = ByteBuffer.wrap(image);
        for (int mode : new int[] {0x24, 0x64}) {
            ipl.putInt(mode, 40).putInt(mode + 4, 512).putInt(mode + 8, part1).putInt(mode + 12, part1 + 8).putInt(mode + 16, 65536)
                    .putInt(mode + 20, 0x200000);
        }
        ipl.putShort(0x40, (short) 256).putShort(0x42, (short) 256).putInt(0x44, part1 + 60000).putInt(0x48, part1 + 60256);
        ipl.put(0x1BE, (byte) 0x80).put(0x1BE + 4, (byte) 0x41).putInt(0x1BE + 8, part1).putInt(0x1BE + 12, 65536);
        ipl.putShort(0x1FE, (short) 0x55AA);
    }

    static List<Disk> disks(List<byte[]> images) {
        List<Disk> disks = new ArrayList<>();
        for (byte[] image : images) {
            disks.add(new MemoryDisk("hdisk" + (disks.size() + 1), image));
        }
        return disks;
    }

    static List<Finding> check(List<byte[]> images) {
        return checkDisks(disks(images));
    }

    static List<Finding> checkDisks(List<Disk> disks) {
        return Checker.check(Assembly.of(disks, GroupNames.NONE));
    }

    /** Findings of severity error or warning. */
    static List<Finding> serious(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
    }
}
