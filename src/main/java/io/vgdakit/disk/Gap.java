package io.vgdakit.disk;

/**
 * A range of a disk that could not be read.
 *
 * @param offset bytes from the start of the disk
 * @param length bytes
 * @param reason why
 * @param detail what the system said or what is missing, for a person; empty when the reason says it all
 */
public record Gap(long offset, long length, Reason reason, String detail) {

    /** Why bytes are missing. */
    public enum Reason {
        /** The image ends before them. */
        BEYOND_END,
        /** Reading them failed. */
        READ_ERROR,
        /** A list of bad ranges, such as the map file of a rescue, says that they were not read. */
        BAD_RANGE,
        /** No image of the disk that holds them is at hand. */
        MISSING_DISK,
        /** Every copy that could be read is stale. */
        STALE,
        /** No PP is known to hold them. */
        UNMAPPED
    }

    /** The first byte behind the gap, counted from the start of the disk. */
    public long end() {
        return offset + length;
    }
}
