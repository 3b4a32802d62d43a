package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.format.JfsSuperblock;
import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCloneTest {

    private static final FixClone STANDARD = new FixClone(FixClone.PREFIX, FixClone.PATH, false);
    private static final long FNAME = 0x18;
    private static final int LABEL = 0xC0;
    private static final int FS = 0x180;

    @TempDir
    private Path directory;
    private ChangeBench disks;

    /** A clone whose renaming has not begun: hd8 log, hd4 mirrored jfs on /, hd2 jfs2 on /usr. */
    private static VgSpec cloneSpec(String prefix, String root) {
        return VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 5)
                .lv(LvSpec.of(1, prefix + "hd8", PpRef.run(1, 1, 1)).withType("jfslog", "None"))
                .lv(LvSpec.of(2, prefix + "hd4", PpRef.run(1, 2, 1)).withCopy(PpRef.run(2, 2, 1)).withType("jfs", root))
                .lv(LvSpec.of(3, prefix + "hd2", PpRef.run(1, 3, 1)).withType("jfs2", root.equals("/") ? "/usr" : root + "/usr"));
    }

    @BeforeEach
    void writeDisks() {
        disks = new ChangeBench(directory);
        writeClone();
    }

    private void writeClone() {
        disks.with(cloneSpec("alt_", "/alt_inst"));
        for (int image = 0; image < 2; image++) {
            disks.put(image, ChangeBench.pp(2) + FS, "vfs=jfs:log=/dev/alt_hd8:mount=automatic");
            jfs(image, ChangeBench.pp(2) + 0x1000, "/alt_i", "alt_hd");
            jfs(image, ChangeBench.pp(2) + 0x1F000, "/alt_i", "alt_hd");
        }
        jfs2(ChangeBench.pp(3) + 0x8000);
        jfs2(ChangeBench.pp(3) + 0xF000);
    }

    private void jfs(int image, long offset, String fname, String fpack) {
        JfsSuperblock superblock = Structures.JFS_SUPERBLOCK.parse(new byte[4096]);
        superblock.setSMagic(0x65872143L);
        superblock.setSBsize(4096);
        superblock.setSFragsize(4096);
        superblock.setSFsize(2048);
        superblock.setSFname(six(fname));
        superblock.setSFpack(six(fpack));
        superblock._check();
        disks.put(image, offset, Structures.JFS_SUPERBLOCK.write(superblock, 4096));
    }

    private void jfs2(long offset) {
        byte[] superblock = new byte[4096];
        System.arraycopy("J2FS".getBytes(StandardCharsets.US_ASCII), 0, superblock, 0, 4);
        System.arraycopy("/alt_ialt_hd".getBytes(StandardCharsets.US_ASCII), 0, superblock, (int) FNAME, 12);
        disks.put(0, offset, superblock);
    }

    private static byte[] six(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 6);
    }

    private List<String> names() {
        return disks.vg(vg -> vg.lvs().stream().map(LogicalVolume::name).toList());
    }

    private List<String> lvcbs() {
        return disks.vg(vg -> vg.lvs().stream().map(lv -> LvcbValues.of(LvcbFinder.lvcb(vg, lv).orElseThrow().bytes()).orElseThrow())
                .map(lvcb -> lvcb.lvname().orElse("?") + " " + lvcb.label().orElse("?") + " " + lvcb.fs().orElse("?")).toList());
    }

    @Test
    void aCloneGetsTheNamesOfAnOrdinaryRootvg() throws Exception {
        Proposal proposal = disks.propose(STANDARD);
        assertThat(disks.foreseen(proposal.plan())).isEmpty();
        disks.applied(proposal.plan(), () -> {
            assertThat(names()).containsExactly("hd8", "hd4", "hd2");
            assertThat(lvcbs()).containsExactly("hd8 None ", "hd4 / vfs=jfs:log=/dev/hd8:mount=automatic", "hd2 /usr ");
            for (int image = 0; image < 2; image++) {
                for (long superblock : new long[] {0x1000, 0x1F000}) {
                    assertThat(disks.text(image, ChangeBench.pp(2) + superblock + FNAME, 12)).isEqualTo("/\0\0\0\0\0hd4\0\0\0");
                }
            }
            assertThat(disks.text(0, ChangeBench.pp(3) + 0x8000 + FNAME, 12)).isEqualTo("/alt_ialt_hd");
        });
        assertThat(proposal.notes()).containsExactly(
                "hdisk1: superblock[3] at offset 4386816: left, s_fpack is 'alt_hd'; what AIX has there is unverified, give --unverified to change it",
                "hdisk1: superblock[3] at offset 4386816: left, s_fname is '/alt_i'; what AIX has there is unverified, give --unverified to change it",
                "hdisk1: superblock[3] at offset 4358144: left, s_fpack is 'alt_hd'; what AIX has there is unverified, give --unverified to change it",
                "hdisk1: superblock[3] at offset 4358144: left, s_fname is '/alt_i'; what AIX has there is unverified, give --unverified to change it");
    }

    @Test
    void superblocksOfJfs2AreChangedOnlyWhenAskedFor() throws Exception {
        Proposal proposal = disks.propose(new FixClone(FixClone.PREFIX, FixClone.PATH, true));
        assertThat(proposal.notes()).isEmpty();
        disks.applied(proposal.plan(), () -> {
            assertThat(disks.text(0, ChangeBench.pp(3) + 0x8000 + FNAME, 12)).isEqualTo("/usr\0\0hd2\0\0\0");
            assertThat(disks.text(0, ChangeBench.pp(3) + 0xF000 + FNAME, 12)).isEqualTo("/usr\0\0hd2\0\0\0");
        });
    }

    @Test
    void primaryAndSecondarySuperblockAreNeverInFlightTogether() throws Exception {
        List<String> paths = ChangeBench.paths(disks.propose(STANDARD).plan());
        assertThat(paths).filteredOn(path -> path.contains("superblock[2].s_fname"))
                .containsExactly("hdisk1.img 1 superblock[2].s_fname", "hdisk2.img 1 superblock[2].s_fname",
                        "hdisk1.img 2 superblock[2].s_fname", "hdisk2.img 2 superblock[2].s_fname");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        disks.bench.apply(disks.propose(new FixClone(FixClone.PREFIX, FixClone.PATH, true)).plan(), "j");
        Proposal again = disks.propose(STANDARD);
        assertThat(again.plan().isEmpty()).isTrue();
        assertThat(again.notes()).isEmpty();
    }

    @Test
    void aCloneInterruptedBehindTheVgdaIsFinished() throws Exception {
        // the names in the VGDA are done, LVCBs and superblocks are not
        for (long names : new long[] {2201L * 512, 4307L * 512}) {
            for (int image = 0; image < 2; image++) {
                for (int lv = 0; lv < 3; lv++) {
                    disks.put(image, names + lv * 64L, new String[] {"hd8\0\0\0\0", "hd4\0\0\0\0", "hd2\0\0\0\0"}[lv]);
                }
            }
        }
        Plan plan = disks.propose(STANDARD).plan();
        assertThat(plan.edits()).noneMatch(edit -> edit.path().startsWith("vgda"));
        disks.applied(plan, () -> assertThat(lvcbs()).containsExactly("hd8 None ", "hd4 / vfs=jfs:log=/dev/hd8:mount=automatic", "hd2 /usr "));
    }

    @Test
    void aSuperblockIsFinishedWhenOnlyItsLvcbWasDone() throws Exception {
        disks.with(cloneSpec("", "/"));
        jfs(0, ChangeBench.pp(2) + 0x1000, "/alt_i", "alt_hd");
        jfs(0, ChangeBench.pp(2) + 0x1F000, "/", "hd4");
        Proposal proposal = disks.propose(STANDARD);
        assertThat(ChangeBench.paths(proposal.plan())).containsExactly("hdisk1.img 1 superblock[2].s_fpack", "hdisk1.img 1 superblock[2].s_fname");
        assertThat(proposal.notes()).contains("hdisk2: superblock[2] at offset 3280896: left, there is no superblock of jfs");
    }

    @Test
    void aNameThatIsTakenIsLeft() throws Exception {
        disks.with(cloneSpec("alt_", "/alt_inst").lv(LvSpec.of(4, "hd4", PpRef.run(1, 4, 1))));
        Proposal proposal = disks.propose(STANDARD);
        assertThat(proposal.notes()).contains("LV alt_hd4: left, there is an LV 'hd4' already");
        assertThat(ChangeBench.paths(proposal.plan())).doesNotContain("hdisk1.img 2 vgda[0].name[2]").contains("hdisk1.img 2 vgda[0].name[3]");
    }

    @Test
    void aPrefixThatIsTheWholeNameIsLeft() throws Exception {
        disks.with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 4).lv(LvSpec.of(1, "alt_", PpRef.run(1, 1, 1))));
        Proposal proposal = disks.propose(STANDARD);
        assertThat(proposal.plan().isEmpty()).isTrue();
        assertThat(proposal.notes()).contains("LV alt_: left, '' is no name of an LV");
    }

    @Test
    void aLogThatIsNoLvIsLeft() throws Exception {
        disks.put(0, ChangeBench.pp(2) + FS, "vfs=jfs:log=/dev/alt_hd9");
        assertThat(disks.propose(STANDARD).notes())
                .contains("hdisk1: lvcb[2].fs at offset 3276800: left, log=/dev/alt_hd9 is left: there is no LV 'hd9' in the volume group");
    }

    @Test
    void otherNamesAreLeftAndSaid() throws Exception {
        jfs(0, ChangeBench.pp(2) + 0x1000, "/data", "data");
        disks.put(1, ChangeBench.pp(2) + 0x49, "foreign");
        assertThat(disks.propose(STANDARD).notes()).contains(
                "hdisk1: superblock[2] at offset 3280896: left, s_fpack is 'data', neither of the clone nor 'hd4'",
                "hdisk1: superblock[2] at offset 3280896: left, s_fname is '/data', neither of the clone nor '/'",
                "hdisk2: lvcb[2].lvname at offset 3276800: left, it is 'foreign', neither 'alt_hd4' nor 'hd4'");
    }

    @Test
    void aHostileLvcbIsLeftWhereItCannotBeTold() throws Exception {
        // two labels: which one is meant cannot be told
        disks.put(1, ChangeBench.pp(2) + LABEL + 0x30, "/alt_inst/other");
        Proposal proposal = disks.propose(STANDARD);
        assertThat(proposal.notes()).contains("hdisk2: lvcb[2].label at offset 3276800: left, it is not recognised");
        assertThat(ChangeBench.paths(proposal.plan())).contains("hdisk1.img 2 lvcb[2].label").doesNotContain("hdisk2.img 1 lvcb[2].label");
    }

    @Test
    void anyBytesBehindTheTagGiveAPlanOrNotes() throws IOException, Refusal {
        for (int seed = 0; seed < 100; seed++) {
            disks.put(0, ChangeBench.pp(2) + 9, Bench.noise(seed, 503));
            Plan plan = disks.propose(STANDARD).plan();
            assertThat(plan.edits()).allSatisfy(edit -> assertThat(edit.length()).isLessThan(64));
        }
    }

    @Test
    void aMissingDiskIsAnObjection() throws Exception {
        disks.images = disks.images.subList(0, 1);
        assertThat(disks.propose(STANDARD).plan().objections()).hasSize(1);
    }

    @Test
    void prefixAndPathMustBeThere() {
        assertThatThrownBy(() -> new FixClone("", "/alt_inst", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixClone("alt_", "/", false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixClone("alt_", "/alt_inst/", false)).hasMessage(
                "no prefix, or no absolute path without a slash at its end: 'alt_', '/alt_inst/'");
    }
}
