package io.vgdakit.disk;

/** The forms in which a disk comes. Only the bytes of a raw image or a device lie in one file at their own offsets. */
public enum ImageKind {
    /** One file that holds the bytes of the disk as they are. */
    RAW,
    /** Several files, one behind the other. */
    SPLIT,
    /** Compressed with gzip, split or not. */
    GZIP,
    /** A block or character device. */
    DEVICE
}
