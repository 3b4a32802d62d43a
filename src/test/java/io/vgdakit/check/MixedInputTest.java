package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Finding;
import io.vgdakit.record.Severity;
import io.vgdakit.record.Stamp;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.PvSpec;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixedInputTest {

    private static final int VGDA_1 = 136 * 512;
    private static final int NUMPVS = VGDA_1 + 0x1E;
    private static final String OTHER_VGID = "00c22f2f00004c000000011304cc9a47";

    @Test
    void findsNothingInTwoWholeVolumeGroups() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks());
        disks.addAll(VgImages.of(PublishedDisks.datavg()).disks());
        assertThat(Groups.checkDisks(disks)).isEmpty();
    }

    @Test
    void tellsTheSameImageGivenTwice() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks());
        disks.add(new MemoryDisk("again", VgImages.of(PublishedDisks.testvg()).header(1)));
        assertThat(codes(Groups.checkDisks(disks))).contains("VG-003").doesNotContain("VGDA-009");
    }

    @Test
    void findsNothingInDisksOfTwoLayouts() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks());
        disks.addAll(VgImages.of(VgSpec.big(OTHER_VGID).pvs(2, 500)).disks());
        disks.addAll(VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 500)).disks());
        assertThat(Groups.checkDisks(disks)).isEmpty();
    }

    @Test
    void tellsTheTruncatedDiskFromTheGoodOnes() {
        List<byte[]> images = Groups.images(3, Groups.SMALL_VGDA);
        images.set(1, Arrays.copyOf(images.get(1), 300 * 512));
        List<Finding> findings = Groups.check(images);
        assertThat(findings).extracting(Finding::code).containsOnly("DISK-001");
        assertThat(findings).extracting(finding -> finding.place().disk()).containsOnly("hdisk2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, 65535})
    void tellsAnImpossibleNumberOfPvs(int numpvs) {
        List<byte[]> images = Groups.images(2, Groups.SMALL_VGDA);
        images.forEach(image -> {
            ByteBuffer.wrap(image).putShort(NUMPVS, (short) numpvs);
            ByteBuffer.wrap(image).putShort(NUMPVS + (8 + Groups.SMALL_VGDA) * 512, (short) numpvs);
        });
        assertThat(codes(Groups.check(images))).contains("VGDA-005");
    }

    @Test
    void tellsADiskThatTwoVolumeGroupsClaim() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks().subList(1, 3));
        VgSpec other = VgSpec.original(OTHER_VGID).pv(PvSpec.of("new", "00c22f2f00000001", 100)).pv(PvSpec.of("taken", "003752147454a336", 100));
        byte[] taken = VgImages.of(other).header(2);
        byte[] old = VgImages.of(PublishedDisks.testvg()).header(1);
        System.arraycopy(old, 7 * 512, taken, 7 * 512, 512);
        System.arraycopy(old, 70 * 512, taken, 70 * 512, 512);
        List<Disk> mixed = List.of(VgImages.of(other).disk(1), new MemoryDisk("taken", taken));
        List<String> codes = codes(Groups.checkDisks(mixed));
        assertThat(codes).contains("VGDA-001");
        disks.addAll(mixed);
        assertThat(codes(Groups.checkDisks(disks))).contains("VGDA-001");
    }

    @Test
    void tellsALvmRecordThatNamesAnotherVolumeGroupThanTheVgdaOfItsPvid() {
        VgSpec foreign = VgSpec.original(OTHER_VGID).pv(PvSpec.of("stray", "00c22f2f00000001", 100));
        byte[] stray = VgImages.of(foreign).header(1);
        System.arraycopy(VgImages.of(PublishedDisks.testvg()).header(1), 0, stray, 0, 512);
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks().subList(1, 3));
        disks.add(new MemoryDisk("stray", stray));
        assertThat(Groups.checkDisks(disks)).filteredOn(finding -> finding.code().equals("VG-002")).singleElement()
                .satisfies(finding -> assertThat(finding.place().disk()).isEqualTo("stray"));
    }

    @Test
    void tellsImagesOfDifferentTimes() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks().subList(0, 2));
        VgSpec later = PublishedDisks.testvg().stamps(new Stamp(946900000, 1), new Stamp(946900000, 2));
        disks.add(VgImages.of(later).disk(3));
        List<Finding> findings = Groups.checkDisks(disks);
        assertThat(findings).extracting(Finding::code).containsOnly("VG-005");
        assertThat(findings).extracting(finding -> finding.place().disk()).containsExactly("hdisk13", "hdisk14");
    }

    @Test
    void tellsTwoHistories() {
        VgSpec left = PublishedDisks.testvg().stamps(new Stamp(946900000, 1), new Stamp(946900500, 2));
        VgSpec right = PublishedDisks.testvg().stamps(new Stamp(946900300, 1), new Stamp(946900300, 2));
        assertThat(codes(Groups.checkDisks(List.of(VgImages.of(left).disk(1), VgImages.of(right).disk(2), VgImages.of(right).disk(3)))))
                .contains("VG-005", "VG-006");
    }

    @Test
    void aSecondCopyThatIsOnlyOlderIsNoDamage() {
        byte[] newer = VgImages.of(PublishedDisks.testvg().stamps(new Stamp(946900000, 1), new Stamp(946900000, 2))).header(1);
        byte[] older = VgImages.of(PublishedDisks.testvg()).header(1);
        System.arraycopy(older, 2242 * 512, newer, 2242 * 512, 2098 * 512);
        List<Finding> findings = Groups.checkDisks(List.of(new MemoryDisk("hdisk13", newer)));
        assertThat(findings).extracting(Finding::code).containsExactlyInAnyOrder("VG-001", "VGDA-010");
        assertThat(Groups.serious(findings)).isEmpty();
    }

    @Test
    void aDiskOfAnotherVolumeManagerIsNoDamage() {
        byte[] image = VgImages.of(PublishedDisks.testvg()).header(1);
        Arrays.fill(image, VGDA_1, image.length, (byte) 0);
        ByteBuffer.wrap(image).putShort(7 * 512 + 0x3C, (short) 32001).putShort(70 * 512 + 0x3C, (short) 32001);
        assertThat(Groups.checkDisks(List.of(new MemoryDisk("gpfs", image)))).extracting(Finding::code).containsExactly("DISK-003");
    }

    @Test
    void ofADestroyedMapOnlyTheFirstFindingsOfARuleAreListed() {
        List<byte[]> images = Groups.images(1, 2098);
        for (int copy = 0; copy < 2; copy++) {
            ByteBuffer image = ByteBuffer.wrap(images.get(0));
            for (int pp = 1; pp <= 67; pp++) {
                image.putShort((153 + copy * 2106) * 512 + 32 * pp, (short) 200).putInt((153 + copy * 2106) * 512 + 32 * pp + 4, 1);
            }
        }
        List<Finding> unknown = Groups.check(images).stream().filter(finding -> finding.code().equals("PP-001") && finding.place().copy() == 1).toList();
        assertThat(unknown).hasSize(17);
        assertThat(unknown.get(16).text()).startsWith("51 more findings");
    }

    @Property(tries = 300)
    void randomDamageNeverMakesItFail(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int disks, @ForAll @IntRange(min = 1, max = 200) int bytes) {
        Random random = new Random(seed);
        List<byte[]> images = Groups.images(disks, Groups.SMALL_VGDA);
        for (byte[] image : images) {
            for (int i = 0; i < bytes; i++) {
                image[random.nextInt(image.length)] = (byte) random.nextInt();
            }
        }
        assertThat(Groups.check(images)).allSatisfy(finding -> {
            assertThat(Rules.find(finding.code())).isPresent();
            assertThat(finding.severity().compareTo(Rule.worst(finding.evidence()))).isNotNegative();
        });
    }

    @Property(tries = 100)
    void randomRecordsNeverMakeItFail(@ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> images = Groups.images(2, Groups.SMALL_VGDA);
        for (int i = 0; i < 12; i++) {
            int field = 0x14 + 4 * random.nextInt(12);
            int value = random.nextInt() >>> random.nextInt(32);
            ByteBuffer.wrap(images.get(0)).putInt(7 * 512 + field, value).putInt(70 * 512 + field, value);
        }
        assertThat(Groups.check(images)).anyMatch(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
