package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.PvHeader;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.VgKind;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Content;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Structures;

/**
 * Where LV entries end and PV maps begin inside one VGDA copy. In a big volume group that border is doubtful (formats/README.md 4.3), so
 * the maps are looked for by content: the first sector behind the header that reads as a PV header, made by the machine that made the VGID.
 *
 * @param lvEntries area of the LV entries
 * @param entryBytes bytes of one LV entry
 * @param maxMinors LV entries in the area
 * @param pvMapArea area of the PV maps
 */
public record VgdaSplit(Area lvEntries, int entryBytes, int maxMinors, Area pvMapArea) {

    static VgdaSplit of(VgdaLayout layout, int copy, Extent vgda) {
        if (layout.kind() == VgKind.ORIGINAL) {
            return split(layout, copy, layout.lvEntries(copy).sectors(), Structures.LV_ENTRY.size());
        }
        long entries = layout.lvEntries(copy).sectors();
        long found = firstPvHeader(layout, copy, vgda, entries) - 1;
        long bytes = found * Disk.SECTOR_BYTES / layout.maxLvs();
        boolean published = found < 0 || bytes < Structures.LV_ENTRY.size();
        return split(layout, copy, published ? entries : found, published ? Structures.LV_ENTRY_BIG.size() : (int) bytes);
    }

    private static VgdaSplit split(VgdaLayout layout, int copy, long entrySectors, int entryBytes) {
        Area lv = layout.lvEntries(copy);
        Area published = layout.pvMaps(copy);
        Evidence evidence = entrySectors == lv.sectors() ? published.evidence() : Evidence.D;
        Area entries = new Area(lv.path(), lv.name(), copy, lv.psn(), entrySectors, evidence == Evidence.D ? Evidence.D : lv.evidence());
        Area maps = new Area(published.path(), published.name(), copy, entries.end(), published.end() - entries.end(), evidence);
        return new VgdaSplit(entries, entryBytes, (int) (entrySectors * Disk.SECTOR_BYTES / entryBytes), maps);
    }

    /** A copy of the bytes of the PV maps, up to 4 MiB. */
    public Extent pvMaps(Extent vgda) {
        return vgda.slice((int) (pvMapArea.psn() * Disk.SECTOR_BYTES - vgda.offset()), (int) pvMapArea.sectors() * Disk.SECTOR_BYTES);
    }

    /** Sectors from the start of the VGDA to its first PV header, the published place first; 0 when there is none. */
    private static long firstPvHeader(VgdaLayout layout, int copy, Extent vgda, long publishedEntries) {
        long end = layout.names(copy).psn() - layout.vgda(copy).psn();
        if (isPvHeader(layout, vgda, 1 + publishedEntries)) {
            return 1 + publishedEntries;
        }
        for (long sector = 1; sector < end; sector++) {
            if (isPvHeader(layout, vgda, sector)) {
                return sector;
            }
        }
        return 0;
    }

    private static boolean isPvHeader(VgdaLayout layout, Extent vgda, long sector) {
        byte[] bytes = vgda.slice((int) sector * Disk.SECTOR_BYTES, Structures.PV_HEADER.size()).bytes();
        if (Content.of(bytes) == Content.ZERO) {
            return false;
        }
        PvHeader header = Structures.PV_HEADER.parse(bytes);
        byte[] vgId = layout.lvmRecord().vgId();
        return header.isPlausible() && header.pvId()[0] == vgId[0] && header.pvId()[1] == vgId[1] && header.pvId()[2] == vgId[2]
                && header.pvId()[3] == vgId[3];
    }
}
