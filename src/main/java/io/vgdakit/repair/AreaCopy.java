package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.VgdaCopy;
import io.vgdakit.vg.VgsaCopy;
import java.util.Arrays;

/**
 * One VGDA or VGSA copy, without its bytes, as a repair judges it.
 *
 * @param disk it is on
 * @param layout of the disk
 * @param area where it lies
 * @param begin stamp at its beginning; zero when the beginning is none of this volume group
 * @param end stamp at its end
 * @param valid whether it may be used as it is
 * @param readable whether all of it can be read
 * @param blank whether all of it is zero
 */
record AreaCopy(DiskMetadata disk, VgdaLayout layout, Area area, Stamp begin, Stamp end, boolean valid, boolean readable, boolean blank) {

    private static final Stamp NONE = new Stamp(0, 0);

    static AreaCopy of(AreaKind kind, DiskMetadata disk, VgdaLayout layout, int copy, Readings readings) {
        if (kind == AreaKind.VGSA) {
            VgsaCopy vgsa = VgsaCopy.read(disk.disk(), layout, copy);
            return of(disk, layout, layout.vgsa(copy), vgsa.extent(), vgsa.begin(), vgsa.end(), vgsa.valid());
        }
        VgdaCopy vgda = VgdaCopy.read(disk.disk(), layout, copy, readings);
        VgdaHeader header = Structures.VGDA_HEADER.parse(vgda.header().source().bytes());
        boolean plausible = header.countsOk() && header.nsecOk() && Arrays.equals(header.vgId(), layout.lvmRecord().vgId());
        return of(disk, layout, layout.vgda(copy), vgda.extent(), plausible ? vgda.header().values().stamp() : NONE,
                vgda.trailer().values().stamp(), plausible && vgda.valid());
    }

    private static AreaCopy of(DiskMetadata disk, VgdaLayout layout, Area area, Extent extent, Stamp begin, Stamp end, boolean valid) {
        return new AreaCopy(disk, layout, area, begin, end, valid, extent.complete(), Content.of(extent.bytes()) == Content.ZERO);
    }

    int copy() {
        return area.copy();
    }

    int sectors() {
        return (int) area.sectors();
    }

    /** Some sectors of the copy, from 0. */
    Extent read(int first, int count) {
        return disk.disk().readSectors(area.psn() + first, count);
    }

    /** All bytes of the copy. */
    byte[] bytes() {
        return read(0, sectors()).bytes();
    }

    /** The disk and which of its two copies it is, for a person. */
    String name() {
        return area.path() + " of " + disk.disk().name();
    }

    /** Whether copies have the same shape, so that one can be copied over the other. */
    boolean like(AreaCopy other) {
        return layout.kind() == other.layout.kind() && sectors() == other.sectors()
                && layout.lvmRecord().vgdaLen() == other.layout.lvmRecord().vgdaLen();
    }

    /** Why it is not valid, for a person. */
    String fault() {
        if (blank) {
            return "holds only zeros";
        }
        return begin.isZero() ? "does not begin as one of this volume group" : "is torn, stamp " + begin + " at its beginning and " + end + " at its end";
    }

    /** Bytes from the start of the disk. */
    long offset() {
        return area.psn() * Disk.SECTOR_BYTES;
    }
}
