package io.vgdakit.disk;

/** The forms in which a disk comes. Only the bytes of a raw image or a device lie in one file at their own offsets. */
public enum ImageKind {
    /** One file that holds the bytes of the disk as they are. */
    RAW("a raw image", ""),
    /** Several files, one behind the other. */
    SPLIT("one part of a split image", "join the parts to one file first, with 'cat'"),
    /** Compressed with gzip, split or not. */
    GZIP("compressed with gzip", "decompress it first, with 'gunzip -k'"),
    /** Expert Witness Compression Format, of EnCase, FTK, SMART or ewfacquire, of one or more segments. */
    EWF("an EWF image", "export it to a raw image first, with 'ewfexport -f raw'"),
    /** Of QEMU. */
    QCOW2("a qcow2 image", ImageKind.CONVERT),
    /** Of VMware: a sparse extent, or the descriptor of extents in other files. */
    VMDK("a VMDK image", ImageKind.CONVERT),
    /** Of Virtual PC and Hyper-V. */
    VHD("a VHD image", ImageKind.CONVERT),
    /** Of Hyper-V. */
    VHDX("a VHDX image", ImageKind.CONVERT),
    /** A block or character device. */
    DEVICE("a device", "");

    private static final String CONVERT = "convert it to a raw image first, with 'qemu-img convert -O raw'";

    private final String description;
    private final String advice;

    ImageKind(String description, String advice) {
        this.description = description;
        this.advice = advice;
    }

    /** What an image of this kind is, for the end of a sentence. */
    public String description() {
        return description;
    }

    /** What to do to get a raw image, as a request; empty when the bytes lie in one file at their own offsets already. */
    public String advice() {
        return advice;
    }

    /** Whether the bytes of the disk lie in one file, or on the device, at their own offsets. */
    public boolean isRaw() {
        return this == RAW || this == DEVICE;
    }
}
