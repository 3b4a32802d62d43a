package io.vgdakit.vg;

import io.vgdakit.disk.Extent;
import io.vgdakit.record.Place;
import io.vgdakit.record.Stamp;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import java.util.zip.CRC32C;

/** Makes the votes, not yet decided, of VGDA and VGSA copies. */
final class CopyVotes {

    private CopyVotes() {
    }

    static CopyVote of(DiskMetadata disk, VgdaCopy vgda) {
        Stamp begin = vgda.header().values().stamp();
        Stamp end = vgda.trailer().values().stamp();
        Place place = new Place(vgda.disk(), vgda.copy(), vgda.extent().offset(), vgda.extent().bytes().length);
        Status status = status(vgda.extent(), begin, end);
        boolean foreign = (status == Status.VALID || status == Status.TORN) && !vgda.ofThisVolumeGroup();
        return vote(disk, AreaKind.VGDA, place, begin, end, foreign ? Status.FOREIGN : status, vgda.extent());
    }

    static CopyVote of(DiskMetadata disk, VgsaCopy vgsa) {
        return vote(disk, AreaKind.VGSA, vgsa.source().place(), vgsa.begin(), vgsa.end(), status(vgsa.extent(), vgsa.begin(), vgsa.end()), vgsa.extent());
    }

    private static Status status(Extent extent, Stamp begin, Stamp end) {
        if (!extent.complete()) {
            return Status.UNREADABLE;
        }
        if (begin.isZero() && end.isZero()) {
            return Status.BLANK;
        }
        return begin.equals(end) && begin.nanosecondsValid() ? Status.VALID : Status.TORN;
    }

    private static CopyVote vote(DiskMetadata disk, AreaKind area, Place place, Stamp begin, Stamp end, Status status, Extent extent) {
        return new CopyVote(disk, area, place, begin, end, status, checksum(extent.bytes()), false, "");
    }

    /** Of all checksums of the platform the one that is quick from the first byte on; a digest of the volume groups of a thousand disks takes seconds. */
    private static long checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
