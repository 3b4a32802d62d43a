package io.vgdakit.vg;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extents;
import io.vgdakit.disk.Gap;
import io.vgdakit.layout.Area;
import io.vgdakit.layout.Layout;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * SHA-256 of a disk from its first byte, as an image of it holds them; of a compressed image, of what it was made from.
 *
 * @param bytes hashed
 * @param sha256 64 lower-case hex digits
 * @param unread how many of these bytes could not be read and were hashed as zeros
 */
public record DiskDigest(long bytes, String sha256, long unread) {

    /** The most bytes that count as metadata, be the layout what it says. */
    static final long MOST_METADATA = 64L << 20;

    /** Hashes the metadata: everything before the end of its last area, as far as the image and 64 MiB go. */
    public static DiskDigest ofMetadata(DiskMetadata metadata) {
        return of(metadata.disk(), Math.min(MOST_METADATA, end(metadata) * Disk.SECTOR_BYTES));
    }

    /** Hashes everything that the image holds. */
    public static DiskDigest ofAll(Disk disk) {
        return of(disk, Long.MAX_VALUE);
    }

    /** The first sector behind the last area of metadata. */
    public static long end(DiskMetadata metadata) {
        return Stream.concat(Stream.of(ReservedAreas.end()), metadata.layout().layout().map(Layout::areas).stream()
                .flatMap(areas -> areas.stream().filter(Area::possible).map(Area::end))).max(Long::compare).orElseThrow();
    }

    private static DiskDigest of(Disk disk, long length) {
        MessageDigest digest = Sha256.start();
        long[] counts = new long[2];
        Extents.of(disk, 0, length).forEachOrdered(piece -> {
            digest.update(piece.bytes());
            counts[0] += piece.bytes().length;
            counts[1] += piece.gaps().stream().mapToLong(Gap::length).sum();
        });
        return new DiskDigest(counts[0], HexFormat.of().formatHex(digest.digest()), counts[1]);
    }
}
