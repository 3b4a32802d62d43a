package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.repair.ChangeBench.Drafted;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.LvcbFinder;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LV 1 has two copies, LV 2 and 3 one; each has an LVCB. */
class LvcbRepairTest {

    private static final RepairMode UNVERIFIED = new RepairMode(false, true, false);
    private static final RepairMode REPLACE = new RepairMode(false, false, true);
    private static final RepairMode ALL = new RepairMode(false, true, true);
    private static final int NAME = 0x49;
    private static final int LVID = 0x29;
    private static final int LVID_TAIL = 0x150;

    @TempDir
    private Path directory;
    private ChangeBench disks;
    private List<byte[]> healthy;

    private static VgSpec group() {
        return VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(2, 4)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 1)).withCopy(PpRef.run(2, 1, 1)))
                .lv(LvSpec.of(2, "otherlv", PpRef.run(1, 2, 2)));
    }

    @BeforeEach
    void writeDisks() {
        with(group());
    }

    private void with(VgSpec vg) {
        disks = new ChangeBench(directory).with(vg);
        healthy = disks.bytes();
    }

    private Drafted repair(RepairMode mode) throws Exception {
        return disks.repair(RepairKind.LVCB, mode);
    }

    private void assertLeft(RepairMode mode, String why) throws Exception {
        Drafted drafted = repair(mode);
        assertThat(drafted.plan().isEmpty()).isTrue();
        assertThat(drafted.left()).anyMatch(text -> text.contains(why));
    }

    private LvcbValues lvcb(int minor) {
        return disks.vg(vg -> LvcbValues.of(LvcbFinder.lvcb(vg, vg.lv(minor).orElseThrow()).orElseThrow().bytes()).orElseThrow());
    }

    @Test
    void healthyLvcbsAreLeftAlone() throws Exception {
        assertThat(repair(ALL).plan().isEmpty()).isTrue();
        assertThat(repair(ALL).left()).isEmpty();
    }

    @Test
    void anLvcbComesBackFromAnotherCopy() throws Exception {
        disks.put(1, ChangeBench.pp(1), new byte[512]);
        disks.restores(repair(RepairMode.NAMED).plan(), healthy);
        disks.restores(disks.automatic().plan(), healthy);
        disks.put(1, ChangeBench.pp(1), Arrays.copyOfRange(healthy.get(1), (int) ChangeBench.pp(1), (int) ChangeBench.pp(1) + 512));
        disks.put(0, ChangeBench.pp(1), new byte[512]);
        disks.restores(disks.automatic().plan(), healthy);
    }

    @Test
    void dataOfAnApplicationIsOverwrittenOnlyOnRequest() throws Exception {
        disks.put(1, ChangeBench.pp(1), Bench.noise(1, 512));
        assertLeft(RepairMode.NAMED, "holds data that is no LVCB and may belong to an application; 'repair lvcb --replace-data' overwrites it");
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
        disks.restores(repair(REPLACE).plan(), healthy);
    }

    @Test
    void aStaleCopyIsNeitherSourceNorTarget() throws Exception {
        with(group().stale(2, 1, 1));
        disks.put(1, ChangeBench.pp(1), new byte[512]);
        assertThat(repair(RepairMode.NAMED).plan().isEmpty()).isTrue();
        disks.put(1, ChangeBench.pp(1), Arrays.copyOfRange(healthy.get(1), (int) ChangeBench.pp(1), (int) ChangeBench.pp(1) + 512));
        disks.put(0, ChangeBench.pp(1), new byte[512]);
        assertLeft(RepairMode.NAMED, "no copy of the LV has an LVCB");
    }

    @Test
    void anLvcbOfAnotherLvIsNoSource() throws Exception {
        disks.put(0, ChangeBench.pp(1), Arrays.copyOfRange(healthy.get(0), (int) ChangeBench.pp(2), (int) ChangeBench.pp(2) + 512));
        disks.put(1, ChangeBench.pp(1), new byte[512]);
        assertLeft(RepairMode.NAMED, "neither name nor LVID are those of the LV; it is the LVCB of another one");
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
    }

    @Test
    void copiesThatDifferAreNoSource() throws Exception {
        with(VgSpec.original(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(3, 2)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 1)).withCopy(PpRef.run(2, 1, 1)).withCopy(PpRef.run(3, 1, 1))));
        disks.put(1, ChangeBench.pp(1) + 0xC0, "/one");
        disks.put(2, ChangeBench.pp(1), new byte[512]);
        assertLeft(RepairMode.NAMED, "is no LVCB, and those of the other copies differ");
    }

    @Test
    void aLostLvcbIsBuiltOnlyFromUnverifiedPlaces() throws Exception {
        disks.put(0, ChangeBench.pp(2), new byte[512]);
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
        assertLeft(RepairMode.NAMED, "'--unverified' writes tag, LVID and name, at the places they have in lvcb[1] of hdisk1");

        Drafted drafted = repair(UNVERIFIED);

        assertThat(drafted.left()).containsExactly(
                "hdisk1: lvcb[2]: type, label, fs, policies, counts and times of the LVCB are not known; 'putlvcb' sets them");
        assertThat(drafted.plan().edits()).singleElement().satisfies(edit -> assertThat(edit.reason()).contains("tag (grade A)", "(unverified)"));
        disks.applied(drafted.plan(), () -> {
            assertThat(lvcb(2).lvname()).hasValue("otherlv");
            assertThat(disks.text(0, ChangeBench.pp(2) + LVID, 24) + disks.text(0, ChangeBench.pp(2) + LVID_TAIL, 10)).isEqualTo(ChangeBench.VGID + ".2");
            assertThat(lvcb(2).type()).isEmpty();
            assertThat(disks.errors()).isEmpty();
        });
        byte[] block = drafted.plan().edits().get(0).newBytes();
        for (int i = 0; i < block.length; i++) {
            assertThat(block[i] == 0 || block[i] == healthy.get(0)[(int) ChangeBench.pp(2) + i]).as("byte %d", i).isTrue();
        }
    }

    @Test
    void dataIsNotOverwrittenByABuiltLvcbEither() throws Exception {
        disks.put(0, ChangeBench.pp(2), Bench.noise(1, 512));
        assertLeft(UNVERIFIED, "may belong to an application");
        disks.applied(repair(ALL).plan(), () -> assertThat(lvcb(2).lvname()).hasValue("otherlv"));
    }

    @Test
    void withoutAnyLvcbThePlacesAreNotKnown() throws Exception {
        disks.put(0, ChangeBench.pp(1), new byte[512]);
        disks.put(1, ChangeBench.pp(1), new byte[512]);
        disks.put(0, ChangeBench.pp(2), new byte[512]);
        assertLeft(ALL, "no copy of the LV has an LVCB, and no other one of an original volume group shows the places of its fields");
    }

    @Test
    void aMinorThatIsTooLongForTheOtherLvcbsIsLeft() throws Exception {
        with(group().lv(LvSpec.of(12, "lv12", PpRef.run(2, 3, 1))));
        disks.put(1, ChangeBench.pp(3), new byte[512]);
        assertLeft(ALL, "no other one has room for LVID and name of this LV");
    }

    @Test
    void inABigVolumeGroupNothingIsBuilt() throws Exception {
        with(VgSpec.big(ChangeBench.VGID).ppSize(ChangeBench.PP_SIZE).pvs(1, 4).lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 1)))
                .lv(LvSpec.of(2, "otherlv", PpRef.run(1, 2, 1))));
        disks.put(0, 17408L * 512, new byte[512]);
        assertLeft(ALL, "no copy of the LV has an LVCB");
    }

    @Test
    void nameAndLvidBecomeThoseOfTheVgda() throws Exception {
        disks.put(0, ChangeBench.pp(2) + NAME, "wronglv");
        assertThat(disks.errors()).anyMatch(error -> error.startsWith("LVCB-001"));
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
        disks.restores(repair(RepairMode.NAMED).plan(), healthy);
        disks.put(0, ChangeBench.pp(2) + NAME, "otherlv");
        disks.put(0, ChangeBench.pp(2) + LVID, "01");
        assertThat(disks.errors()).anyMatch(error -> error.startsWith("LVCB-002"));
        disks.restores(repair(RepairMode.NAMED).plan(), healthy);
    }

    @Test
    void aBlockThatIsNotOnTheImageIsLeft() throws Exception {
        try (var file = new RandomAccessFile(disks.images.get(1).toFile(), "rw")) {
            file.setLength(ChangeBench.pp(1) + 100);
        }
        assertLeft(RepairMode.NAMED, "cannot be read at offset " + ChangeBench.pp(1));
        assertThat(disks.automatic().plan().isEmpty()).isTrue();
    }

    @Test
    void anyBytesBehindTheTagGiveAPlanOrReasons() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            disks.put(0, ChangeBench.pp(2) + 9, Bench.noise(seed, 503));
            assertThat(repair(ALL).plan().edits()).allSatisfy(edit -> assertThat(edit.path()).startsWith("lvcb["));
        }
    }
}
