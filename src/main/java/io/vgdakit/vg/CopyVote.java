package io.vgdakit.vg;

import io.vgdakit.record.Place;
import io.vgdakit.record.Sha256;
import io.vgdakit.record.Stamp;
import java.util.Arrays;

/**
 * One VGDA or VGSA copy in the vote of a volume group (src/site/AIX.md 6).
 *
 * @param disk it is on
 * @param area which of the two areas
 * @param place of the copy
 * @param begin stamp of its header or beginning
 * @param end stamp of its trailer or end
 * @param status whether it may be used
 * @param checksum of its bytes; copies with another one differ, those with the same one may
 * @param chosen whether the volume group is read from it
 * @param reason why it won or lost, for a person
 */
public record CopyVote(
        DiskMetadata disk, AreaKind area, Place place, Stamp begin, Stamp end, Status status, long checksum, boolean chosen, String reason) {

    /** The two areas that are voted on, each on its own. */
    public enum AreaKind { VGDA, VGSA }

    /** Whether a copy may be used; the best first. */
    public enum Status {
        /** All rules of a valid copy hold. */
        VALID("valid"),
        /** Written, but the stamps at its two ends differ: a change was interrupted. */
        TORN("torn: the stamps at its ends differ"),
        /** Its VGID or its length is not that of the LVM record. */
        FOREIGN("not of this volume group: VGID or length differ from the LVM record"),
        /** Some of its bytes could not be read. */
        UNREADABLE("not all of it could be read"),
        /** Never written. */
        BLANK("never written: its stamp is zero");

        private final String description;

        Status(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }

    /** Reads the copy anew; what cannot be read is zero. */
    byte[] bytes() {
        return disk.disk().read(place.offset(), (int) place.length()).bytes();
    }

    /** Whether two copies hold the same bytes, those that cannot be read taken as zero. */
    public boolean sameBytes(CopyVote other) {
        return checksum == other.checksum && Arrays.equals(bytes(), other.bytes());
    }

    /** SHA-256 of the copy, 64 lower-case hex digits; reads it anew. */
    public String sha256() {
        return Sha256.hex(bytes());
    }

    CopyVote decided(boolean isChosen, String why) {
        return new CopyVote(disk, area, place, begin, end, status, checksum, isChosen, why);
    }
}
