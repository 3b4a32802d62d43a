package io.vgdakit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.disk.Disk;
import io.vgdakit.scan.Hit;
import io.vgdakit.scan.ScanOptions;
import io.vgdakit.scan.Scanner;
import io.vgdakit.scan.carve.Carver;
import io.vgdakit.scan.carve.Carving;
import io.vgdakit.scan.carve.DiskTraces;
import io.vgdakit.scan.carve.GridHints;
import io.vgdakit.scan.carve.Overwritten;
import io.vgdakit.scan.carve.Proposal;
import io.vgdakit.scan.carve.Rebuilder;
import io.vgdakit.scan.carve.TraceFinder;
import io.vgdakit.scan.carve.Undelete;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is on the disks, a scan tells places on them, goes on where it stopped, and what is carved out of it is on them. */
class ScanFuzzTest {

    /** Where disks are cut off, so that an input takes little time: metadata, and the first LVs of the sources. */
    private static final long MOST_BYTES = 6 << 20;

    static Stream<byte[]> seeds() {
        return DamagedDisks.fewSeeds();
    }

    private static List<Disk> disks(byte[] data) {
        List<SparseDisk> disks = DamagedDisks.of(data).disks();
        disks.forEach(disk -> disk.cut(MOST_BYTES));
        return List.copyOf(disks);
    }

    @MethodSource("seeds")
    @FuzzTest
    void aScanTellsPlacesOnTheDiskAndGoesOnWhereItStopped(byte[] data) {
        Disk disk = disks(data).get(0);
        var whole = new ScanOptions(0, Long.MAX_VALUE, data.length % 2 == 1, 1);
        List<Hit> hits = scan(disk, whole);
        for (Hit hit : hits) {
            assertThat(hit.offset()).as("%s", hit).isBetween(0L, disk.size() - 1);
            assertThat(hit.length()).as("%s", hit).isNotNegative();
            assertThat(hit.reasons()).as("%s", hit).isNotEmpty().allMatch(reason -> Oracles.PRINTABLE.matcher(reason).matches());
            assertThat(hit.values().values()).as("%s", hit).allMatch(value -> Oracles.PRINTABLE.matcher(value.toString()).matches());
        }
        long middle = disk.size() / 3;
        List<Hit> inTwo = new ArrayList<>(scan(disk, whole.range(0, middle)));
        inTwo.addAll(scan(disk, whole.range(middle, Long.MAX_VALUE)));
        assertThat(inTwo).isEqualTo(hits);
    }

    private static List<Hit> scan(Disk disk, ScanOptions options) {
        List<Hit> hits = new ArrayList<>();
        Scanner.scan(disk, options, hits::add);
        return hits;
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsCarvedIsOnTheDisksAndNowhereTwice(byte[] data) {
        List<Disk> disks = disks(data);
        List<DiskTraces> traces = disks.stream().map(TraceFinder::find).toList();
        traces.forEach(Overwritten::of);
        Assembly assembly = Assembly.of(disks, GroupNames.NONE);
        for (Carving carving : Carver.carve(traces, assembly.volumeGroups(), GridHints.NONE)) {
            assertOrderly(Rebuilder.rebuild(carving));
        }
        for (String name : List.of("datalv", "lv00", "fslv00")) {
            assertOrderly(Undelete.find(name, traces, assembly.volumeGroups(), GridHints.NONE));
        }
    }

    /** No PP is proposed for two LPs with more than possible confidence, and no LP has two PPs in one copy. */
    private static void assertOrderly(Proposal proposal) {
        proposal.problems().forEach(problem -> assertThat(problem.text()).matches(Oracles.PRINTABLE).isNotBlank());
        Set<String> lps = new HashSet<>();
        proposal.map().lvs().forEach(lv -> {
            for (MapRun run : lv.runs()) {
                assertThat(run.count()).isLessThan(1 << 20);
                for (long lp = run.lp(); lp <= run.lastLp(); lp++) {
                    assertThat(lps.add(lv.name() + ":" + lp + ":" + run.copy())).as("LP %d of LV %s twice", lp, lv.name()).isTrue();
                }
            }
        });
    }
}
