package io.vgdakit.scan;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.format.BadBlockDirectory;
import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.nio.ByteBuffer;

/** The first words of the structures that have a magic, from the specs. */
final class Magics {

    /** Structures without a size of their own reach to the end of their area. */
    private static final int AREA_BYTES = 4096;

    private Magics() {
    }

    static MagicTable table() {
        BadBlockDirectory badBlocks = blank(Structures.BAD_BLOCK_DIRECTORY);
        JfsSuperblock jfs = blank(Structures.JFS_SUPERBLOCK);
        return new MagicTable(
                (int) (long) blank(Structures.IPL_RECORD).magic(),
                (int) (long) blank(Structures.CONFIG_RECORD).magic(),
                blank(Structures.LVM_RECORD).magic(),
                word(badBlocks.magic()), word(badBlocks.magicUpdate()),
                word(blank(Structures.LVCB).magic()),
                jfs.magicV3(), jfs.magicV3p(),
                blank(Structures.JFS2_SUPERBLOCK).magic(),
                blank(Structures.JFS2_LOG).magic(),
                blank(Structures.BOOT_IMAGE).magic());
    }

    /** A structure of zeros, for the constants of its spec. */
    static <T extends KaitaiStruct.ReadWrite> T blank(Structure<T> structure) {
        return structure.parse(new byte[Math.max(structure.size(), AREA_BYTES)]);
    }

    private static int word(byte[] magic) {
        return ByteBuffer.wrap(magic).getInt();
    }
}
