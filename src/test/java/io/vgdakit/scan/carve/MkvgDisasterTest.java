package io.vgdakit.scan.carve;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapReader;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.MappedLv;
import io.vgdakit.data.map.VgMap;
import io.vgdakit.data.map.VgdaMap;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Confidence;
import io.vgdakit.testing.FileSystemContents;
import io.vgdakit.testing.MkvgDisaster;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import io.vgdakit.view.PpMapLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mkvg was run over an existing volume group of three disks and eight LVs. */
class MkvgDisasterTest {

    private static final FileSystemContents CONTENTS = new FileSystemContents(MkvgDisaster.OLD);
    private static final List<String> ALL = List.of("datalv", "mirlv", "jfslv", "fraglv", "spreadlv", "loglv", "rawlv", "trilv");

    @TempDir
    private static Path directory;
    private static OpenedDisks disks;
    private static List<String> lsvgM;
    private static VgMap truth;
    private static Carving carving;

    @BeforeAll
    static void destroy() throws IOException {
        List<Path> images = MkvgDisaster.before(directory);
        try (OpenedDisks before = OpenedDisks.open(images, Disks::open)) {
            var vg = Assembly.of(before.disks(), GroupNames.NONE).volumeGroups().get(0);
            lsvgM = new PpMapLines(vg).lines(vg.pvs()).toList();
            truth = VgdaMap.of(vg).orElseThrow();
        }
        MkvgDisaster.mkvg(MkvgDisaster.fresh(22), images);
        disks = OpenedDisks.open(images, Disks::open);
        carving = carve(GridHints.NONE);
    }

    @AfterAll
    static void close() throws IOException {
        disks.close();
    }

    private static Carving carve(GridHints hints) {
        List<DiskTraces> starts = disks.stream().map(TraceFinder::find).toList();
        List<Carving> carvings = Carver.carve(starts, Assembly.of(disks.disks(), GroupNames.NONE).volumeGroups(), hints);
        assertThat(carvings).hasSize(1);
        return carvings.get(0);
    }

    private static VgMap text(UnaryOperator<String> change) {
        var reader = new MapReader();
        reader.read("lsvg", Optional.empty(), lsvgM.stream().map(change).toList());
        return reader.imported().map();
    }

    private static byte[] bytes(VgMap map, String lv) {
        Disk disk = MappedLv.of(map, map.lv(lv).orElseThrow(), new MapDisks(disks.disks()));
        Extent extent = disk.read(0, (int) disk.size());
        return extent.complete() ? extent.bytes() : new byte[0];
    }

    /** Fails when any PP of a map that is called certain is not the one that the lost VGDA gave to the LP. */
    private static void assertNothingWrongIsCertain(VgMap map) {
        for (LvMap lv : map.lvs()) {
            for (MapRun run : lv.runs()) {
                if (run.confidence() == Confidence.CERTAIN) {
                    for (long lp = run.lp(); lp <= run.lastLp(); lp++) {
                        long at = lp;
                        assertThat(truth.lv(lv.name()).orElseThrow().runs()).anySatisfy(held -> {
                            assertThat(held.disk()).isEqualTo(run.disk());
                            assertThat(at).isBetween(held.lp(), held.lastLp());
                            assertThat(held.pp() + at - held.lp()).isEqualTo(run.pp() + at - run.lp());
                        });
                    }
                }
            }
        }
    }

    @Test
    void everyLvWithAnLvcbOrASuperblockIsFound() {
        Map<String, String> found = carving.lvs().stream().collect(Collectors.toMap(CarvedLv::name, lv -> lv.type().orElse("?") + " "
                + lv.lps(1 << 20).orElse(0) + " " + lv.lvid().orElseThrow().minor() + " "
                + lv.places().stream().map(CarvedPlace::text).collect(Collectors.joining(" "))));

        assertThat(found).containsOnly(Map.entry("datalv", "jfs2 8 1 hdisk1:1"), Map.entry("mirlv", "jfs2 8 2 hdisk1:10 hdisk2:5"),
                Map.entry("jfslv", "jfs 6 3 hdisk2:20"), Map.entry("fraglv", "jfs2 8 4 hdisk1:30"), Map.entry("spreadlv", "jfs2 6 5 hdisk1:50"),
                Map.entry("loglv", "jfs2log 1 6 hdisk3:10"), Map.entry("trilv", "jfs2 2 8 hdisk1:20 hdisk2:30 hdisk3:40"));
        assertThat(carving.vgid().orElseThrow().text()).isEqualTo(MkvgDisaster.OLD_VGID);
    }

    @Test
    void thePpsOfTheLostVolumeGroupAreFoundNotThoseOfTheNewOne() {
        PpGrid grid = carving.grid().orElseThrow();

        assertThat(grid.ppSize()).isEqualTo(20);
        assertThat(grid.psnPart1()).isEqualTo(4352);
        assertThat(grid.confidence()).isEqualTo(Confidence.PROBABLE);
    }

    @Test
    void withTheTextOfLsvgMEveryLvComesOutWhole() {
        Proposal proposal = Rebuilder.rebuild(carving, text(line -> line));

        for (String lv : ALL) {
            assertThat(bytes(proposal.map(), lv)).as(lv).isEqualTo(CONTENTS.of(lv));
        }
        assertThat(proposal.map().lv("fraglv").orElseThrow().runs()).allMatch(run -> run.confidence() == Confidence.CERTAIN);
        assertThat(proposal.map().lv("rawlv").orElseThrow().runs()).allMatch(run -> run.confidence() == Confidence.PROBABLE);
        assertNothingWrongIsCertain(proposal.map());
    }

    @Test
    void withoutATextTheContiguousLvsComeOutWhole() {
        Proposal proposal = Rebuilder.rebuild(carving);

        for (String lv : MkvgDisaster.CONTIGUOUS) {
            assertThat(bytes(proposal.map(), lv)).as(lv).isEqualTo(CONTENTS.of(lv));
        }
        assertNothingWrongIsCertain(proposal.map());
        assertThat(proposal.map().lv("rawlv")).isEmpty();
        assertThat(proposal.map().lv("mirlv").orElseThrow().runs()).allMatch(run -> run.confidence() == Confidence.PROBABLE);
        assertThat(proposal.map().lv("fraglv").orElseThrow().runs()).filteredOn(run -> run.lp() > 1).allMatch(run -> run.confidence() == Confidence.POSSIBLE);
    }

    @Test
    void aTextOfAnotherVolumeGroupMakesNothingCertain() {
        VgMap other = text(line -> line.replaceAll("\t(\\w+):", "\tx$1:").replace("hdisk1:", "hdisk9:").replace("hdisk2:", "hdisk1:").replace("hdisk9:", "hdisk2:"));
        Proposal proposal = Rebuilder.rebuild(carving, other);

        assertThat(proposal.map().lvs()).flatExtracting(LvMap::runs).noneMatch(run -> run.confidence() == Confidence.CERTAIN);
        assertThat(proposal.problems()).anyMatch(problem -> problem.text().contains("LVCB of another LV"));
    }

    @Test
    void aTextWithOtherPpNumbersMakesNothingCertain() {
        List<String> shifted = new ArrayList<>();
        lsvgM.stream().filter(line -> line.contains("\t")).forEach(line -> {
            String[] parts = line.split("[:\t]", 3);
            shifted.add(parts[0] + ":" + (Integer.parseInt(parts[1]) + 1) + "\t" + parts[2]);
        });
        var reader = new MapReader();
        reader.read("shifted", Optional.empty(), shifted);
        Proposal proposal = Rebuilder.rebuild(carving, reader.imported().map());

        assertNothingWrongIsCertain(proposal.map());
        assertThat(proposal.map().lvs()).flatExtracting(LvMap::runs).noneMatch(run -> run.confidence() == Confidence.CERTAIN);
    }

    @Test
    void aTextWithOneWrongLpDoesNotMakeItCertain() {
        VgMap wrong = text(line -> line.replace("hdisk1:43\tfraglv:7", "hdisk1:46\tfraglv:7"));

        assertThat(Rebuilder.rebuild(carving, wrong).map().lv("fraglv").orElseThrow().runs()).isNotEmpty();
    }

    @Test
    void aPpSizeThatWasToldGoesFirst() {
        assertThat(carve(new GridHints(OptionalInt.of(21), OptionalLong.empty())).grid().orElseThrow().ppSize()).isEqualTo(21);
    }
}
