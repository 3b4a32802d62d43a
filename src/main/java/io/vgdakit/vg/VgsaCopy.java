package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.Vgsa;
import io.vgdakit.format.VgsaBig;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;

/**
 * One VGSA copy of an original (formats/README.md 8.1, A) or big (8.2, D) volume group.
 *
 * @param source as it was read
 * @param begin stamp at the beginning
 * @param end stamp at the end, equal unless the write was torn
 * @param pvMissing the bytes of the map of missing PVs
 * @param rows one row of stale bits each, in the order of the disk
 * @param factor PPs per PV are that of one row times factor; anything on damage
 * @param ppsPerRow stale bits of one row
 */
public record VgsaCopy(OnDisk<?> source, Stamp begin, Stamp end, byte[] pvMissing, List<byte[]> rows, int factor, int ppsPerRow) {

    /** Reads copy 1 or 2; bytes that the image lacks read as zero and are gaps of {@link #source()}. */
    public static VgsaCopy read(Disk disk, VgdaLayout layout, int copy) {
        Area area = layout.vgsa(copy);
        long offset = area.psn() * Disk.SECTOR_BYTES;
        if (layout.kind() == VgKind.BIG) {
            OnDisk<VgsaBig> source = Structures.VGSA_BIG.parse(area.path(), disk.name(), copy, disk.read(offset, Structures.VGSA_BIG.size()));
            VgsaBig v = source.value();
            return new VgsaCopy(source, new Stamp(v.begSec(), v.begNsec()), new Stamp(v.endSec(), v.endNsec()), missingBytes(source), v.stalepp(),
                    v.factor(), v.ppsPerRow());
        }
        OnDisk<Vgsa> source = Structures.VGSA.parse(area.path(), disk.name(), copy, disk.read(offset, Structures.VGSA.size()));
        Vgsa v = source.value();
        return new VgsaCopy(source, new Stamp(v.begSec(), v.begNsec()), new Stamp(v.endSec(), v.endNsec()), missingBytes(source), v.stalepp(),
                v.factor(), v.ppsPerRow());
    }

    private static byte[] missingBytes(OnDisk<?> source) {
        var bytes = new ByteArrayOutputStream();
        source.elements("pv_missing").forEach(field -> bytes.writeBytes(field.raw()));
        return bytes.toByteArray();
    }

    /** Whether the copy may be used: written, all bytes read, begin stamp equal to end stamp. */
    public boolean valid() {
        return source.complete() && !begin.isZero() && begin.equals(end) && begin.nanosecondsValid();
    }

    /** Rows of stale bits that one PV owns: the factor where it is usable, else 1. */
    public int rowsPerPv() {
        return factor >= 1 && factor <= rows.size() ? factor : 1;
    }

    /** Stale bits of a PV (from 1): bit n - 1 is PP n. Empty for a PV that has no row. Includes bits of free PPs, which mean nothing. */
    public BitSet stale(int pvNum) {
        var bits = new ByteArrayOutputStream();
        int perPv = rowsPerPv();
        for (int row = (pvNum - 1) * perPv; row >= 0 && row < Math.min(pvNum * perPv, rows.size()); row++) {
            bits.writeBytes(rows.get(row));
        }
        return BitSet.valueOf(bits.toByteArray());
    }

    /** Whether a PV (from 1) is marked missing; the order of these bits is unverified. */
    public boolean missing(int pvNum, Readings readings) {
        return readings.pvMissing().missing(pvMissing, pvNum);
    }

    public Extent extent() {
        return source.extent();
    }
}
