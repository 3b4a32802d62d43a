package io.vgdakit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.check.Checker;
import io.vgdakit.disk.Disk;
import io.vgdakit.record.Finding;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.vg.VolumeGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is on the disks, they are put together, every disk once, and what the checks tell of them is orderly. */
class AssemblyFuzzTest {

    /** A destroyed area is told in a few lines, whatever it holds. */
    private static final int MOST_FINDINGS = 5000;

    static Stream<byte[]> seeds() {
        return DamagedDisks.seeds();
    }

    static Stream<byte[]> fewSeeds() {
        return DamagedDisks.fewSeeds();
    }

    @MethodSource("fewSeeds")
    @FuzzTest
    void everyDiskHasItsPlaceAndItsBytes(byte[] data) {
        List<Disk> disks = DamagedDisks.of(data).readable();
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        List<DiskMetadata> placed = new ArrayList<>(assembly.others());
        for (VolumeGroup vg : assembly.volumeGroups()) {
            placed.addAll(vg.members());
            placed.addAll(vg.duplicates());
            Oracles.partitions(vg);
        }
        assertThat(placed.stream().map(DiskMetadata::disk)).containsExactlyInAnyOrderElementsOf(disks);
        placed.forEach(Oracles::fields);
    }

    @MethodSource("seeds")
    @FuzzTest
    void findingsAreOrderly(byte[] data) {
        List<Disk> disks = DamagedDisks.of(data).readable();
        List<Finding> findings = Checker.check(Assembly.of(disks, GroupNames.NONE));
        findings.forEach(finding -> Oracles.finding(finding, disks));
        assertThat(findings).hasSizeLessThan(MOST_FINDINGS);
    }
}
