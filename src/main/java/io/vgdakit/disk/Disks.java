package io.vgdakit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens disk images and devices. */
public final class Disks {

    private Disks() {
    }

    /**
     * Opens an image or a device for reading.
     *
     * <ul>
     * <li>A raw image: its size is what the file holds when it is opened, be it truncated or empty.
     * <li>A split image, by its first part: {@code .001}, {@code .000} or {@code .aa}. A missing part ends
     * the image.
     * <li>A gzip image, by the ending {@code .gz} or by its first bytes; split or not. {@link Disk#size()} decompresses all of it once;
     * reading backwards behind the first 16 MiB starts again from the front. Where the compressed data is damaged or cut off the image
     * ends, and what would follow is a {@link Gap.Reason#READ_ERROR}. A wrong checksum shows only there, at the end.
     * <li>An EWF image ({@code .E01}, {@code .s01}), by its first segment: a chunk whose checksum is wrong is a
     * {@link Gap.Reason#READ_ERROR}, as are the sectors that could not be read when the image was made; a missing or damaged segment ends
     * the image. EWF of version 2 is refused.
     * <li>A qcow2 image of version 2 or 3; snapshots are passed over.
     * <li>A VMDK image: a sparse extent, stream-optimised or not, or a descriptor of sparse and flat extents, which must lie beside it.
     * <li>A VHD or VHDX image, fixed or dynamic.
     * <li>A block or a character device. The size of one that does not tell it is found by trying, up to 2^50 bytes: this is the size of
     * an endless device.
     * </ul>
     *
     * <p>These forms are told by the content of a regular file, never by that of a device. What such a file should hold and does not, because
     * it is cut off or damaged, is a {@link Gap.Reason#READ_ERROR}. Encrypted ones, and those that hold only the differences from another
     * image, are refused.
     *
     * <p>Bad sectors become gaps of {@link Gap.Reason#READ_ERROR}, one or more sectors each. To interrupt a thread that reads closes the
     * disk; reading a closed disk is an {@link IllegalStateException}.
     *
     * @param image path of the (first) file, or of a device; symbolic links are followed, the name stays that of the link
     * @throws IOException with the path and the reason: no such file, no permission, a directory, a FIFO or a socket. A FIFO is never
     *     waited for. An image of a form that is known and cannot be read, too
     */
    public static Disk open(Path image) throws IOException {
        ImageBytes bytes = PartChain.startsAt(image) ? SplitBytes.open(PartChain.from(image)) : FileBytes.open(image);
        try {
            return new ImageDisk(ImageNames.diskName(image), image.toString(), content(image, bytes));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static ImageBytes content(Path image, ImageBytes bytes) throws IOException {
        var file = new ImageDisk("", "", bytes);
        if (isGzip(image, file)) {
            return new GzipBytes(bytes);
        }
        Optional<Container> container = container(image, file);
        try {
            return container.isPresent() ? container.get().open(image, bytes) : bytes;
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException(image.toString(), null, e.getMessage());
        }
    }

    /**
     * The form of an image that {@link #open} would open, or of a file that continues one: a later part, or an extent.
     *
     * @throws IOException as {@link #open} does
     */
    public static ImageKind kind(Path image) throws IOException {
        if (FileKind.of(image) == FileKind.DEVICE) {
            return ImageKind.DEVICE;
        }
        PartChain chain = PartChain.startsAt(image) ? PartChain.from(image) : new PartChain(List.of(image), "");
        try (var file = new ImageDisk("", "", SplitBytes.open(chain))) {
            if (isGzip(image, file)) {
                return ImageKind.GZIP;
            }
            Optional<Container> container = container(image, file);
            if (container.isPresent()) {
                return container.get().kind();
            }
        }
        if (ImageNames.isVmdkExtent(image)) {
            return ImageKind.VMDK;
        }
        return chain.parts().size() > 1 || PartChain.isLaterPart(image) ? ImageKind.SPLIT : ImageKind.RAW;
    }

    private static Optional<Container> container(Path image, Disk file) {
        return Files.isRegularFile(image) ? Container.of(file) : Optional.empty();
    }

    private static boolean isGzip(Path image, Disk content) {
        // The first bytes of a device are the disk itself, whatever they look like.
        return Files.isRegularFile(image)
                && (ImageNames.isGzip(image) || GzipStream.startsWith(content.read(0, GzipStream.MAGIC_BYTES).bytes()));
    }

    /**
     * Whether a file of a directory is taken for an image: by an ending of image files, first parts of images of several files only, or,
     * with any other ending, by a size of whole sectors. Hidden files are none.
     */
    public static boolean isImage(Path file) {
        String fileName = String.valueOf(file.getFileName());
        if (fileName.startsWith(".") || PartChain.isLaterPart(file) || ImageNames.isVmdkExtent(file) || !Files.isRegularFile(file)) {
            return false;
        }
        long size = file.toFile().length();
        return ImageNames.isImageName(file) || size > 0 && size % Disk.SECTOR_BYTES == 0;
    }

    /**
     * The disk that begins inside another one, such as a partition or the second of two images in one file; closing it closes the other.
     *
     * @param base bytes from the start of the other disk, at least 0; behind its end the disk is empty
     */
    public static Disk at(Disk disk, long base) {
        return new DiskAtBase(disk, base);
    }

    /** The same disk under another name; closing it closes the disk. */
    public static Disk renamed(Disk disk, String name) {
        return new ForwardingDisk(disk) {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int read(long offset, ByteBuffer target) {
                return disk.read(offset, target);
            }
        };
    }
}
