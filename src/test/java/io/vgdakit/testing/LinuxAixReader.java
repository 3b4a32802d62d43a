package io.vgdakit.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a disk by the offsets that formats/README.md marks LNX, those of Linux's block/partitions/aix.c, and by nothing of this project: an
 * LVM record of version 1 at PSN 7, the first VGDA, one sector of LV entries, the map of the first PV, contiguous LVs of one copy.
 */
public final class LinuxAixReader {

    private static final int SECTOR = 512;
    private static final int ENTRIES = 16;

    private final ByteBuffer disk;

    /** One LV as a partition. Start and length in sectors. */
    public record Partition(String name, long start, long length) {
    }

    /** @param disk its first bytes, all of the metadata included */
    public LinuxAixReader(byte[] disk) {
        this.disk = ByteBuffer.wrap(disk);
    }

    /** The LVs that are contiguous from their first LP on, by LV number; none when the record is not one that Linux takes. */
    public List<Partition> partitions() {
        int record = 7 * SECTOR;
        if (disk.getInt(record) != 0x5f4c564d || u16(record + 0x3c) != 1) {
            return List.of();
        }
        int vgdaLen = disk.getInt(record + 0x18);
        int vgdaPsn = disk.getInt(record + 0x1c);
        long ppSectors = 1L << (u16(record + 0x2e) - 9);
        int numlvs = u16(vgdaPsn * SECTOR + 0x18);
        int names = (vgdaPsn + vgdaLen - 33) * SECTOR;
        int map = (vgdaPsn + 17) * SECTOR;
        List<Partition> partitions = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < ENTRIES && found < numlvs; i++) {
            int lps = u16((vgdaPsn + 1) * SECTOR + i * 32 + 0x0e);
            if (lps > 0) {
                found++;
                long start = start(map, i + 1, lps, ppSectors);
                if (start >= 0) {
                    partitions.add(new Partition(name(names + i * 64), start, lps * ppSectors));
                }
            }
        }
        return partitions;
    }

    /** First sector of an LV whose LPs follow each other from 1 on successive PPs; -1 for any other. */
    private long start(int map, int lv, int lps, long ppSectors) {
        int pps = u16(map + 0x10);
        long part1 = disk.getInt(map + 0x14) & 0xffff_ffffL;
        int next = 1;
        long start = -1;
        for (int pp = 0; pp < pps; pp++) {
            int entry = map + 32 + pp * 32;
            boolean follows = u16(entry) == lv && u16(entry + 6) == next;
            if (follows) {
                start = next == 1 ? part1 + pp * ppSectors : start;
                next++;
            } else if (next > 1) {
                break;
            }
        }
        return next == lps + 1 ? start : -1;
    }

    private String name(int offset) {
        int length = 0;
        while (length < 64 && disk.get(offset + length) != 0) {
            length++;
        }
        return new String(disk.array(), offset, length, StandardCharsets.US_ASCII);
    }

    private int u16(int offset) {
        return disk.getShort(offset) & 0xffff;
    }
}
