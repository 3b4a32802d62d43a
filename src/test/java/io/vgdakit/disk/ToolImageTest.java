package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.testing.Programs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Images that other programs made read as the raw bytes that they were made of. */
class ToolImageTest {

    private static final byte[] CONTENT = ToolImage.content();

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @EnumSource
    void everyByteIsThatOfTheRawImage(ToolImage form) throws Exception {
        Path image = form.make(raw(), directory);
        assertThat(Disks.kind(image)).isEqualTo(form.kind);
        try (Disk disk = Disks.open(image)) {
            assertThat(disk.name()).isEqualTo("disk");
            assertThat(disk.size()).isEqualTo(CONTENT.length);
            Images.assertWhole(disk.read(0, CONTENT.length), CONTENT);
            var random = new Random(7);
            for (int i = 0; i < 200; i++) {
                int offset = random.nextInt(CONTENT.length + 1000);
                int length = random.nextInt(100_000);
                Images.assertRead(disk.read(offset, length), CONTENT, offset, length, Gap.Reason.BEYOND_END, "");
            }
            assertThat(Arrays.mismatch(inBulk(disk), CONTENT)).isNegative();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryHasOneImage(ToolImage form) throws Exception {
        Path image = form.make(raw(), directory);
        assertThat(ToolImage.files(directory).stream().filter(Disks::isImage)).containsExactly(image);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedDiskIsNotRead(ToolImage form) throws Exception {
        Disk disk = Disks.open(form.make(raw(), directory));
        disk.read(0, 2_000_000);
        disk.close();
        assertThatThrownBy(() -> disk.read(1_500_000, 512)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMissingSegmentEndsAnEwfImage() throws Exception {
        Path image = ToolImage.EWF_STORED.make(raw(), directory);
        Files.delete(directory.resolve("disk.E03"));
        try (Disk disk = Disks.open(image)) {
            int held = (int) disk.size();
            assertThat(held).isBetween(1_900_000, 2_100_000);
            Images.assertRead(disk.read(0, held + 10), Arrays.copyOf(CONTENT, held), 0, held + 10, Gap.Reason.READ_ERROR,
                    "there is no segment disk.E03");
        }
    }

    @Test
    void aLaterSegmentIsNoImage() throws Exception {
        ToolImage.EWF_STORED.make(raw(), directory);
        Path second = directory.resolve("disk.E02");
        assertThat(Disks.kind(second)).isEqualTo(ImageKind.EWF);
        assertThatThrownBy(() -> Disks.open(second)).isInstanceOf(IOException.class)
                .hasMessage(second + ": is segment 2 of an EWF image; name its first segment instead");
    }

    @Test
    void aSegmentOfAnotherImageIsNotTaken() throws Exception {
        Path image = ToolImage.EWF_ENCASE6.make(raw(), directory);
        Path second = directory.resolve("disk.E02");
        byte[] bytes = Files.readAllBytes(second);
        int data = EwfSections.segment(2).length + EwfSection.BYTES;
        bytes[data + 64] ^= 1;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 1048, EwfSection.adler(ByteBuffer.wrap(bytes, data, 1048)));
        Files.write(second, bytes);
        try (Disk disk = Disks.open(image)) {
            assertThat(disk.read(disk.size(), 1).gaps().get(0).detail()).isEqualTo("disk.E02: belongs to another EWF image");
        }
    }

    @Test
    void aDamagedChunkIsAGapAndItsNeighboursAreNot() throws Exception {
        Path image = ToolImage.EWF_ENCASE6.make(raw(), directory);
        byte[] bytes = Files.readAllBytes(image);
        bytes[100_000] ^= 1;
        Files.write(image, bytes);
        try (Disk disk = Disks.open(image)) {
            Extent all = disk.read(0, CONTENT.length);
            assertThat(all.gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.reason()).isEqualTo(Gap.Reason.READ_ERROR);
                assertThat(gap.length()).isEqualTo(32768);
                assertThat(gap.detail()).matches("disk\\.E01: the chunk at byte \\d+ of the segment is damaged: its checksum is wrong");
            });
            Gap gap = all.gaps().get(0);
            byte[] expected = CONTENT.clone();
            Arrays.fill(expected, (int) gap.offset(), (int) gap.end(), (byte) 0);
            assertThat(Arrays.mismatch(all.bytes(), expected)).isNegative();
        }
    }

    @ParameterizedTest
    @CsvSource({"76, header of the table", "104, entry of the table"})
    void theCopyOfADamagedChunkTableIsUsed(int offset, String what) throws Exception {
        Path image = ToolImage.EWF_ENCASE6.make(raw(), directory);
        byte[] bytes = Files.readAllBytes(image);
        int table = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("table\0");
        bytes[table + offset] ^= 1;
        Files.write(image, bytes);
        try (Disk disk = Disks.open(image)) {
            Images.assertWhole(disk.read(0, CONTENT.length), CONTENT);
        }
    }

    @Test
    void sectorsThatTheAcquisitionCouldNotReadAreGaps() throws Exception {
        ToolImage.EWF_ENCASE6.make(raw(), directory);
        Path last = ToolImage.files(directory).get(ToolImage.files(directory).size() - 1);
        byte[] bytes = Files.readAllBytes(last);
        int done = bytes.length - EwfSection.BYTES;
        byte[] list = EwfSections.badSectors(70, 3, 100, 1);
        int end = done + EwfSection.BYTES + list.length;
        Files.write(last, Images.join(Arrays.copyOf(bytes, done), EwfSections.descriptor("error2", end, EwfSection.BYTES + list.length), list,
                EwfSections.descriptor("done", end, 0)));
        try (Disk disk = Disks.open(directory.resolve("disk.E01"))) {
            String detail = "could not be read when the EWF image was made";
            assertThat(disk.read(0, CONTENT.length).gaps()).containsExactly(new Gap(70 * 512, 3 * 512, Gap.Reason.READ_ERROR, detail),
                    new Gap(100 * 512, 512, Gap.Reason.READ_ERROR, detail));
            assertThat(Arrays.mismatch(disk.read(73 * 512, 27 * 512).bytes(), Arrays.copyOfRange(CONTENT, 73 * 512, 100 * 512))).isNegative();
        }
    }

    @Test
    void anExtentFileThatIsMissingOrCutOffIsAGap() throws Exception {
        Path image = ToolImage.VMDK_FLAT.make(raw(), directory);
        Path extent = directory.resolve("disk-flat.vmdk");
        assertThat(Disks.kind(extent)).isEqualTo(ImageKind.VMDK);
        Files.write(extent, Arrays.copyOf(CONTENT, 5120));
        try (Disk disk = Disks.open(image)) {
            Images.assertRead(disk.read(0, 10_240), Arrays.copyOf(CONTENT, 5120), 0, 10_240, Gap.Reason.READ_ERROR,
                    "the image file ends at byte 5120, before the bytes that it should hold");
        }
        Files.delete(extent);
        try (Disk disk = Disks.open(image)) {
            assertThat(disk.size()).isEqualTo(CONTENT.length);
            assertThat(disk.read(0, 512).gaps()).containsExactly(new Gap(0, 512, Gap.Reason.READ_ERROR, "there is no extent file disk-flat.vmdk"));
        }
    }

    @Test
    void theLaterCopyOfADamagedVhdFooterIsUsed() throws Exception {
        Path image = ToolImage.VHD_DYNAMIC.make(raw(), directory);
        byte[] bytes = Files.readAllBytes(image);
        Arrays.fill(bytes, 0, 512, (byte) 0);
        Files.write(image, bytes);
        try (Disk disk = Disks.open(image)) {
            Images.assertWhole(disk.read(0, CONTENT.length), CONTENT);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "convert -O qcow2 -o extended_l2=on RAW IMAGE | is a qcow2 image with features that cannot be read",
        "convert -O qcow2 -c -o compression_type=zstd RAW IMAGE | is a qcow2 image with features that cannot be read",
        "create -f qcow2 -b RAW -F raw IMAGE | holds only the differences from a backing file",
        "convert -O qcow RAW IMAGE | is a qcow image of version 1",
        "create -f vmdk -b BASE -F vmdk IMAGE | holds only the differences from a parent",
    })
    void whatCannotBeReadIsRefused(String call, String reason) throws Exception {
        Programs.assumeInstalled("qemu-utils", "qemu-img");
        Path image = directory.resolve("disk.img");
        Path base = ToolImage.VMDK_SPARSE.make(raw(), elsewhere);
        ToolImage.run(Stream.concat(Stream.of("qemu-img"), Arrays.stream(call.split(" "))
                .map(word -> word.equals("RAW") ? rawPath() : word.equals("IMAGE") ? image : word.equals("BASE") ? base : word)).toArray());
        assertThatThrownBy(() -> Disks.open(image)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(image + ": ").hasMessageContaining(reason);
    }

    @Test
    void splitAndOtherwiseNamedImagesAreToldByTheirContent() throws Exception {
        byte[] image = Files.readAllBytes(ToolImage.QCOW2.make(raw(), elsewhere));
        Images.write(directory, "disk.002", Arrays.copyOfRange(image, 1_000_000, image.length));
        Path first = Images.write(directory, "disk.001", Arrays.copyOf(image, 1_000_000));
        assertThat(Disks.kind(first)).isEqualTo(ImageKind.QCOW2);
        try (Disk disk = Disks.open(first)) {
            Images.assertWhole(disk.read(0, CONTENT.length), CONTENT);
        }
    }

    private Path raw() throws IOException {
        return Files.write(rawPath(), CONTENT);
    }

    private Path rawPath() {
        return elsewhere.resolve("raw.img");
    }

    private static byte[] inBulk(Disk disk) {
        ByteBuffer target = ByteBuffer.allocateDirect(CONTENT.length);
        while (disk.read(target.position(), target) > 0) {
            // goes on where it stopped
        }
        byte[] read = new byte[target.flip().remaining()];
        target.get(read);
        return read;
    }
}
