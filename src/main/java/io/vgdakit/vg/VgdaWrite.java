package io.vgdakit.vg;

import io.vgdakit.disk.Extent;
import io.vgdakit.format.VgdaHeader;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.Structures;
import io.vgdakit.record.Variant;
import io.vgdakit.record.VgdaTrailerValues;
import java.util.Arrays;

/**
 * First and last sector of one VGDA copy: what tells which write of the VGDA it is. Costs two sectors, where the copy costs up to 4 MiB.
 *
 * @param metadata of the disk
 * @param layout of the disk
 * @param copy 1 or 2
 * @param header first sector of the copy
 * @param trailer last sector of the copy
 */
public record VgdaWrite(DiskMetadata metadata, VgdaLayout layout, int copy, Extent header, Extent trailer) {

    static VgdaWrite read(DiskMetadata metadata, VgdaLayout layout, int copy) {
        return new VgdaWrite(metadata, layout, copy, metadata.disk().readSectors(layout.vgdaHeader(copy).psn(), 1),
                metadata.disk().readSectors(layout.trailer(copy).psn(), 1));
    }

    /** Stamp of the header; every copy of the same write carries the same one. */
    public Stamp stamp() {
        VgdaHeader values = Structures.VGDA_HEADER.parse(header.bytes());
        return new Stamp(values.begSec(), values.begNsec());
    }

    /** Whether the header was read, was written, holds possible counts and names the volume group of the LVM record. */
    public boolean plausible() {
        VgdaHeader values = Structures.VGDA_HEADER.parse(header.bytes());
        return header.complete() && !values.neverWritten() && values.nsecOk() && values.countsOk()
                && Arrays.equals(values.vgId(), layout.lvmRecord().vgId());
    }

    /** Whether a reading finds the stamp of the header in the trailer. */
    public boolean stampInTrailer(Variant<?, VgdaTrailerValues> reading) {
        return trailer.complete() && reading.values(trailer.bytes()).stamp().equals(stamp());
    }

    /** Whether some reading finds the stamp of the header in the trailer: the write was not torn. */
    public boolean whole() {
        return plausible() && VgdaTrailerValues.VARIANTS.stream().anyMatch(this::stampInTrailer);
    }

    /** Reads the whole copy. */
    public VgdaCopy load(Readings readings) {
        return VgdaCopy.read(metadata.disk(), layout, copy, readings);
    }
}
