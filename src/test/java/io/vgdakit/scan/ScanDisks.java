package io.vgdakit.scan;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvStructures;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.LvcbBlocks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Disks to scan, and scans of them. */
final class ScanDisks {

    static final String VGID = "0037521400004c00000000dc74595c25";
    static final VgSpec VG = VgSpec.original(VGID).vgdaLen(60).ppSize(20).pvs(1, 6)
            .lv(LvSpec.of(1, "fslv00", PpRef.run(1, 1, 1)).withType("jfs2", "/data"))
            .lv(LvSpec.of(2, "lv00", PpRef.run(1, 2, 1)).withType("jfs", "/old"))
            .lv(LvSpec.of(3, "loglv00", PpRef.run(1, 3, 1)).withType("jfs2log", "None"))
            .lv(LvSpec.of(4, "hd5", PpRef.run(1, 4, 1)).withType("boot", "primary_bootlv"));

    private ScanDisks() {
    }

    /** The bytes of a disk of 6 PPs of 1 MiB with every kind of structure. */
    static byte[] everything() {
        byte[] bytes = Arrays.copyOf(VgImages.of(VG).header(1), (int) (lv(6) + (1 << 20)));
        LvcbBlocks.of(VG, 1).forEach((offset, block) -> put(bytes, offset, block));
        for (int at : new int[] {0x8000, 0xF000}) {
            put(bytes, lv(1) + at, LvStructures.jfs2(2048));
        }
        for (int at : new int[] {0x1000, 0x1F000}) {
            put(bytes, lv(2) + at, LvStructures.jfs(2048));
        }
        put(bytes, lv(3) + 0x1000, LvStructures.jfs2Log(256));
        put(bytes, lv(4) + 0x1000, LvStructures.bootImage());
        for (int copy = 1; copy <= 2; copy++) {
            var config = Structures.CONFIG_RECORD.parse(new byte[Disk.SECTOR_BYTES]);
            config.setConfRec(config.magic());
            config.setSectorSize(2);
            config._check();
            put(bytes, ReservedAreas.config(copy).psn() * Disk.SECTOR_BYTES, Structures.CONFIG_RECORD.write(config, Disk.SECTOR_BYTES));
        }
        return bytes;
    }

    /** Byte at which an LV, which is one PP, begins. */
    static long lv(int pp) {
        return Geometry.offset(VG, new PpRef(1, pp));
    }

    static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static void put(byte[] bytes, long offset, byte[] content) {
        System.arraycopy(content, 0, bytes, (int) offset, content.length);
    }

    /** Byte arrays one behind the other. */
    static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    static List<Hit> scan(byte[] bytes) {
        return scan(new MemoryDisk("disk", bytes), ScanOptions.whole());
    }

    static List<Hit> scan(Disk disk, ScanOptions options) {
        List<Hit> hits = new ArrayList<>();
        Scanner.scan(disk, options, hits::add);
        return hits;
    }

    /** Hits as lines: offset, confidence and kind. */
    static List<String> lines(List<Hit> hits, long base) {
        return hits.stream().map(hit -> String.format("%x %s %s", hit.offset() - base, hit.confidence().text(), hit.what())).toList();
    }
}
