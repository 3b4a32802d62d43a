package io.vgdakit.testing;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.VgKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes the disks of a test volume group through the generated serializers. A header is everything up to PP 1: sectors and record bytes that
 * AIX never writes hold the fill byte of the description, as on a disk that was filled with 0xDD before mkvg; the LVM area is zero where
 * nothing is stored. PVs are numbered from 1.
 */
public final class VgImages {

    private final VgSpec vg;

    private VgImages(VgSpec vg) {
        this.vg = vg;
    }

    public static VgImages of(VgSpec vg) {
        return new VgImages(vg);
    }

    /** The bytes of a disk from its start to PP 1. */
    public byte[] header(int pv) {
        HeaderBuilder header = vg.kind == VgKind.SCALABLE ? new ScalableHeader(vg, pv) : new VgdaHeaderBuilder(vg, pv);
        return header.build();
    }

    /** A header-only disk in memory. */
    public Disk disk(int pv) {
        return new MemoryDisk(vg.pvs.get(pv - 1).name(), header(pv));
    }

    /** All disks, header-only, in memory. */
    public List<Disk> disks() {
        return IntStream.rangeClosed(1, vg.pvs.size()).mapToObj(this::disk).toList();
    }

    /** Writes header-only images {@code NAME.img} into a directory; returns their paths in the order of the PVs. */
    public List<Path> writeHeaders(Path directory) {
        return write(directory, false);
    }

    /** Writes images of full size, sparse, with the LVCBs of the LVs; returns their paths in the order of the PVs. */
    public List<Path> writeDisks(Path directory) {
        return write(directory, true);
    }

    private List<Path> write(Path directory, boolean whole) {
        return IntStream.rangeClosed(1, vg.pvs.size()).mapToObj(pv -> {
            Path image = directory.resolve(vg.pvs.get(pv - 1).name() + ".img");
            try (var file = new RandomAccessFile(image.toFile(), "rw")) {
                file.write(header(pv));
                if (whole) {
                    file.setLength(Geometry.diskBytes(vg, pv));
                    for (Map.Entry<Long, byte[]> block : LvcbBlocks.of(vg, pv).entrySet()) {
                        file.seek(block.getKey());
                        file.write(block.getValue());
                    }
                }
                return image;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
