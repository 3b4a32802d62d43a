package io.vgdakit.cli;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.Extents;
import io.vgdakit.disk.Gap;
import io.vgdakit.layout.ReservedAreas;
import io.vgdakit.record.Readings;
import io.vgdakit.vg.Calibration;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.StructureIndex;
import io.vgdakit.view.AnnotatedDump;
import io.vgdakit.view.HexDump;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code lquerypv -h}: a range of an image as text, and on standard error what of it is missing. */
final class HexDumpOfImage {

    private final Path image;
    private final BaseOption base;
    private final long offset;
    private final long length;
    private final boolean annotated;
    private long unreadable;
    private Gap firstGap;

    HexDumpOfImage(Path image, BaseOption base, long offset, long length, boolean annotated) {
        this.image = image;
        this.base = base;
        this.offset = offset;
        this.length = length;
        this.annotated = annotated;
    }

    /** Writes the dump; returns the exit code. */
    int write(PrintWriter out, PrintWriter err) throws IOException {
        try (Disk disk = base.in(Disks.open(image))) {
            long end = offset + Math.min(length, Long.MAX_VALUE - offset);
            if (length > 0 && Extents.of(disk, Math.max(offset, end - 1), 1).findFirst().isEmpty()) {
                end = Math.max(offset, Math.min(end, disk.size()));
                err.printf("vgdakit: %s: ends at 0x%X; of 0x%X bytes at 0x%X it holds 0x%X%n",
                        image, disk.size(), length, offset, end - offset);
            }
            if (annotated) {
                annotate(disk, end, out);
            } else {
                dump(disk, end, out);
            }
            if (unreadable > 0) {
                err.printf("vgdakit: %s: %d bytes could not be read and are printed as ?, the first at 0x%X: %s%n",
                        image, unreadable, firstGap.offset(), firstGap.detail());
            }
            return unreadable > 0 || length > 0 && end == offset ? ExitCode.UNREADABLE : ExitCode.DONE;
        }
    }

    private void dump(Disk disk, long end, PrintWriter out) {
        var dump = new HexDump(out);
        pieces(disk, end).takeWhile(piece -> !out.checkError()).forEachOrdered(piece -> {
            note(piece);
            dump.write(piece);
        });
    }

    private void annotate(Disk disk, long end, PrintWriter out) {
        DiskMetadata metadata = DiskMetadata.read(disk);
        new AnnotatedDump(new StructureIndex(metadata, readings(metadata, end)), out).write(offset, end);
        pieces(disk, end).takeWhile(piece -> !out.checkError()).forEachOrdered(this::note);
    }

    /** The reserved area has no rival readings, and proving one costs reading the VGDAs. */
    private static Readings readings(DiskMetadata metadata, long end) {
        boolean reservedOnly = end <= ReservedAreas.end() * Disk.SECTOR_BYTES;
        return reservedOnly ? Readings.WORKING : Calibration.of(List.of(metadata)).readings();
    }

    private Stream<Extent> pieces(Disk disk, long end) {
        return Extents.of(disk, offset, end - offset);
    }

    private void note(Extent piece) {
        for (Gap gap : piece.gaps()) {
            firstGap = firstGap == null ? gap : firstGap;
            unreadable += gap.length();
        }
    }
}
