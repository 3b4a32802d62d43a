package io.vgdakit.scan.carve;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.map.LvMap;
import io.vgdakit.data.map.MapDisks;
import io.vgdakit.data.map.MapProblem;
import io.vgdakit.data.map.MapRun;
import io.vgdakit.data.map.MappedLv;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.OpenedDisks;
import io.vgdakit.record.Confidence;
import io.vgdakit.record.Stamp;
import io.vgdakit.testing.FileSystemContents;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An LV was removed from a volume group of three disks. */
class UndeleteTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int SECTOR = 512;
    private static final int FIRST_VGDA = 136;
    private static final int SECOND_VGDA = 2242;
    private static final VgSpec BEFORE = vg(946844818).lv(LvSpec.of(1, "keptlv", PpRef.run(1, 1, 4)))
            .lv(LvSpec.of(2, "lostlv", lostPps()).withCopy(PpRef.run(2, 10, 6)).withType("jfs2", "/lost"))
            .lv(LvSpec.of(3, "plainlv", PpRef.run(3, 5, 4)));

    @TempDir
    private Path directory;
    private List<Path> images;

    private static VgSpec vg(int seconds) {
        return VgSpec.original(VGID).ppSize(20).pvs(3, 30).stamps(new Stamp(seconds, 1), new Stamp(seconds, 2));
    }

    private static List<PpRef> lostPps() {
        List<PpRef> pps = new ArrayList<>(PpRef.run(1, 10, 2));
        pps.addAll(PpRef.run(1, 20, 4));
        return pps;
    }

    @BeforeEach
    void writeDisks() {
        images = VgImages.of(BEFORE).writeDisks(directory);
        new FileSystemContents(BEFORE).write(images);
    }

    /** The volume group after rmlv, a second later, with other LVs in place of those removed. */
    private static VgSpec after(LvSpec... lvs) {
        VgSpec after = vg(946844819).lv(LvSpec.of(1, "keptlv", PpRef.run(1, 1, 4)));
        Arrays.stream(lvs).forEach(after::lv);
        return after;
    }

    private void write(int pv, long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(images.get(pv - 1).toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    private void rmlv(VgSpec after, int... pvs) throws IOException {
        for (int pv : pvs) {
            write(pv, 0, VgImages.of(after).header(pv));
        }
    }

    private Proposal undelete(String lv) throws IOException {
        try (OpenedDisks disks = OpenedDisks.open(images, Disks::open)) {
            return Undelete.find(lv, disks.stream().map(TraceFinder::find).toList(), Assembly.of(disks.disks(), GroupNames.NONE).volumeGroups(), GridHints.NONE);
        }
    }

    private byte[] bytes(Proposal proposal, String lv) throws IOException {
        try (OpenedDisks disks = OpenedDisks.open(images, Disks::open)) {
            Disk disk = MappedLv.of(proposal.map(), proposal.map().lv(lv).orElseThrow(), new MapDisks(disks.disks()));
            return disk.read(0, (int) disk.size()).bytes();
        }
    }

    private static List<MapRun> runs(Proposal proposal) {
        return proposal.map().lvs().stream().map(LvMap::runs).flatMap(List::stream).toList();
    }

    @Test
    void theCopyOfADiskThatWasOfflineTellsTheMap() throws IOException {
        rmlv(after(), 1, 2);
        Proposal proposal = undelete("lostlv");

        assertThat(runs(proposal)).hasSize(3).allMatch(run -> run.confidence() == Confidence.CERTAIN);
        assertThat(bytes(proposal, "lostlv")).isEqualTo(new FileSystemContents(BEFORE).of("lostlv"));
        assertThat(proposal.problems()).singleElement().satisfies(problem -> assertThat(problem.text()).contains("VGDA at sector 136 of hdisk3"));
    }

    @Test
    void aTornCopyIsOnlyProbable() throws IOException {
        rmlv(after(), 1, 2, 3);
        byte[] old = VgImages.of(BEFORE).header(1);
        write(1, SECOND_VGDA * SECTOR, Arrays.copyOfRange(old, SECOND_VGDA * SECTOR, (SECOND_VGDA + 2000) * SECTOR));
        write(1, (SECOND_VGDA + 2000) * SECTOR, Arrays.copyOfRange(old, (SECOND_VGDA + 2000) * SECTOR, (SECOND_VGDA + 2097) * SECTOR));
        Proposal proposal = undelete("lostlv");

        assertThat(runs(proposal)).hasSize(3).allMatch(run -> run.confidence() == Confidence.PROBABLE);
        assertThat(proposal.problems()).anyMatch(problem -> problem.text().contains("torn"));
    }

    @Test
    void aWholeCopyGoesBeforeATornOneThatIsNewer() throws IOException {
        rmlv(after(LvSpec.of(2, "lostlv", PpRef.run(2, 20, 2))), 1);
        write(1, (FIRST_VGDA + 2097) * SECTOR, new byte[SECTOR]);
        write(1, (SECOND_VGDA + 2097) * SECTOR, new byte[SECTOR]);

        assertThat(undelete("lostlv").map().lv("lostlv").orElseThrow().lps()).isEqualTo(6);
    }

    @Test
    void ppsThatAnotherLvHasNowAreOnlyPossible() throws IOException {
        rmlv(after(LvSpec.of(2, "newlv", PpRef.run(1, 21, 2))), 1, 2);
        Proposal proposal = undelete("lostlv");

        assertThat(runs(proposal)).filteredOn(run -> run.confidence() == Confidence.POSSIBLE).extracting(MapRun::pps).containsExactly("hdisk1:21-22");
        assertThat(proposal.problems()).anyMatch(problem -> problem.kind() == MapProblem.Kind.PP_TWICE && problem.text().contains("newlv"));
    }

    @Test
    void withoutAnOldCopyItIsProposedFromWhereItBegan() throws IOException {
        rmlv(after(), 1, 2, 3);
        Proposal proposal = undelete("plainlv");

        assertThat(runs(proposal)).extracting(MapRun::pps).contains("hdisk3:5");
        assertThat(bytes(proposal, "plainlv")).isEqualTo(new FileSystemContents(BEFORE).of("plainlv"));
        assertThat(runs(proposal)).noneMatch(run -> run.lp() > 1 && run.confidence() == Confidence.CERTAIN);
    }

    @Test
    void whatWasFoundFromItsBeginningStopsAtPpsOfOtherLvs() throws IOException {
        rmlv(after(LvSpec.of(2, "newlv", PpRef.run(3, 7, 2)).withType("", "")), 1, 2, 3);
        Proposal proposal = undelete("plainlv");

        assertThat(runs(proposal)).extracting(MapRun::lastPp).allMatch(pp -> pp <= 6);
        assertThat(proposal.problems()).anyMatch(problem -> problem.kind() == MapProblem.Kind.INCOMPLETE);
    }

    @Test
    void anLvThatWasNeverThereIsNotFound() throws IOException {
        Proposal proposal = undelete("otherlv");

        assertThat(proposal.map().lvs()).isEmpty();
        assertThat(proposal.problems()).extracting(MapProblem::kind).containsExactly(MapProblem.Kind.INCOMPLETE);
    }

    @Test
    void anLvThatIsThereNowIsTold() throws IOException {
        assertThat(undelete("keptlv").problems()).anyMatch(problem -> problem.text().contains("has an LV of this name now"));
    }
}
