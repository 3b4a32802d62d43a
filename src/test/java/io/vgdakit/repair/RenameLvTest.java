package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.LvcbTexts;
import io.vgdakit.record.LvcbTexts.Text;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.LogicalVolume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameLvTest {

    private static final long LVCB_NAME = 0x49;

    @TempDir
    private Path directory;
    private ChangeBench disks;

    static VgSpec mirrored() {
        return VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 4)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 2)).withCopy(PpRef.run(2, 2, 2)))
                .lv(LvSpec.of(2, "otherlv", PpRef.run(1, 3, 1)));
    }

    @BeforeEach
    void writeDisks() {
        disks = new ChangeBench(directory).with(mirrored());
    }

    private String refusal(String oldName, String newName) {
        var caught = new String[1];
        assertThatThrownBy(() -> disks.propose(new RenameLv(oldName, newName))).isInstanceOf(Refusal.class)
                .satisfies(refused -> caught[0] = refused.getMessage());
        return caught[0];
    }

    @Test
    void allCopiesOfAllDisksAndTheLvcbsCarryTheNewName() throws Exception {
        Proposal proposal = disks.propose(new RenameLv("datalv", "newlv"));

        assertThat(ChangeBench.paths(proposal.plan())).containsExactly(
                "hdisk1.img 1 vgda[1].name[1]", "hdisk2.img 1 vgda[1].name[1]", "hdisk2.img 1 lvcb[1].lvname",
                "hdisk1.img 2 vgda[0].name[1]", "hdisk2.img 2 vgda[0].name[1]", "hdisk1.img 2 lvcb[1].lvname");
        assertThat(proposal.notes()).isEmpty();
        assertThat(proposal.plan().objections()).isEmpty();
        assertThat(disks.foreseen(proposal.plan())).isEmpty();
        disks.applied(proposal.plan(), () -> {
            assertThat(disks.<List<String>>vg(vg -> vg.lvs().stream().map(LogicalVolume::name).toList())).containsExactly("newlv", "otherlv");
            assertThat(disks.<Long>vg(vg -> vg.votes().stream().map(CopyVote::sha256).distinct().count())).as("one VGDA, one VGSA").isEqualTo(2);
            assertThat(disks.text(0, ChangeBench.pp(1) + LVCB_NAME, 8)).isEqualTo("newlv\0\0\0");
            assertThat(disks.text(1, ChangeBench.pp(2) + LVCB_NAME, 8)).isEqualTo("newlv\0\0\0");
        });
    }

    @Test
    void aLongerNameTakesTheNulsBeforeTheTimeInTheLvcb() throws Exception {
        disks.applied(disks.propose(new RenameLv("datalv", "Name_of-15.char")).plan(),
                () -> assertThat(disks.text(0, ChangeBench.pp(1) + LVCB_NAME, 16)).isEqualTo("Name_of-15.char\0"));
    }

    @Test
    void aRenamedLvCanBeRenamedBack() throws Exception {
        byte[] before = Bench.read(disks.images.get(0));
        disks.bench.apply(disks.propose(new RenameLv("datalv", "x")).plan(), "there");
        disks.bench.apply(disks.propose(new RenameLv("x", "datalv")).plan(), "back");
        assertThat(Arrays.equals(Bench.read(disks.images.get(0)), before)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '''''  (0 characters)'", "sixteen-letters-, '''sixteen-letters-'' (16 characters)'", "'a b', '''a b'' (3 characters)'",
        "a/b, '''a/b'' (3 characters)'", "ä, '''\\u00e4'' (1 characters)'",
    })
    void aNameThatLvmDoesNotAllowIsRefused(String name, String found) {
        assertThat(refusal("datalv", name)).isEqualTo(found.replace("  ", " ") + " is no name of an LV; expected 1 to 15 characters of A-Z a-z 0-9 . _ -");
    }

    @Test
    void aNameInUseIsRefused() {
        assertThat(refusal("datalv", "otherlv")).isEqualTo("vg_74595c25: an LV is named 'otherlv' already, minor 2");
        assertThat(refusal("datalv", "datalv")).isEqualTo("vg_74595c25: an LV is named 'datalv' already, minor 1");
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(refusal("nolv", "newlv")).isEqualTo("vg_74595c25: has no LV 'nolv'; it has: datalv, otherlv");
    }

    @Test
    void aNameOfTwoLvsIsRefused() {
        disks.with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 4)
                .lv(LvSpec.of(1, "twin", PpRef.run(1, 1, 1))).lv(LvSpec.of(2, "twin", PpRef.run(1, 2, 1))));
        assertThat(refusal("twin", "newlv")).isEqualTo("vg_74595c25: 2 LVs are named 'twin', of the minors 1, 2; give one of them another name with"
                + " 'vgdakit set vgda[0].name[MINOR]=NAME --both-copies'");
    }

    @Test
    void aMissingDiskIsAnObjection() throws Exception {
        disks.images = disks.images.subList(0, 1);
        Plan plan = disks.propose(new RenameLv("datalv", "newlv")).plan();
        assertThat(plan.objections()).containsExactly("vg_74595c25: no image of PV 2 (PVID 003752147454a337): copies there would keep the old state under"
                + " the same time stamp");
        disks.bench.assertRefused("the plan is not applied without --force",
                () -> Bench.repairer().apply(plan, disks.bench.file("j"), false, Recheck.NONE));
        assertThat(Bench.repairer().apply(plan, disks.bench.file("j"), true, Recheck.NONE).edits()).isEqualTo(3);
    }

    @Test
    void oneDiskTwiceIsRefused() throws Exception {
        Path copy = Files.copy(disks.images.get(0), directory.resolve("twin.img"));
        disks.images = List.of(disks.images.get(0), disks.images.get(1), copy);
        assertThat(refusal("datalv", "newlv")).isEqualTo("vg_74595c25: " + copy + " counts as the same PV as another image; give one image of each");
    }

    @Test
    void twoVolumeGroupsAreRefused() throws Exception {
        var others = new ChangeBench(Files.createDirectory(directory.resolve("other")))
                .with(VgSpec.original("00fa00d600004c000000017d43623707").ppSize(ChangeBench.PP_SIZE).pvs(1, 4));
        disks.images = List.of(disks.images.get(0), others.images.get(0));
        assertThat(refusal("datalv", "newlv")).isEqualTo("the images hold 2 volume groups; give the images of one");
    }

    @Test
    void aTornCopyIsAnObjectionAndIsLeft() throws Exception {
        disks.put(1, 2242 * 512, new byte[] {0x50});
        Proposal proposal = disks.propose(new RenameLv("datalv", "newlv"));
        assertThat(proposal.plan().objections()).containsExactly(
                "hdisk2: vgda[1]: is torn: the stamps at its ends differ; repair it first, or it is left as it is");
        assertThat(ChangeBench.paths(proposal.plan())).doesNotContain("hdisk2.img 1 vgda[1].name[1]");
    }

    @Test
    void anotherOldNameInACopyOfTheSameStampIsRefused() {
        disks.put(1, 4307 * 512, "DATALV");
        assertThat(refusal("datalv", "newlv")).isEqualTo(
                "hdisk2: vgda[1].name[1] is 'DATALV', but 'datalv' in the other copies of this stamp; repair it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foreignlv", "DATALV"})
    void anLvcbOfAnotherNameIsLeft(String name) throws Exception {
        disks.put(0, ChangeBench.pp(1) + LVCB_NAME, name);
        Proposal proposal = disks.propose(new RenameLv("datalv", "newlv"));
        assertThat(proposal.notes()).containsExactly("hdisk1: lvcb[1].lvname at offset 2228224: left, it is '" + name + "', not 'datalv'");
        assertThat(ChangeBench.paths(proposal.plan())).doesNotContain("hdisk1.img 2 lvcb[1].lvname");
    }

    @Test
    void anLvcbWhoseNameIsNotRecognisedIsLeft() throws Exception {
        // two LVIDs and no name: nothing bounds it
        disks.put(0, ChangeBench.pp(1) + 0x29, "x".repeat(0x69 - 0x29));
        assertThat(disks.propose(new RenameLv("datalv", "newlv")).notes())
                .containsExactly("hdisk1: lvcb[1].lvname at offset 2228224: left, the bounds of its name are not recognised");
    }

    @Test
    void anLvcbWithoutRoomIsLeft() throws Exception {
        disks.put(0, ChangeBench.pp(1) + LVCB_NAME + 7, new byte[] {1});
        assertThat(disks.propose(new RenameLv("datalv", "longername")).notes())
                .containsExactly("hdisk1: lvcb[1].lvname at offset 2228224: left, it has room for 6 characters, 'longername' has 10");
        assertThat(disks.propose(new RenameLv("datalv", "short")).notes()).isEmpty();
    }

    @Test
    void dataOfAnApplicationIsLeft() throws Exception {
        disks.put(0, ChangeBench.pp(1), "ORACLE datalv");
        assertThat(disks.propose(new RenameLv("datalv", "newlv")).notes()).containsExactly("hdisk1: lvcb[1]: left, there is no LVCB at offset 2228224");
    }

    @Test
    void aScalableVolumeGroupIsRefused() {
        disks.with(VgSpec.scalable(ChangeBench.VGID).pvs(1, 4));
        assertThat(refusal("datalv", "newlv")).startsWith("vg_74595c25: is a scalable volume group; the contents of its VGDA are at no known places");
    }

    @Test
    void anLvOfABigVolumeGroupIsRenamedAndWhatItsEntryHoldsBesidesIsLeft() throws Exception {
        disks.with(VgSpec.big(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 4).lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 1))));
        disks.put(0, (385L * 512) + 32, "AIX LVCB");
        disks.put(0, (8961L * 512) + 32, "AIX LVCB");
        Proposal proposal = disks.propose(new RenameLv("datalv", "newlv"));
        assertThat(proposal.notes()).contains("LV 1: what its LV entry holds beyond the known fields is left, it may be a copy of the LVCB");
        disks.applied(proposal.plan(), () -> assertThat(disks.<List<String>>vg(vg -> vg.lvs().stream().map(LogicalVolume::name).toList()))
                .containsExactly("newlv"));
    }

    @Test
    void anOlderCopyIsLeft() throws Exception {
        // header and trailer of the second copy of hdisk2: one second older
        disks.put(1, 2242L * 512 + 3, new byte[] {(byte) 0x91});
        disks.put(1, 4339L * 512 + 3, new byte[] {(byte) 0x91});
        Proposal proposal = disks.propose(new RenameLv("datalv", "newlv"));
        assertThat(proposal.notes()).containsExactly("hdisk2: vgda[1]: left, it is older than the volume group");
        assertThat(proposal.plan().objections()).isEmpty();
        assertThat(ChangeBench.paths(proposal.plan())).doesNotContain("hdisk2.img 1 vgda[1].name[1]").contains("hdisk2.img 2 vgda[0].name[1]");
    }

    @Test
    void theTextsOfAnLvcbHaveTheirPlaces() {
        byte[] image = Bench.read(disks.images.get(0));
        LvcbTexts texts = LvcbTexts.of(Arrays.copyOfRange(image, (int) ChangeBench.pp(1), (int) ChangeBench.pp(1) + 512)).orElseThrow();
        assertThat(texts.lvid()).contains(new Text(0x29, ChangeBench.VGID.substring(0, 24), 24));
        assertThat(texts.lvname()).contains(new Text(0x49, "datalv", 0x69 - 0x49 - 1));
        assertThat(texts.label()).contains(new Text(0xC0, "None", 4));
        assertThat(texts.lvidTail()).contains(new Text(0x150, "74595c25.1", 10));
        assertThat(texts.fs()).isEmpty();
    }
}
