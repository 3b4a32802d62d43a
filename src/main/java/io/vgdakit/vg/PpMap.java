package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Decoded;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Structures;

/**
 * The map of one PV inside a VGDA copy: its header and one entry for each PP, parsed from their bytes when asked for.
 *
 * @param header of the PV
 * @param extent bytes of the whole map, to the end of its last sector
 */
public record PpMap(Decoded<PvHeaderValues> header, Extent extent) {

    private static final int ENTRY_BYTES = Structures.PP_ENTRY.size();
    private static final int FIRST_ENTRY = Structures.PV_HEADER.size();

    /** PPs of the PV: pp_count, but no more than the bytes of the map hold. */
    public int ppCount() {
        return Math.min(header.values().ppCount(), (extent.bytes().length - FIRST_ENTRY) / ENTRY_BYTES);
    }

    /** Entry of a PP, from 1 to {@link #ppCount()}. */
    public PpEntry entry(int pp) {
        return Structures.PP_ENTRY.parse(slice(pp).bytes());
    }

    /** The same entry with its place and bytes. */
    public OnDisk<PpEntry> entryOnDisk(int pp) {
        return Structures.PP_ENTRY.parse(header.source().path() + ".pp[" + pp + "]", header.source().place().disk(), header.source().place().copy(),
                slice(pp));
    }

    /** Whether the bytes of an entry are all zero. */
    public boolean blank(int pp) {
        byte[] bytes = extent.bytes();
        int start = start(pp);
        for (int i = start; i < start + ENTRY_BYTES; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** PSN of a PP (formats/README.md 4.5). */
    public long psn(int pp, long ppSectors) {
        return header.values().psnPart1() + (pp - 1) * ppSectors;
    }

    /** First sector of the map. */
    public long psn() {
        return extent.offset() / Disk.SECTOR_BYTES;
    }

    private Extent slice(int pp) {
        if (pp < 1 || pp > ppCount()) {
            throw new IndexOutOfBoundsException("PP " + pp + " of " + ppCount());
        }
        return extent.slice(start(pp), ENTRY_BYTES);
    }

    private static int start(int pp) {
        return FIRST_ENTRY + (pp - 1) * ENTRY_BYTES;
    }
}
