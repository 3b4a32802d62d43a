package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.ForwardingDisk;
import java.util.List;

/** A disk as it would be after edits, to judge them before they are written. Writes nothing. */
public final class PatchedDisk extends ForwardingDisk {

    private final List<Edit> edits;

    /**
     * @param disk as it is; closed together with this one
     * @param edits of this disk
     */
    public PatchedDisk(Disk disk, List<Edit> edits) {
        super(disk);
        this.edits = List.copyOf(edits);
    }

    @Override
    public Extent read(long offset, int length) {
        Extent extent = super.read(offset, length);
        byte[] bytes = extent.bytes();
        for (Edit edit : edits) {
            long from = Math.max(edit.offset(), offset);
            long to = Math.min(edit.end(), offset + length);
            if (from < to) {
                System.arraycopy(edit.newBytes(), (int) (from - edit.offset()), bytes, (int) (from - offset), (int) (to - from));
            }
        }
        return extent;
    }
}
