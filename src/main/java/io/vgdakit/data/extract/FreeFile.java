package io.vgdakit.data.extract;

import io.vgdakit.data.FreeSpace;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.RescueMap;
import io.vgdakit.repair.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A sparse image with the free PPs of a PV at their places, and {@code FILE.mapfile}, in the form of GNU ddrescue: {@code +} for free bytes, {@code -}
 * for those that cannot be read, {@code ?} for what is not free and therefore left out.
 */
public final class FreeFile {

    private static final int PIECE_BYTES = 1 << 20;

    private final SparseFile file;
    private final RescueMapWriter map;
    private long position;
    private long unreadable;

    private FreeFile(SparseFile file, RescueMapWriter map) {
        this.file = file;
        this.map = map;
    }

    /** The map file of an image. */
    public static Path mapFile(Path image) {
        return image.resolveSibling(image.getFileName() + ".mapfile");
    }

    /**
     * Writes both.
     *
     * @param free what is free
     * @param disk of the PV
     * @param image a new file, as long as the image of the disk, or longer when its free PPs end later
     * @param subject one line for the map file
     * @return bytes that could not be read
     * @throws Refusal when a file exists
     */
    public static long write(FreeSpace free, Disk disk, Path image, String subject) throws IOException, Refusal {
        for (Path path : List.of(image, mapFile(image))) {
            if (Files.exists(path)) {
                throw new Refusal(path + " exists; give another directory");
            }
        }
        long end = free.runs().stream().mapToLong(run -> run.diskOffset() + run.length()).max().orElse(0);
        long size = Math.max(disk.size(), end);
        try (var sparse = new SparseFile(FileChannel.open(image, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), 0);
                var map = new RescueMapWriter(mapFile(image), List.of("Mapfile of GNU ddrescue, made by vgdakit", subject), size)) {
            var writer = new FreeFile(sparse, map);
            for (FreeSpace.Run run : free.runs()) {
                writer.skip(run.diskOffset(), RescueMap.NON_TRIED);
                writer.copy(disk, run.diskOffset() + run.length());
            }
            writer.skip(size, RescueMap.NON_TRIED);
            return writer.unreadable;
        }
    }

    private void skip(long to, char status) throws IOException {
        file.skip(to - position);
        map.add(to - position, status);
        position = to;
    }

    private void copy(Disk disk, long end) throws IOException {
        long there = Math.min(end, disk.size());
        while (position < there) {
            Extent piece = disk.read(position, (int) Math.min(PIECE_BYTES, there - position));
            file.write(ByteBuffer.wrap(piece.bytes()));
            for (Gap gap : piece.gaps()) {
                tell(gap.offset(), RescueMap.FINISHED);
                tell(gap.end(), RescueMap.BAD);
            }
            tell(piece.offset() + piece.bytes().length, RescueMap.FINISHED);
        }
        unreadable += Math.max(0, end - position);
        skip(Math.max(end, position), RescueMap.BAD);
    }

    private void tell(long to, char status) throws IOException {
        map.add(to - position, status);
        unreadable += status == RescueMap.BAD ? to - position : 0;
        position = to;
    }
}
