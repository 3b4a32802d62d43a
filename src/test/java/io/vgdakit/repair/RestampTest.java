package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vgdakit.record.LvcbValues;
import io.vgdakit.record.MachineId;
import io.vgdakit.record.Pvid;
import io.vgdakit.record.Vgid;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.CopyVote;
import io.vgdakit.vg.CopyVote.Status;
import io.vgdakit.vg.LogicalVolume;
import io.vgdakit.vg.LvcbFinder;
import io.vgdakit.vg.PhysicalVolume;
import io.vgdakit.vg.VolumeGroup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestampTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(0x17d43623707L), ZoneOffset.UTC);
    private static final MachineId MACHINE = new MachineId("00FA00D64C00");

    @TempDir
    private Path directory;
    private ChangeBench disks;

    @BeforeEach
    void writeDisks() {
        disks = new ChangeBench(directory).with(RenameLvTest.mirrored());
    }

    private static Restamp all() {
        return new Restamp(true, true, MACHINE, CLOCK);
    }

    private String refusal(Restamp restamp) {
        var caught = new String[1];
        assertThatThrownBy(() -> disks.propose(restamp)).isInstanceOf(Refusal.class).satisfies(refused -> caught[0] = refused.getMessage());
        return caught[0];
    }

    private List<String> lvids() {
        return disks.vg(vg -> vg.lvs().stream()
                .map(lv -> LvcbValues.of(LvcbFinder.lvcb(vg, lv).orElseThrow().bytes()).orElseThrow().lvid().orElseThrow()).toList());
    }

    @Test
    void everyIdOfTheVolumeGroupIsNew() throws Exception {
        Proposal proposal = disks.propose(all());
        assertThat(proposal.notes()).isEmpty();
        assertThat(proposal.plan().objections()).isEmpty();
        assertThat(disks.foreseen(proposal.plan())).isEmpty();
        disks.applied(proposal.plan(), () -> {
            assertThat(disks.<Vgid>vg(VolumeGroup::vgid).text()).isEqualTo("00fa00d600004c000000017d43623709");
            assertThat(disks.<List<Pvid>>vg(vg -> vg.pvs().stream().map(PhysicalVolume::pvid).toList()))
                    .containsExactly(Pvid.parse("00fa00d643623707"), Pvid.parse("00fa00d643623708"));
            assertThat(disks.<List<String>>vg(vg -> vg.pvs().stream().map(pv -> Pvid.of(pv.metadata().orElseThrow().ipl().value().pvId(), 0).text()).toList()))
                    .containsExactly("00fa00d643623707", "00fa00d643623708");
            assertThat(disks.<List<Status>>vg(vg -> vg.votes().stream().map(CopyVote::status).distinct().toList())).containsExactly(Status.VALID);
            assertThat(disks.<Long>vg(vg -> vg.votes().stream().map(CopyVote::sha256).distinct().count())).as("one VGDA, one VGSA").isEqualTo(2);
            assertThat(lvids()).containsExactly("00fa00d600004c000000017d43623709.1", "00fa00d600004c000000017d43623709.2");
            assertThat(disks.<Boolean>vg(vg -> vg.members().stream().allMatch(disk -> disk.recordValid(1) && disk.recordValid(2)))).isTrue();
        });
    }

    @Test
    void noByteOfTheOldVgidIsLeft() throws Exception {
        disks.applied(disks.propose(all()).plan(), () -> {
            for (Path image : disks.images) {
                assertThat(new String(Bench.read(image), StandardCharsets.ISO_8859_1))
                        .doesNotContain(latin1(ChangeBench.VGID)).doesNotContain(ChangeBench.VGID.substring(0, 24)).doesNotContain("74595c25.");
            }
        });
    }

    private static String latin1(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    @Test
    void backupsComeFirst() throws Exception {
        assertThat(ChangeBench.paths(disks.propose(new Restamp(false, true, MACHINE, CLOCK)).plan())).containsExactly(
                "hdisk1.img 1 lvmrec[1].vg_id", "hdisk2.img 1 lvmrec[1].vg_id", "hdisk1.img 1 vgda[1].vgh.vg_id", "hdisk2.img 1 vgda[1].vgh.vg_id",
                "hdisk2.img 1 lvcb[1].lvid", "hdisk2.img 1 lvcb[1].lvid_tail",
                "hdisk1.img 2 lvmrec[0].vg_id", "hdisk2.img 2 lvmrec[0].vg_id", "hdisk1.img 2 vgda[0].vgh.vg_id", "hdisk2.img 2 vgda[0].vgh.vg_id",
                "hdisk1.img 2 lvcb[1].lvid", "hdisk1.img 2 lvcb[1].lvid_tail", "hdisk1.img 2 lvcb[2].lvid", "hdisk1.img 2 lvcb[2].lvid_tail");
    }

    @Test
    void onlyPvidsAreMadeAnewWhenOnlyTheyAreAskedFor() throws Exception {
        Plan plan = disks.propose(new Restamp(true, false, MACHINE, CLOCK)).plan();
        assertThat(plan.edits()).hasSize(10).allSatisfy(edit -> assertThat(edit.path()).endsWith("pv_id"));
        disks.applied(plan, () -> assertThat(disks.<Vgid>vg(VolumeGroup::vgid).text()).isEqualTo(ChangeBench.VGID));
    }

    @Test
    void idsThatWereSeenAreNotMadeAgain() throws Exception {
        Clock sameTime = Clock.fixed(Instant.ofEpochMilli(0xdc7454a336L), ZoneOffset.UTC);
        Plan plan = disks.propose(new Restamp(true, false, new MachineId("003752144C00"), sameTime)).plan();
        assertThat(plan.edits().stream().filter(edit -> edit.path().equals("ipl.pv_id")).map(edit -> Pvid.of(edit.newBytes(), 0).text()))
                .as("...36 and ...37 are in use").containsExactly("003752147454a338", "003752147454a339");
    }

    @Test
    void aShortVgidGetsAShortOne() throws Exception {
        disks.with(VgSpec.original("000921765f1d266c0000000000000000").version(5).ppSize(ChangeBench.PP_SIZE).pvs(1, 2));
        disks.applied(disks.propose(new Restamp(false, true, Restamp.NO_MACHINE, CLOCK)).plan(),
                () -> assertThat(disks.<Vgid>vg(VolumeGroup::vgid)).isEqualTo(new Vgid(0x43623707L, 0)));
    }

    @Test
    void aMissingDiskIsRefused() {
        disks.images = disks.images.subList(0, 1);
        assertThat(refusal(all())).isEqualTo("vg_74595c25: no image of PV 2 (PVID 003752147454a337); new ids need the images of all PVs, or the others would"
                + " no longer belong to them");
    }

    @Test
    void aScalableVolumeGroupIsRefused() {
        disks.with(VgSpec.scalable(ChangeBench.VGID).pvs(1, 4));
        assertThat(refusal(all())).isEqualTo("vg_74595c25: is a scalable volume group; the contents of its VGDA are at no known places, so only the LVM"
                + " record and the IPL record could be changed, and the VGDA would then contradict them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "128 | hdisk2: the PVID in the IPL record is 003752ab7454a337, but 003752147454a337 in the VGDA; repair it first, with 'vgdakit repair pvid'",
        "35840 | hdisk2: lvmrec[1] is damaged or of another volume group; repair it first, with 'vgdakit repair lvmrec'",
        "1147904 | hdisk2: vgda[1]: is torn: the stamps at its ends differ; repair it first",
    })
    void damageIsRefused(long offset, String message) {
        disks.put(1, offset, offset == 128 ? new byte[] {0, 0x37, 0x52, (byte) 0xab} : new byte[] {1});
        assertThat(refusal(all())).isEqualTo(message);
    }

    @Test
    void anLvcbOfAnotherVolumeGroupIsLeft() throws Exception {
        disks.put(0, ChangeBench.pp(1) + 0x29, "f");
        assertThat(disks.propose(all()).notes())
                .containsExactly("hdisk1: lvcb[1].lvid at offset 2228224: left, it is not 0037521400004c00000000dc74595c25.1");
    }

    @Test
    void twoPvsOfOnePvidAreRefused() {
        disks.images = disks.images.subList(0, 1);
        disks.put(0, 153L * 512 + 512, HexFormat.of().parseHex("003752147454a336"));
        disks.put(0, 2259L * 512 + 512, HexFormat.of().parseHex("003752147454a336"));
        assertThat(refusal(all())).isEqualTo("vg_74595c25: two PVs have the PVID 003752147454a336; repair it first");
    }

    @Test
    void lvsStayWhereTheyWere() throws Exception {
        List<String> before = disks.vg(vg -> vg.lvs().stream().map(RestampTest::map).toList());
        disks.applied(disks.propose(all()).plan(),
                () -> assertThat(disks.<List<String>>vg(vg -> vg.lvs().stream().map(RestampTest::map).toList())).isEqualTo(before));
    }

    private static String map(LogicalVolume lv) {
        return lv.name() + " " + lv.partitions();
    }
}
