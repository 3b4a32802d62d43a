package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/** The forms of images that the programs of other people make of a raw one. */
enum ToolImage {
    EWF_ENCASE6("disk.E01", ImageKind.EWF, "encase6", "best"),
    EWF_STORED("disk.E01", ImageKind.EWF, "encase5", "none"),
    EWF_EMPTY_BLOCKS("disk.E01", ImageKind.EWF, "ftk", "empty-block"),
    EWF_LINEN("disk.E01", ImageKind.EWF, "linen6", "fast"),
    EWF_FIRST_FORM("disk.e01", ImageKind.EWF, "ewf", "best"),
    EWF_SMART("disk.s01", ImageKind.EWF, "smart", "best"),
    QCOW2("disk.qcow2", ImageKind.QCOW2, "qcow2"),
    QCOW2_COMPRESSED("disk.qcow2", ImageKind.QCOW2, "qcow2", "-c"),
    QCOW2_VERSION_2("disk.qcow2", ImageKind.QCOW2, "qcow2", "-o", "compat=0.10"),
    QCOW2_SMALL_CLUSTERS("disk.qcow2", ImageKind.QCOW2, "qcow2", "-c", "-o", "cluster_size=512"),
    QCOW2_LARGE_CLUSTERS("disk.qcow2", ImageKind.QCOW2, "qcow2", "-c", "-o", "cluster_size=2M"),
    VMDK_SPARSE("disk.vmdk", ImageKind.VMDK, "vmdk", "-o", "subformat=monolithicSparse"),
    VMDK_ZERO_GRAINS("disk.vmdk", ImageKind.VMDK, "vmdk", "-S", "0", "-o", "subformat=monolithicSparse,zeroed_grain=on"),
    VMDK_FLAT("disk.vmdk", ImageKind.VMDK, "vmdk", "-o", "subformat=monolithicFlat"),
    VMDK_STREAM("disk.vmdk", ImageKind.VMDK, "vmdk", "-o", "subformat=streamOptimized"),
    VMDK_EXTENTS("disk.vmdk", ImageKind.VMDK, "vmdk", "-o", "subformat=twoGbMaxExtentSparse"),
    VMDK_FLAT_EXTENTS("disk.vmdk", ImageKind.VMDK, "vmdk", "-o", "subformat=twoGbMaxExtentFlat"),
    VHD_FIXED("disk.vhd", ImageKind.VHD, "vpc", "-o", "subformat=fixed,force_size=on"),
    VHD_DYNAMIC("disk.vhd", ImageKind.VHD, "vpc", "-o", "subformat=dynamic,force_size=on"),
    VHDX_FIXED("disk.vhdx", ImageKind.VHDX, "vhdx", "-o", "subformat=fixed"),
    VHDX_DYNAMIC("disk.vhdx", ImageKind.VHDX, "vhdx", "-o", "subformat=dynamic");

    final ImageKind kind;
    private final String file;
    private final String format;
    private final List<String> options;

    ToolImage(String file, ImageKind kind, String format, String... options) {
        this.file = file;
        this.kind = kind;
        this.format = format;
        this.options = List.of(options);
    }

    /** The bytes of a disk: noise, zeros, what shrinks, a hole in front of the end, an odd number of sectors. */
    static byte[] content() {
        byte[] content = new byte[3_400_000 / Disk.SECTOR_BYTES * Disk.SECTOR_BYTES];
        System.arraycopy(Images.noise(1_300_000), 0, content, 0, 1_300_000);
        for (int i = 2_000_000; i < 3_000_000; i++) {
            content[i] = (byte) (i / 7 % 50 + i / 10_000);
        }
        Arrays.fill(content, content.length - 700, content.length, (byte) 'e');
        return content;
    }

    /** Makes the image of a raw one in an empty directory; returns its first file. */
    Path make(Path raw, Path directory) throws IOException, InterruptedException {
        Path image = directory.resolve(file);
        if (kind == ImageKind.EWF) {
            Programs.assumeInstalled("ewf-tools", "ewfacquire");
            run("ewfacquire", "-u", "-q", "-t", FilenameUtils.removeExtension(image.toString()), "-f", format, "-c", "deflate:" + options.get(0),
                    "-S", "1MiB", raw);
        } else {
            Programs.assumeInstalled("qemu-utils", "qemu-img");
            run(Stream.of(Stream.of("qemu-img", "convert", "-f", "raw", "-O", format), options.stream(), Stream.of(raw, image))
                    .flatMap(words -> words).toArray());
        }
        return image;
    }

    /** All files of an image in a directory, in order. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    static void run(Object... words) throws IOException, InterruptedException {
        Programs.Result result = Programs.run(words);
        assertThat(result.exitCode()).as(result.out()).isZero();
    }
}
