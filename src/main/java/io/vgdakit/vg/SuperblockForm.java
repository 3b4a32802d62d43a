package io.vgdakit.vg;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.format.Jfs2Superblock;
import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What the superblocks of JFS and JFS2 have in common (formats/README.md 12.2, 12.3).
 *
 * @param type of the LV as its LVCB names it
 * @param structure the superblock
 * @param length bytes of it
 * @param primary byte of the LV at which the primary begins
 * @param secondary byte of the LV at which the secondary begins
 * @param magicOk whether it is one
 * @param blocksOk whether its block sizes agree
 * @param units size of the file system in units of 512 bytes; any number on damage
 * @param sizeField the field with the size of the file system
 * @param unchanging fields that do not change while a file system lives
 */
public record SuperblockForm<T extends KaitaiStruct.ReadWrite>(
        String type, Structure<T> structure, int length, long primary, long secondary, Predicate<T> magicOk, Predicate<T> blocksOk,
        ToLongFunction<T> units, String sizeField, List<String> unchanging) {

    /** Units of the sizes of file systems. */
    private static final int UNIT_BYTES = 512;

    public static final SuperblockForm<Jfs2Superblock> JFS2 = jfs2();
    public static final SuperblockForm<JfsSuperblock> JFS = jfs();
    /** Both. */
    public static final List<SuperblockForm<?>> ALL = List.of(JFS2, JFS);

    private static SuperblockForm<Jfs2Superblock> jfs2() {
        int length = Structures.JFS2_SUPERBLOCK.size();
        Jfs2Superblock places = Structures.JFS2_SUPERBLOCK.parse(new byte[length]);
        return new SuperblockForm<>("jfs2", Structures.JFS2_SUPERBLOCK, length, places.primaryOffset(), places.secondaryOffset(), Jfs2Superblock::magicOk,
                Jfs2Superblock::l2bfactorOk, Jfs2Superblock::sSize, "s_size",
                List.of("s_version", "s_bsize", "s_l2bsize", "s_pbsize", "s_l2pbsize", "s_l2bfactor", "s_agsize"));
    }

    private static SuperblockForm<JfsSuperblock> jfs() {
        JfsSuperblock places = Structures.JFS_SUPERBLOCK.parse(new byte[Disk.SECTOR_BYTES]);
        return new SuperblockForm<>("jfs", Structures.JFS_SUPERBLOCK, places.blockLength(), places.primaryOffset(), places.secondaryOffset(),
                JfsSuperblock::magicOk, s -> s.bsizeOk() && s.fragsizeOk(), JfsSuperblock::sFsize, "s_fsize",
                List.of("s_magic", "s_agsize", "s_bsize", "s_fragsize", "s_iagsize", "s_bigexp"));
    }

    /** Whether a superblock is one and does not contradict itself. */
    public boolean sound(OnDisk<T> superblock) {
        return magicOk.test(superblock.value()) && blocksOk.test(superblock.value());
    }

    /** Whether the file system of a superblock fits into its LV. */
    public boolean fits(OnDisk<T> superblock, long lvBytes) {
        long size = units.applyAsLong(superblock.value());
        return size >= 0 && size <= lvBytes / UNIT_BYTES;
    }
}
