package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.ReservedAreas;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Relocates sectors of images. */
public final class BadBlocks {

    private static final int REASON_SYSTEM = 0xB << 28;

    private BadBlocks() {
    }

    /** Makes the first bad-block directory of an image say where sectors went, and writes text into those. */
    public static void write(Path image, List<Long> bad, List<Long> pool) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(ReservedAreas.badBlocks(1).psn() * Disk.SECTOR_BYTES);
            file.writeBytes("DEFECT");
            file.writeShort(bad.size());
            for (int i = 0; i < bad.size(); i++) {
                file.writeInt(REASON_SYSTEM | bad.get(i).intValue());
                file.writeInt(pool.get(i).intValue());
            }
            for (Long psn : pool) {
                file.seek(psn * Disk.SECTOR_BYTES);
                file.write(("relocated to PSN " + psn).repeat(100).substring(0, Disk.SECTOR_BYTES).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
