package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What names a disk, so that edits never reach another one: SHA-256 of its IPL record (PVID) and its LVM record (VGID, pv_num). Bytes that
 * edits are for count as zero, so that the disk has the same fingerprint before, while and after they are written.
 */
final class Fingerprint {

    private final List<Long> offsets = new ArrayList<>();
    private final List<byte[]> sectors = new ArrayList<>();

    /** Reads the records; bytes that cannot be read, or that the image does not have, count as zero. */
    Fingerprint(Reader reader) {
        for (Area area : List.of(ReservedAreas.ipl(), ReservedAreas.lvmRecord(1))) {
            offsets.add(area.psn() * Disk.SECTOR_BYTES);
            sectors.add(reader.read(area.psn() * Disk.SECTOR_BYTES, (int) area.sectors() * Disk.SECTOR_BYTES).clone());
        }
    }

    /** Leaves the bytes of an edit out. */
    void mask(Edit edit) {
        for (int i = 0; i < sectors.size(); i++) {
            byte[] sector = sectors.get(i);
            long from = Math.max(edit.offset() - offsets.get(i), 0);
            long to = Math.min(edit.end() - offsets.get(i), sector.length);
            if (from < to) {
                Arrays.fill(sector, (int) from, (int) to, (byte) 0);
            }
        }
    }

    String hex() {
        return Sha256.hex(sectors.toArray(byte[][]::new));
    }

    /** Reads a range of an image; always {@code length} bytes. */
    interface Reader {

        byte[] read(long offset, int length);
    }
}
