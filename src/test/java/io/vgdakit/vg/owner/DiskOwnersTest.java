package io.vgdakit.vg.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.format.LvmRecord;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.view.DiskOwnersView;
import io.vgdakit.vg.DiskMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskOwnersTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int SECTOR = Disk.SECTOR_BYTES;
    private static final int LVM_RECORD = 7 * SECTOR;
    private static final int LVM_BACKUP = 70 * SECTOR;

    private static DiskOwners owners(byte[] image) {
        return DiskOwners.of(DiskMetadata.read(new MemoryDisk("hdisk1", image)));
    }

    private static String line(byte[] image) {
        return DiskOwnersView.line(owners(image));
    }

    private static byte[] original() {
        return VgImages.of(VgSpec.original(VGID).pvs(1, 20)).header(1);
    }

    private static byte[] put(byte[] image, int offset, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        System.arraycopy(bytes, 0, image, offset, bytes.length);
        return image;
    }

    private static void version(byte[] image, int offset, int version) {
        LvmRecord lvm = Structures.LVM_RECORD.parse(Arrays.copyOfRange(image, offset, offset + SECTOR));
        lvm.setVersion((short) version);
        lvm._check();
        System.arraycopy(Structures.LVM_RECORD.write(lvm, SECTOR), 0, image, offset, SECTOR);
    }

    @Test
    void theThreeKindsOfVolumeGroupAreToldWithTheirPlaces() {
        assertThat(line(original())).isEqualTo("hdisk1: AIX LVM, original volume group, VGID " + VGID
                + ", PVID 003752147454a336 (LVM record at 0xe00, backup LVM record at 0x8c00, IPL record at 0x0)");
        assertThat(line(VgImages.of(VgSpec.big(VGID).pvs(1, 20)).header(1))).contains("AIX LVM, big volume group");
        assertThat(line(VgImages.of(VgSpec.scalable(VGID).pvs(1, 20)).header(1))).contains("AIX LVM, scalable volume group");
    }

    @Test
    void aRecordAtTheBackupPlaceOnlyCountsAndIsSaid() {
        byte[] image = original();
        Arrays.fill(image, LVM_RECORD, LVM_RECORD + SECTOR, (byte) 0);
        assertThat(line(image)).contains("AIX LVM, original volume group", "backup LVM record only", "(backup LVM record at 0x8c00");
    }

    @Test
    void aVgdaWithoutAnyRecordCounts() {
        byte[] image = original();
        Arrays.fill(image, LVM_RECORD, LVM_RECORD + SECTOR, (byte) 0);
        Arrays.fill(image, LVM_BACKUP, LVM_BACKUP + SECTOR, (byte) 0);
        assertThat(line(image)).contains("AIX LVM, original volume group, VGID " + VGID, "both LVM records lost", "VGDA header at 0x11000");
    }

    @Test
    void aLabelWithAPvidIsPvidOnly() {
        byte[] image = Arrays.copyOf(original(), 200 * SECTOR);
        Arrays.fill(image, SECTOR, image.length, (byte) 0);
        assertThat(line(image)).isEqualTo("hdisk1: PVID only, PVID 003752147454a336 (IPL record at 0x0)");
        Arrays.fill(image, 0x80, 0x90, (byte) 0);
        assertThat(line(image)).isEqualTo("hdisk1: AIX label without a PVID (IPL record at 0x0)");
    }

    @Test
    void gpfsAndOtherVolumeManagersAreToldByTheVersion() {
        byte[] image = original();
        version(image, LVM_RECORD, 32001);
        version(image, LVM_BACKUP, 32001);
        assertThat(line(image)).startsWith("hdisk1: GPFS, LVM record version 32001 (LVM record at 0xe00, backup LVM record at 0x8c00)");
        version(image, LVM_RECORD, 32000);
        assertThat(line(image)).startsWith("hdisk1: another volume manager, LVM record version 32000 (LVM record at 0xe00); also GPFS");
    }

    @Test
    void oracleAsmIsToldWithAPvidWrittenOverIt() {
        byte[] image = new byte[100 * SECTOR];
        put(image, 0, "008201010000000080000000");
        put(image, 0x20, "4f52434c4449534b");
        put(image, 0x48, HexFormat.of().formatHex("DATA_0001".getBytes(StandardCharsets.US_ASCII)));
        put(image, 0x88, HexFormat.of().formatHex("DATA_0001".getBytes(StandardCharsets.US_ASCII)));
        assertThat(line(image)).isEqualTo("hdisk1: Oracle ASM (0x82 at 0x1, \"ORCLDISK\" at 0x20); PSN 100-127 beyond the image");
        put(image, 0x80, "00375214741702510000000000000000");
        assertThat(line(image)).contains("Oracle ASM, PVID 0037521474170251 written over its header");
        put(image, 0x80, HexFormat.of().formatHex("GROUPABC".getBytes(StandardCharsets.US_ASCII)));
        assertThat(line(image)).doesNotContain("PVID");
    }

    @Test
    void remainsOfAixLvmUnderAnotherOwnerAreTold() {
        byte[] image = original();
        Arrays.fill(image, 0, SECTOR, (byte) 0);
        put(image, 0x1fe, "55aa");
        put(image, 0x200, "4546492050415254");
        assertThat(owners(image).owners()).extracting(Owner::code).containsExactly("gpt", "pc_boot_sector", "aix_lvm");
        assertThat(line(image)).contains("GPT partition table (\"EFI PART\" at 0x200)", "; also AIX LVM, original volume group", "PVID ?");
    }

    @Test
    void anotherOwnersSignsOnAnIntactAixDiskComeSecond() {
        assertThat(owners(put(original(), 0x200, "4546492050415254")).owners()).extracting(Owner::code).containsExactly("aix_lvm", "gpt");
    }

    @Test
    void aLabelUnderAnotherOwnersSignsIsNotCalledPvidOnly() {
        byte[] image = Arrays.copyOf(original(), 200 * SECTOR);
        Arrays.fill(image, SECTOR, image.length, (byte) 0);
        put(image, 0x200, "4546492050415254");
        assertThat(line(image)).startsWith("hdisk1: GPT partition table")
                .contains("; also AIX label, PVID 003752147454a336").doesNotContain("PVID only");
    }

    @Test
    void theBootSignatureOfAnAixBootDiskIsNoOtherOwner() {
        assertThat(owners(put(original(), 0x1fe, "55aa")).owners()).extracting(Owner::code).containsExactly("aix_lvm");
    }

    @Test
    void recordsOfTwoVolumeGroupsAreBothTold() {
        byte[] image = original();
        byte[] other = VgImages.of(VgSpec.original("0037521400004c00000000dc00000001").pvs(1, 20)).header(1);
        System.arraycopy(other, LVM_BACKUP, image, LVM_BACKUP, SECTOR);
        assertThat(owners(image).owners()).extracting(Owner::vgid).containsExactly(VGID, "0037521400004c00000000dc00000001");
    }

    @ParameterizedTest
    @CsvSource({
        "linux_lvm2, 0x200, 4c4142454c4f4e4501000000000000000000000020000000 4c564d3220303031",
        "luks, 0x0, 4c554b53babe0002",
        "xfs, 0x0, 5846534200001000",
        "ext, 0x438, 53ef01000100000000000000000000000000000000000000",
        "btrfs, 0x10040, 5f42485266535f4d",
        "linux_swap, 0xff6, 53574150535041434532",
        "linux_md, 0x1000, fc4e2ba901000000",
        "gpt, 0x1000, 4546492050415254",
        "pc_boot_sector, 0x1fe, 55aa"})
    void otherOwnersAreToldByTheirSigns(String code, String offset, String hex) {
        byte[] image = put(new byte[300 * SECTOR], Integer.decode(offset), hex.replace(" ", ""));
        assertThat(owners(image).owners()).extracting(Owner::code).containsExactly(code);
        assertThat(owners(image).owners().get(0).signs().get(0).offset()).isEqualTo(Integer.decode(offset).longValue());
    }

    @Test
    void aSolarisLabelNeedsBothOfItsMagics() {
        byte[] image = put(new byte[300 * SECTOR], 0x1fc, "dabe");
        assertThat(owners(image).known()).isFalse();
        assertThat(owners(put(image, 0xbc, "600ddeee")).owners()).extracting(Owner::code).containsExactly("solaris_vtoc");
    }

    @Test
    void nothingKnownIsSaidWithWhatTheImageHolds() {
        assertThat(line(new byte[0])).startsWith("hdisk1: nothing known, the image is empty");
        assertThat(line(new byte[200 * SECTOR])).isEqualTo("hdisk1: all zero");
        byte[] fill = new byte[200 * SECTOR];
        Arrays.fill(fill, (byte) 0xdd);
        assertThat(line(fill)).isEqualTo("hdisk1: all fill 0xDD");
        assertThat(line(new byte[17 << 20])).isEqualTo("hdisk1: nothing known, the first 16 MiB are all zero");
        assertThat(line(put(new byte[200 * SECTOR], 5000, "01"))).isEqualTo("hdisk1: nothing known");
    }

    @Property(tries = 100)
    void anyBytesGiveAVerdictWhosePlacesLieInsideTheImage(@ForAll long seed, @ForAll @IntRange(max = 70_000) int length) {
        byte[] image = new byte[length];
        new Random(seed).nextBytes(image);
        List<Owner> owners = owners(image).owners();
        assertThat(owners).allSatisfy(owner -> assertThat(owner.signs())
                .isNotEmpty().allSatisfy(sign -> assertThat(sign.offset() + sign.length()).isLessThanOrEqualTo(length)));
    }
}
