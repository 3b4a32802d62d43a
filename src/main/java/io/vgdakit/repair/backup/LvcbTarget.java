package io.vgdakit.repair.backup;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Content;
import io.vgdakit.record.Structures;
import java.util.Arrays;
import java.util.Optional;

/** The block that an LVCB is to be written to. */
final class LvcbTarget {

    private LvcbTarget() {
    }

    /** What speaks against it: the block changes, and holds neither zeros nor an LVCB. */
    static Optional<String> objection(Disk disk, String path, Extent now, byte[] fresh) {
        boolean data = !Arrays.equals(now.bytes(), fresh) && Content.of(now.bytes()) != Content.ZERO && !Structures.LVCB.parse(now.bytes()).tagOk();
        return data ? Optional.of(disk.source() + ": " + path + " at offset " + now.offset() + " holds data that is no LVCB; it may belong to the LV")
                : Optional.empty();
    }
}
