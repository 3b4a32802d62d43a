package io.vgdakit.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Known contents for the LVs of a test volume group: random bytes that are the same in every copy, an LVCB and superblocks where the type asks for them. */
public final class FileSystemContents {

    private static final int[] JFS2_SUPERBLOCKS = {0x8000, 0xF000};
    private static final int[] JFS_SUPERBLOCKS = {0x1000, 0x1F000};
    private static final int SECTOR = 512;

    private final VgSpec vg;

    public FileSystemContents(VgSpec vg) {
        this.vg = vg;
    }

    /** Fills every PP of every LV of images of full size. */
    public void write(List<Path> images) {
        for (LvSpec lv : vg.lvs) {
            for (int lp = 1; lp <= lv.numLps(); lp++) {
                byte[] bytes = lp(lv, lp);
                for (List<PpRef> copy : lv.copies()) {
                    PpRef pp = copy.get(lp - 1);
                    write(images.get(pp.pv() - 1), Geometry.offset(vg, pp), bytes);
                }
            }
        }
    }

    /** All bytes of an LV without strips. */
    public byte[] of(String name) {
        LvSpec lv = vg.lvs.stream().filter(candidate -> candidate.name().equals(name)).findFirst().orElseThrow();
        ByteBuffer all = ByteBuffer.allocate(lv.numLps() << vg.ppSize);
        for (int lp = 1; lp <= lv.numLps(); lp++) {
            all.put(lp(lv, lp));
        }
        return all.array();
    }

    private byte[] lp(LvSpec lv, int lp) {
        byte[] bytes = new byte[1 << vg.ppSize];
        new Random(1000L * lv.minor() + lp).nextBytes(bytes);
        if (lp == 1) {
            if (!lv.type().isEmpty()) {
                System.arraycopy(LvcbBlocks.block(vg, lv), 0, bytes, 0, SECTOR);
            }
            long blocks = ((long) lv.numLps() << vg.ppSize) / SECTOR;
            if (lv.type().equals("jfs2")) {
                put(bytes, JFS2_SUPERBLOCKS, jfs2(blocks));
            } else if (lv.type().equals("jfs")) {
                put(bytes, JFS_SUPERBLOCKS, jfs(blocks));
            }
        }
        return bytes;
    }

    private static void put(byte[] bytes, int[] places, byte[] block) {
        for (int place : places) {
            System.arraycopy(block, 0, bytes, place, block.length);
        }
    }

    private static byte[] jfs2(long blocks) {
        return ByteBuffer.allocate(0x800).putInt(0, 0x4A324653).putInt(4, 2).putLong(0x38, blocks).putInt(0x40, 4096).putInt(0x44, 12)
                .putInt(0x48, 512).putInt(0x4C, 9).putInt(0x50, 3).putInt(0x54, 8192).array();
    }

    private static byte[] jfs(long blocks) {
        return ByteBuffer.allocate(4096).putInt(0, 0x65872143).putInt(8, 2048).putInt(0x10, (int) blocks).putShort(0x14, (short) 4096).putInt(0x34, 4096)
                .array();
    }

    private static void write(Path image, long offset, byte[] bytes) {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
