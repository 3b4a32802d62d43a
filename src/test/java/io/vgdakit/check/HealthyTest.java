package io.vgdakit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Finding;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.VgSpec.Rival;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthyTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsNothingInAHealthyVolumeGroup(int disks) {
        assertThat(Groups.check(Groups.images(disks, 2098))).isEmpty();
        assertThat(Groups.check(Groups.images(disks, Groups.SMALL_VGDA))).isEmpty();
    }

    @Test
    void findsNothingInThePublishedVolumeGroups() {
        assertThat(Groups.checkDisks(VgImages.of(PublishedDisks.testvg()).disks())).isEmpty();
        assertThat(Groups.checkDisks(VgImages.of(PublishedDisks.datavg()).disks())).isEmpty();
    }

    @Test
    void findsNothingInTheSamplesButThatOneScalableDiskIsAllThereIs() {
        List<Disk> disks = new ArrayList<>();
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            disks.add(new MemoryDisk(sample.getKey(), sample.getValue()));
        }
        assertThat(Groups.checkDisks(disks)).isEmpty();
    }

    @Test
    void findsNothingOnWholeDisksWithControlBlocks() {
        assertThat(whole(PublishedDisks.datavg())).isEmpty();
        assertThat(whole(Groups.spec(2, 2098))).isEmpty();
    }

    @Test
    void findsNothingInABigVolumeGroup() {
        VgSpec vg = VgSpec.big(Groups.VGID).pvs(3, 2000).factor(2).lv(LvSpec.of(1, "a", PpRef.run(1, 5, 100)).withCopy(PpRef.run(2, 5, 100)));
        assertThat(Groups.checkDisks(VgImages.of(vg).disks())).isEmpty();
    }

    @Test
    void findsNothingInAScalableVolumeGroup() {
        assertThat(Groups.checkDisks(VgImages.of(VgSpec.scalable(Groups.VGID).pvs(2, 100)).disks())).isEmpty();
    }

    @Test
    void findsNothingSeriousUnderARivalReading() {
        for (Rival rival : Rival.values()) {
            List<Finding> findings = Groups.checkDisks(VgImages.of(Groups.spec(3, 2098).rival(rival)).disks());
            assertThat(Groups.serious(findings)).as(rival.name()).isEmpty();
        }
    }

    @Test
    void saysOnlyWhichDisksAreNotAtHandWhenOneOfThreeIsGiven() {
        List<Finding> findings = Groups.checkDisks(List.of(VgImages.of(PublishedDisks.datavg()).disk(2)));
        assertThat(findings).extracting(Finding::code).containsExactly("VG-001");
        assertThat(Groups.serious(findings)).isEmpty();
    }

    @Test
    void takesAnIncompleteFactorForNoFault() {
        assertThat(Groups.checkDisks(VgImages.of(VgSpec.original(Groups.VGID).factor(4).pvs(2, 3000)).disks())).isEmpty();
    }

    private List<Finding> whole(VgSpec vg) {
        List<Disk> disks = VgImages.of(vg).writeDisks(directory).stream().map(HealthyTest::open).toList();
        try {
            return Groups.checkDisks(disks);
        } finally {
            disks.forEach(HealthyTest::close);
        }
    }

    private static Disk open(Path image) {
        try {
            return Disks.open(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Disk disk) {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
