package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The formats of image files that map the bytes of a disk to their own, told by their content. */
enum Container {
    EWF(ImageKind.EWF, EwfSegments.MAGIC) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return EwfMap.open(image, file);
        }
    },
    /** Later and other forms of EWF: known, but not read. */
    EWF_UNREAD(ImageKind.EWF, new byte[] {'E', 'V', 'F', '2', '\r', '\n', (byte) 0x81, 0},
            new byte[] {'L', 'V', 'F', '\t', '\r', '\n', (byte) 0xff, 0},
            new byte[] {'L', 'E', 'F', '2', '\r', '\n', (byte) 0x81, 0}) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            throw new IOException("is an EWF image of version 2 (.Ex01) or of files instead of a disk (.L01); "
                    + "only .E01 and .s01 ones can be read");
        }
    },
    QCOW2(ImageKind.QCOW2, Qcow2Map.MAGIC) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return Qcow2Map.open(file);
        }
    },
    VMDK_SPARSE(ImageKind.VMDK, VmdkMap.MAGIC) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return VmdkMap.open(file);
        }
    },
    VMDK_DESCRIPTOR(ImageKind.VMDK, VmdkDescriptor.START) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return VmdkExtents.open(image, file);
        }
    },
    VHD(ImageKind.VHD, VhdMap.COOKIE) {
        @Override
        boolean matches(Disk file, byte[] start) {
            return super.matches(file, start) || file.size() > VhdMap.FOOTER_BYTES
                    && VhdMap.isFooter(ByteBuffer.wrap(file.read(file.size() - VhdMap.FOOTER_BYTES, VhdMap.FOOTER_BYTES).bytes()), file.size());
        }

        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return VhdMap.open(file);
        }
    },
    VHDX(ImageKind.VHDX, VhdxHeader.SIGNATURE) {
        @Override
        ImageBytes open(Path image, ImageBytes file) throws IOException {
            return VhdxMap.open(file);
        }
    };

    private static final int START_BYTES = 32;

    private final ImageKind kind;
    private final byte[][] magics;

    Container(ImageKind kind, byte[]... magics) {
        this.kind = kind;
        this.magics = magics;
    }

    /** The format of a file, if it is one of these. Not to be asked of a device: its bytes are the disk itself, whatever they look like. */
    static Optional<Container> of(Disk file) {
        byte[] start = file.read(0, START_BYTES).bytes();
        return Arrays.stream(values()).filter(container -> container.matches(file, start)).findFirst();
    }

    /**
     * Whether a file is of this format.
     *
     * @param start its first bytes
     */
    boolean matches(Disk file, byte[] start) {
        return Arrays.stream(magics).anyMatch(magic -> Arrays.equals(magic, 0, magic.length, start, 0, magic.length));
    }

    ImageKind kind() {
        return kind;
    }

    /**
     * Opens the disk that an image holds.
     *
     * @param image path of the file, for those that it goes on in
     * @param file its bytes; closed together with the disk
     * @throws IOException with the reason only: the image cannot be read, nothing of it
     */
    abstract ImageBytes open(Path image, ImageBytes file) throws IOException;
}
