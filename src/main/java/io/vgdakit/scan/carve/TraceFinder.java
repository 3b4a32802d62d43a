package io.vgdakit.scan.carve;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Structures;
import io.vgdakit.scan.Hit;
import io.vgdakit.scan.ScanListener;
import io.vgdakit.scan.ScanOptions;
import io.vgdakit.scan.Scanner;
import io.vgdakit.vg.DiskMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Searches a disk for the beginnings of LVs and for metadata of volume groups. Keeps a bounded number of both. */
public final class TraceFinder implements ScanListener {

    /** What a hit on a VGDA is called: with its trailer, or the header alone. */
    static final Set<String> VGDA = Set.of("vgda", Structures.VGDA_HEADER.stem());

    /** More than all copies of all LVs of the largest volume group (src/site/AIX.md 11.1). */
    private static final int MOST_STARTS = 16_384;
    private static final int MOST_RECORDS = 1024;
    private static final Set<String> SUPERBLOCKS = Set.of(Structures.JFS_SUPERBLOCK.stem(), Structures.JFS2_SUPERBLOCK.stem());
    private static final Set<String> RECORDS = Set.of("vgda", Structures.VGDA_HEADER.stem(), Structures.LVM_RECORD.stem(),
            Structures.LVM_RECORD_SVG.stem(), Structures.VGSA.stem(), Structures.VGSA_BIG.stem(), Structures.LV_NAMES.stem());

    private final TreeSet<Long> starts = new TreeSet<>();
    private final List<Hit> records = new ArrayList<>();
    private boolean more;

    private TraceFinder() {
    }

    /** Searches all of a disk. Never fails on content. */
    public static DiskTraces find(Disk disk) {
        var finder = new TraceFinder();
        Scanner.scan(disk, ScanOptions.whole(), finder);
        List<LvStart> found = finder.starts.stream().flatMap(offset -> LvStart.at(disk, offset).stream()).toList();
        return new DiskTraces(DiskMetadata.read(disk), found, finder.records, finder.more);
    }

    @Override
    public void hit(Hit hit) {
        if (hit.what().equals(Structures.LVCB.stem())) {
            start(hit.offset());
        } else if (SUPERBLOCKS.contains(hit.what()) && hit.values().get("lv_offset") instanceof Long offset) {
            start(offset);
        } else if (RECORDS.contains(hit.what())) {
            more |= records.size() == MOST_RECORDS;
            if (records.size() < MOST_RECORDS) {
                records.add(hit);
            }
        }
    }

    private void start(long offset) {
        more |= starts.size() == MOST_STARTS && !starts.contains(offset);
        if (starts.size() < MOST_STARTS) {
            starts.add(offset);
        }
    }
}
