package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.layout.VgKind;
import io.vgdakit.record.Stamp;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.CopyVote.AreaKind;
import io.vgdakit.vg.CopyVote.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssemblyTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int VGDA_1 = 136 * 512;

    @Test
    void readsTheMirroredLogicalVolumeFromAnyOneDisk() {
        for (int pv = 1; pv <= 3; pv++) {
            VolumeGroup vg = only(List.of(VgImages.of(PublishedDisks.datavg()).disk(pv)));
            LogicalVolume lv = vg.lv("datalv4").orElseThrow();
            assertThat(lv.lps()).isEqualTo(10);
            assertThat(lv.pps()).isEqualTo(30);
            assertThat(lv.copies()).isEqualTo(3);
            assertThat(lv.pvs()).isEqualTo(3);
            assertThat(lv.partition(1, 3)).hasValueSatisfying(pp -> assertThat(List.of(pp.pv(), pp.pp())).containsExactly(2, 4));
        }
    }

    @Test
    void countsNoStalePpWhenOnlyFreePpsCarryStaleBits() {
        VolumeGroup vg = only(VgImages.of(PublishedDisks.datavg()).disks());
        PhysicalVolume third = vg.pv(3).orElseThrow();
        assertThat(third.stalePps()).isZero();
        assertThat(third.ignoredStale()).isEqualTo(57);
        assertThat(vg.lvs()).noneMatch(LogicalVolume::stale);
    }

    @Test
    void countsAllocatedPpsWithStaleBits() {
        VolumeGroup vg = only(VgImages.of(PublishedDisks.datavg().stale(3, 15, 16)).disks());
        assertThat(vg.pv(3).orElseThrow().stalePps()).isEqualTo(2);
        assertThat(vg.lv("datalv4").orElseThrow().stale()).isTrue();
    }

    @Test
    void ordersThePvsByNumberWhateverTheOrderOfTheImages() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks());
        Collections.reverse(disks);
        VolumeGroup vg = only(disks);
        assertThat(vg.pvs()).extracting(PhysicalVolume::name).containsExactly("hdisk13", "hdisk14", "hdisk15");
        assertThat(vg.name()).isEqualTo("vg_74595c25");
        assertThat(vg.kind()).isEqualTo(VgKind.ORIGINAL);
    }

    @Test
    void namesAPvByItsPvidWhenItsImageIsNotAtHand() {
        VolumeGroup vg = only(List.of(VgImages.of(PublishedDisks.testvg()).disk(1)));
        assertThat(vg.pvs()).extracting(PhysicalVolume::name).containsExactly("hdisk13", "003752147454c64c", "003752147454e7cd");
    }

    @Test
    void keepsTwoVolumeGroupsApart() {
        List<Disk> disks = new ArrayList<>(VgImages.of(PublishedDisks.testvg()).disks());
        disks.addAll(VgImages.of(PublishedDisks.datavg()).disks());
        disks.add(new MemoryDisk("blank", new byte[4096]));
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        assertThat(assembly.volumeGroups()).extracting(vg -> vg.members().size()).containsExactly(3, 3);
        assertThat(assembly.others()).extracting(disk -> disk.disk().name()).containsExactly("blank");
    }

    @Test
    void choosesTheNewestValidCopyAndNeverATornNewerOne() {
        byte[] old = VgImages.of(PublishedDisks.testvg()).header(1);
        byte[] newer = VgImages.of(PublishedDisks.testvg().stamps(new Stamp(946844900, 1), new Stamp(946844900, 0))).header(2);
        newer[VGDA_1 + 3]++;
        VolumeGroup vg = only(List.of(new MemoryDisk("old", old), new MemoryDisk("newer", newer)));
        List<CopyVote> votes = vg.votes().stream().filter(vote -> vote.area() == AreaKind.VGDA).toList();
        assertThat(votes).extracting(CopyVote::status).containsExactly(Status.VALID, Status.VALID, Status.TORN, Status.VALID);
        assertThat(votes).extracting(CopyVote::chosen).containsExactly(false, false, false, true);
        assertThat(votes.get(2).reason()).contains("interrupted change");
        assertThat(votes.get(0).reason()).isEqualTo("older than the newest valid copy");
    }

    @Test
    void takesTheContentsOfTheMajorityWhenCopiesOfOneStampDiffer() {
        byte[] damaged = VgImages.of(PublishedDisks.testvg()).header(1);
        damaged[VGDA_1 + 512 * 17 + 100] = 7;
        VolumeGroup vg = only(List.of(new MemoryDisk("hdisk13", damaged), VgImages.of(PublishedDisks.testvg()).disk(2)));
        CopyVote chosen = vg.votes().stream().filter(CopyVote::chosen).findFirst().orElseThrow();
        assertThat(chosen.place().copy()).isEqualTo(2);
        assertThat(chosen.reason()).contains("3 copies of this stamp, which are not all equal");
    }

    @Test
    void takesTheSameImageTwiceForADuplicate() {
        VolumeGroup vg = only(List.of(VgImages.of(PublishedDisks.testvg()).disk(1), VgImages.of(PublishedDisks.testvg()).disk(1)));
        assertThat(vg.members()).hasSize(1);
        assertThat(vg.duplicates()).hasSize(1);
    }

    @Test
    void recognisesADiskWithoutPvidByItsNumber() {
        byte[] image = VgImages.of(PublishedDisks.testvg()).header(2);
        Arrays.fill(image, 0, 512, (byte) 0);
        VolumeGroup vg = only(List.of(new MemoryDisk("wiped", image)));
        assertThat(vg.pv(2).orElseThrow().name()).isEqualTo("wiped");
    }

    @Test
    void findsTheVolumeGroupWithoutAnyLvmRecord() {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        Arrays.fill(image, 512, 128 * 512, (byte) 0);
        VolumeGroup vg = only(List.of(new MemoryDisk("hdisk10", image)));
        assertThat(vg.members().get(0).layout().ground()).isEqualTo(LayoutChoice.Ground.VGDA_FOUND);
        assertThat(vg.lv("datalv4")).isPresent();
    }

    @Test
    void findsTheVolumeGroupByItsSecondVgdaWhenTheFrontOfTheDiskIsLost() {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        new Random(1).nextBytes(image);
        System.arraycopy(VgImages.of(PublishedDisks.datavg()).header(1), 2000 * 512, image, 2000 * 512, image.length - 2000 * 512);
        VolumeGroup vg = only(List.of(new MemoryDisk("hdisk10", image)));
        assertThat(vg.members().get(0).layout().ground()).isEqualTo(LayoutChoice.Ground.VGDA_FOUND);
        assertThat(vg.vgda().orElseThrow().copy()).isEqualTo(2);
        assertThat(vg.lv("datalv4")).isPresent();
    }

    @Test
    void readsABigVolumeGroup() {
        VolumeGroup vg = only(VgImages.of(VgSpec.big(VGID).pvs(3, 2000)).disks());
        assertThat(vg.kind()).isEqualTo(VgKind.BIG);
        assertThat(vg.pvs()).extracting(PhysicalVolume::ppCount).containsExactly(2000, 2000, 2000);
    }

    @Test
    void knowsOnlyTheMembersOfAScalableVolumeGroup() {
        VolumeGroup vg = only(VgImages.of(VgSpec.scalable(VGID).pvs(2, 100)).disks());
        assertThat(vg.members()).hasSize(2);
        assertThat(vg.pvs()).isEmpty();
        assertThat(vg.vgda()).isEmpty();
    }

    private static VolumeGroup only(List<Disk> disks) {
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        assertThat(assembly.volumeGroups()).hasSize(1);
        return assembly.volumeGroups().get(0);
    }
}
