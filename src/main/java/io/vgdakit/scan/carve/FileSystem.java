package io.vgdakit.scan.carve;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.format.Jfs2Superblock;
import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the superblock of a file system says of its LV (formats/README.md 12.2, 12.3).
 *
 * @param type jfs or jfs2, as in an LVCB
 * @param bytes size of the file system; the LV is at least as large
 * @param volume name of the volume in the superblock, at most 6 characters of the name of the LV; may be empty
 */
public record FileSystem(String type, long bytes, String volume) {

    private static final int JFS_BYTES = 4096;

    /** The file system of an LV that begins at a byte of a disk, from its first superblock or else its second. */
    public static Optional<FileSystem> at(Disk disk, long lvStart) {
        Jfs2Superblock jfs2 = Structures.JFS2_SUPERBLOCK.parse(new byte[Structures.JFS2_SUPERBLOCK.size()]);
        JfsSuperblock jfs = Structures.JFS_SUPERBLOCK.parse(new byte[JFS_BYTES]);
        return Stream.of(
                        read(disk, Structures.JFS2_SUPERBLOCK, Structures.JFS2_SUPERBLOCK.size(), FileSystem::of,
                                lvStart + jfs2.primaryOffset(), lvStart + jfs2.secondaryOffset()),
                        read(disk, Structures.JFS_SUPERBLOCK, JFS_BYTES, FileSystem::of, lvStart + jfs.primaryOffset(), lvStart + jfs.secondaryOffset()))
                .flatMap(Optional::stream).findFirst();
    }

    private static <T extends KaitaiStruct.ReadWrite> Optional<FileSystem> read(
            Disk disk, Structure<T> structure, int length, Function<T, Optional<FileSystem>> judge, long... places) {
        return LongStream.of(places).mapToObj(place -> disk.read(place, length)).filter(Extent::complete)
                .flatMap(extent -> judge.apply(structure.parse(extent.bytes())).stream()).findFirst();
    }

    private static Optional<FileSystem> of(Jfs2Superblock block) {
        boolean sound = block.magicOk() && block.l2bfactorOk() && block.sSize() > 0 && block.sSize() <= Long.MAX_VALUE / Disk.SECTOR_BYTES;
        return sound ? Optional.of(new FileSystem("jfs2", block.sSize() * Disk.SECTOR_BYTES, FieldValue.printable(block.sFpack()))) : Optional.empty();
    }

    private static Optional<FileSystem> of(JfsSuperblock block) {
        boolean sound = block.magicOk() && block.bsizeOk() && block.fragsizeOk() && block.sFsize() > 0;
        return sound ? Optional.of(new FileSystem("jfs", block.sFsize() * Disk.SECTOR_BYTES, FieldValue.printable(block.sFpack()))) : Optional.empty();
    }

    /** LPs that the file system fills. */
    public long lps(long ppBytes) {
        return (bytes - 1) / ppBytes + 1;
    }
}
