package io.vgdakit.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The structures that tell what an LV holds, healthy ones. Places inside an LV are those of formats/README.md 12. */
public final class LvStructures {

    private static final int YEAR_2005 = 1_116_600_000;

    private LvStructures() {
    }

    /** A superblock of JFS2 for a file system of so many blocks of 512 bytes. */
    public static byte[] jfs2(long blocks) {
        return ByteBuffer.allocate(0x800).putInt(0, 0x4A324653).putInt(4, 2).putLong(0x38, blocks).putInt(0x40, 4096).putInt(0x44, 12)
                .putInt(0x48, 512).putInt(0x4C, 9).putInt(0x50, 3).putInt(0x54, 8192).array();
    }

    /** A superblock of JFS for a file system of so many blocks of 512 bytes. */
    public static byte[] jfs(int blocks) {
        return ByteBuffer.allocate(4096).putInt(0, 0x65872143).putInt(8, 2048).putInt(0x10, blocks).putShort(0x14, (short) 4096)
                .putInt(0x2C, YEAR_2005).putInt(0x34, 4096).array();
    }

    /** The superblock of a log of JFS2 of so many pages of 4096 bytes. */
    public static byte[] jfs2Log(int pages) {
        return ByteBuffer.allocate(512).putInt(0, 0x4A32584C).putInt(4, 1).putInt(8, 17).putInt(0xC, pages).array();
    }

    /** The first bytes of a boot image. */
    public static byte[] bootImage() {
        return ByteBuffer.allocate(512).put(new byte[] {0x7f, 'E', 'L', 'F', 1, 2, 1}).putShort(0x12, (short) 20)
                .put(0xEC, "IBM,RPA-Client-Config".getBytes(StandardCharsets.US_ASCII)).putInt(0x130, YEAR_2005).array();
    }
}
