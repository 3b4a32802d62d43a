package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import java.util.Arrays;
import java.util.function.Predicate;

/** What a repaired header should be, given the undamaged one and the damaged one. */
final class Expected {

    private Expected() {
    }

    /**
     * The undamaged header, but with the damaged bytes where no second source exists: bytes of the LVM records that nobody writes, of the IPL record all
     * but magic and PVID, and sectors of the reserved area
     * without a backup or whose backup is damaged too. The gap behind the LVM area is nobody's too.
     *
     * @param areaEnd first sector behind the LVM area
     */
    static byte[] of(byte[] healthy, byte[] damaged, int areaEnd) {
        byte[] expected = healthy.clone();
        for (int psn = 0; psn < healthy.length / Disk.SECTOR_BYTES; psn++) {
            if (psn >= areaEnd || psn < ReservedAreas.end() && !backedUp(psn, healthy, damaged)) {
                System.arraycopy(damaged, psn * Disk.SECTOR_BYTES, expected, psn * Disk.SECTOR_BYTES, Disk.SECTOR_BYTES);
            }
        }
        fields("ipl_record", ReservedAreas.ipl().psn(), Expected::isPvid, healthy, expected);
        for (int copy = 1; copy <= 2; copy++) {
            fields("lvm_record", ReservedAreas.lvmRecord(copy).psn(), Field::unowned, damaged, expected);
        }
        return expected;
    }

    private static boolean isPvid(Field field) {
        return field.path().equals("pv_id") || field.path().equals("ipl_record_id");
    }

    private static boolean backedUp(int psn, byte[] healthy, byte[] damaged) {
        for (int copy = 1; copy <= 2; copy++) {
            if (psn == ReservedAreas.lvmRecord(copy).psn()
                    || within(psn, ReservedAreas.config(copy)) && same(ReservedAreas.config(3 - copy), healthy, damaged)
                    || within(psn, ReservedAreas.badBlocks(copy)) && same(ReservedAreas.badBlocks(3 - copy), healthy, damaged)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(int psn, Area area) {
        return psn >= area.psn() && psn < area.end();
    }

    private static boolean same(Area area, byte[] healthy, byte[] damaged) {
        int from = (int) area.psn() * Disk.SECTOR_BYTES;
        int to = (int) area.end() * Disk.SECTOR_BYTES;
        return Arrays.equals(healthy, from, to, damaged, from, to);
    }

    private static void fields(String structure, long psn, Predicate<Field> which, byte[] from, byte[] to) {
        FieldTable.of(structure).fields().stream().filter(which).forEach(field -> {
            int offset = (int) psn * Disk.SECTOR_BYTES + field.offset();
            System.arraycopy(from, offset, to, offset, field.length());
        });
    }
}
