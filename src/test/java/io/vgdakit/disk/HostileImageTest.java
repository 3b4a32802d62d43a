package io.vgdakit.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images whose headers were made to harm. */
class HostileImageTest {

    private static final long TIB = 1L << 40;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "20, 63, 'clusters of 2^63 bytes'", "20, 0, 'clusters of 2^0 bytes'", "20, -1, 'clusters of 2^-1 bytes'",
        "24, 2147483647, 'more than there is'", "24, -1, 'more than there is'", "32, 1, 'encrypted'", "4, 99, 'version 99'"
    })
    void aQcow2HeaderThatMakesNoSenseIsRefused(int offset, int value, String reason) throws IOException {
        Path image = write("x.qcow2", qcow2(TIB, Integer.MAX_VALUE).putInt(offset, value).array());
        assertRefused(image, reason);
    }

    @Test
    void aQcow2ImageOfManyTablesThatAreNotThereIsAllGaps() throws IOException {
        try (Disk disk = Disks.open(write("x.qcow2", qcow2(TIB, -1).array()))) {
            assertThat(disk.size()).isEqualTo(TIB);
            assertThat(disk.read(TIB / 2, 1000).gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.length()).isEqualTo(1000);
                assertThat(gap.reason()).isEqualTo(Gap.Reason.READ_ERROR);
            });
        }
    }

    @Test
    void aQcow2TableThatIsTooShortIsAGap() throws IOException {
        try (Disk disk = Disks.open(write("x.qcow2", qcow2(TIB, 1).array()))) {
            assertThat(disk.read(TIB / 2, 512).gaps()).singleElement().extracting(Gap::detail).asString()
                    .isEqualTo("the L1 table of the qcow2 image ends at entry 1, before entry 1024");
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 9223372036854775807, grain size", "20, 0, grain size",
        "12, -3, capacity", "56, 4611686018427387904, place of the grain directory",
        "28, 4611686018427387904, descriptor", "36, 4611686018427387904, descriptor"})
    void aVmdkHeaderThatMakesNoSenseIsRefused(int offset, long value, String reason) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN).put(VmdkMap.MAGIC).putInt(1).putLong(12, 2048).putLong(20, 128)
                .putLong(28, 1).putLong(36, 1).putInt(44, 512).putLong(56, 2);
        assertRefused(write("x.vmdk", header.putLong(offset, value).array()), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../x.img", "..", "", "C:\\\\x", "a\\\\b"})
    void aVmdkDescriptorDoesNotChooseAnyFile(String name) throws IOException {
        assertRefused(descriptor("RW 100 FLAT \"" + name + "\" 0"), "does not lie beside it");
    }

    @ParameterizedTest
    @CsvSource({"RW 999999999999 ZERO, more than there is", "RW 100 VMFSRDM \"x\", type VMFSRDM", "RW 100 FLAT, type FLAT",
        "nothing, names 0 extents"})
    void extentsThatCannotBeReadAreRefused(String line, String reason) throws IOException {
        assertRefused(descriptor((line + "\n").repeat(3)), reason);
    }

    @Test
    void aVmdkDescriptorOfManyExtentsIsRefused() throws IOException {
        assertRefused(descriptor("RW 1 ZERO\n".repeat(5000)), "names 5000 extents");
    }

    @Test
    void extentsOfZerosAndWithoutAccessAreWhatTheySay() throws IOException {
        try (Disk disk = Disks.open(descriptor("RW 3 ZERO\nNOACCESS 2 FLAT \"x\" 0"))) {
            assertThat(disk.size()).isEqualTo(5 * 512);
            assertThat(disk.read(0, 2560).gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.offset()).isEqualTo(3 * 512);
                assertThat(gap.detail()).contains("no access");
            });
        }
    }

    @Test
    void sectionsOfAnEwfImageThatGoInCirclesAreRefusedOrEndIt() throws IOException {
        byte[] start = EwfSections.segment(1);
        assertRefused(write("x.E01", Images.join(start, EwfSections.descriptor("header", 13, 76))), "is followed by none");
        byte[] volume = Images.join(EwfSections.descriptor("volume", 183, 170), EwfSections.volume(100, 64, 512, 6400));
        try (Disk disk = Disks.open(write("y.E01", Images.join(start, volume, EwfSections.descriptor("header", 13, 76))))) {
            assertThat(disk.size()).isZero();
            assertThat(disk.read(0, 512).gaps()).containsExactly(
                    new Gap(0, 512, Gap.Reason.READ_ERROR, "y.E01: the section at byte 183 is followed by none"));
        }
    }

    @Test
    void anEwfTableOfMoreEntriesThanItHasRoomForEndsTheImage() throws IOException {
        byte[] image = Images.join(EwfSections.segment(1), EwfSections.descriptor("volume", 183, 170), EwfSections.volume(100, 64, 512, 6400),
                EwfSections.descriptor("table", 283, 1L << 40), EwfSections.tableHeader(-1), EwfSections.descriptor("done", 283, 0));
        try (Disk disk = Disks.open(write("x.E01", image))) {
            assertThat(disk.read(0, 512).gaps()).containsExactly(
                    new Gap(0, 512, Gap.Reason.READ_ERROR, "x.E01: the chunk table at byte 183 is damaged"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 512", "1, 0", "0, 512", "-1, -1", "65536, 512"})
    void chunksOfAnEwfImageThatAreTooLargeAreRefused(int chunkSectors, int sectorBytes) throws IOException {
        byte[] image = Images.join(EwfSections.segment(1), EwfSections.descriptor("volume", 183, 170),
                EwfSections.volume(1, chunkSectors, sectorBytes, 1), EwfSections.descriptor("done", 183, 0));
        assertRefused(write("x.E01", image), "in chunks of");
    }

    @Test
    void aFooterWithAWrongChecksumIsTheLastSectorOfARawImage() throws IOException {
        byte[] raw = Images.noise(10_240);
        ByteBuffer footer = ByteBuffer.wrap(raw, 10_240 - 512, 512).put(VhdMap.COOKIE);
        assertThat(footer.hasRemaining()).isTrue();
        Path image = write("x.img", raw);
        assertThat(Disks.kind(image)).isEqualTo(ImageKind.RAW);
        try (Disk disk = Disks.open(image)) {
            Images.assertWhole(disk.read(0, 10_240), raw);
        }
    }

    @ParameterizedTest
    @CsvSource({"EVF2, EWF image of version 2", "LVF, EWF image of version 2", "VHDX, VHDX image"})
    void whatIsOnlyAMagicIsRefused(String form, String reason) throws IOException {
        byte[] magic = switch (form) {
            case "EVF2" -> new byte[] {'E', 'V', 'F', '2', '\r', '\n', (byte) 0x81, 0};
            case "LVF" -> new byte[] {'L', 'V', 'F', '\t', '\r', '\n', (byte) 0xff, 0};
            default -> VhdxHeader.SIGNATURE;
        };
        assertRefused(write("x", Images.join(magic, new byte[1 << 20])), reason);
    }

    private Path descriptor(String extents) throws IOException {
        return write("x.vmdk", ("# Disk DescriptorFile\nversion=1\nparentCID=ffffffff\n" + extents + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer qcow2(long size, int l1Entries) {
        return ByteBuffer.allocate(4096).put(Qcow2Map.MAGIC).putInt(2).putInt(20, 16).putLong(24, size).putInt(36, l1Entries).putLong(40, 1L << 50);
    }

    private static void assertRefused(Path image, String reason) {
        assertThatThrownBy(() -> Disks.open(image)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(image + ": ").hasMessageContaining(reason);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Images.write(directory, name, bytes);
    }
}
