package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.AixTime;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VaryonForecast;
import io.vgdakit.vg.VaryonForecast.Answer;
import io.vgdakit.vg.VolumeGroup;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VgStatusViewTest {

    private static final VgImages TWO_DISKS = VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").pvs(2, 100));

    @Test
    void wouldVaryOnWithAllDisks() {
        assertThat(VaryonForecast.of(assemble(VgImages.of(PublishedDisks.testvg()).disks())).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void namesTheDiskWhoseLossCostsTheQuorumOfTwoDisks() {
        assertThat(lines(TWO_DISKS.disks())).contains("VGDA copies that count: 3 of 3, 2 make a quorum",
                "Without PV 1 (hdisk1), which holds 2 of the 3 VGDA copies, there is no quorum");
    }

    @Test
    void hasNoQuorumWithoutTheDiskThatHoldsTwoCopies() {
        assertThat(lines(List.of(TWO_DISKS.disk(2)))).contains("Would AIX vary it on: only with -f",
                "  no quorum: 1 of 3 VGDA copies count, 2 are needed", "  PV 1 (003752147454a336): no image of this PV is at hand");
    }

    @Test
    void saysThatAQuorumAloneIsNotEnoughForLaterReleases() {
        assertThat(lines(List.of(TWO_DISKS.disk(1)))).contains("Would AIX vary it on: only with -f",
                "  a quorum is there, which releases before the 100 % rule accept without -f");
    }

    @Test
    void tellsALostPvidFromALostRecordAndALostVgda() {
        assertThat(lines(List.of(TWO_DISKS.disk(2), without(1, 0, 1)))).contains(
                "  PV 1 (hdisk1): its IPL record carries no PVID or another one than the VGDA");
        assertThat(lines(List.of(TWO_DISKS.disk(2), without(1, 7, 1)))).contains("  PV 1 (hdisk1): its LVM record at PSN 7 is not valid");
        assertThat(lines(List.of(TWO_DISKS.disk(2), without(1, 128, 4224)))).contains("  PV 1 (hdisk1): no copy of its VGDA is valid and current");
    }

    @Test
    void countsADuplicatePvidAgainstTheDisk() {
        assertThat(lines(List.of(TWO_DISKS.disk(1), TWO_DISKS.disk(1), TWO_DISKS.disk(2)))).contains(
                "  PV 1 (hdisk1): more than one image carries its PVID", "Duplicate: hdisk1 is the same PV as another image; it takes no part above");
    }

    @Test
    void wouldNotVaryOnWhenNoCopyIsValid() {
        byte[] image = VgImages.of(VgSpec.original("0037521400004c00000000dc74595c25").pvs(1, 100)).header(1);
        image[136 * 512 + 7] ^= 1;
        image[2242 * 512 + 7] ^= 1;
        assertThat(lines(List.of(new MemoryDisk("torn", image)))).contains("Would AIX vary it on: no", "  no VGDA copy on any disk at hand is valid")
                .anyMatch(line -> line.contains("no valid copy; the newest torn one is shown"));
    }

    @Test
    void doesNotKnowForAScalableVolumeGroup() {
        assertThat(lines(VgImages.of(VgSpec.scalable("0037521400004c00000000dc74595c25").pvs(1, 100)).disks())).contains("Would AIX vary it on: ?");
    }

    private static Disk without(int pv, int psn, int sectors) {
        byte[] image = TWO_DISKS.header(pv);
        Arrays.fill(image, psn * 512, (psn + sectors) * 512, (byte) 0);
        return new MemoryDisk("hdisk" + pv, image);
    }

    private static List<String> lines(List<Disk> disks) {
        return VgStatusView.lines(assemble(disks), AixTime.UTC);
    }

    private static VolumeGroup assemble(List<Disk> disks) {
        return Assembly.of(disks, GroupNames.NONE).volumeGroups().get(0);
    }
}
