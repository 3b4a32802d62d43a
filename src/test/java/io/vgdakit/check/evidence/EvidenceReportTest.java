package io.vgdakit.check.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Disks;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Evidence;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.VgSpec.Rival;
import io.vgdakit.vg.Assembly;
import io.vgdakit.vg.GroupNames;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceReportTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int VGDA = 136;

    @TempDir
    private Path directory;

    @Test
    void publishedVolumeGroupContradictsNothing() {
        EvidenceReport report = of(VgImages.of(PublishedDisks.datavg()).disks());
        assertThat(report.rules()).allMatch(rule -> rule.contradicted() == 0);
        assertCounts(report, "mirror references are reciprocal", 10, 0, 0);
        assertCounts(report, "mirror references are in the order of copies", 10, 0, 0);
        assertCounts(report, "pvnum_vgdas sums to total_vgdas", 1, 0, 0);
        assertCounts(report, "second VGDA copy equals the first if pvnum_vgdas is 1", 3, 0, 0);
        assertCounts(report, "stale bits above pp_count are zero", 1, 0, 2);
        assertCounts(report, "PSN 7 equals PSN 70 where LVM writes", 3, 0, 0);
        assertCounts(report, "LP 1 begins with an LVCB", 0, 0, 1);
        assertCounts(report, "begin and end stamp of an MWC record are equal", 0, 0, 6);
    }

    @ParameterizedTest
    @EnumSource(Rival.class)
    void imagesOfARivalReadingContradictNothingUnderTheReadingInUse(Rival rival) {
        EvidenceReport report = of(VgImages.of(PublishedDisks.datavg().rival(rival)).disks());
        assertThat(report.rules()).allMatch(rule -> rule.contradicted() == 0 || rule.rule().startsWith("high half of maxsize"));
        assertThat(report.verdicts()).filteredOn(verdict -> verdict.rivalUsed()).hasSize(1);
    }

    @Test
    void namesThePlaceOfWhatContradicts() {
        EvidenceReport report = changed(image -> image[VGDA * Disk.SECTOR_BYTES + 0x40] = 5);
        RuleEvidence rule = rule(report, "reserved bytes of the VGDA header are zero");
        assertThat(rule.contradicted()).isEqualTo(1);
        assertThat(rule.meaning()).isEqualTo("something is stored there");
        assertThat(rule.against()).singleElement().satisfies(against -> {
            assertThat(against.path()).isEqualTo("vgda[0].vgh.reserved");
            assertThat(against.place().offset()).isEqualTo(VGDA * Disk.SECTOR_BYTES + 0x2c);
            assertThat(against.found()).isEqualTo("+20: 05");
        });
    }

    @Test
    void tellsEachContradiction() {
        assertContradicted("check_sum is zero", image -> image[VGDA * Disk.SECTOR_BYTES + 0x2b] = 1);
        assertContradicted("concurrency of the trailer is zero", image -> image[2233 * Disk.SECTOR_BYTES + 9] = 1);
        assertContradicted("second VGDA copy equals the first if pvnum_vgdas is 1", image -> image[2242 * Disk.SECTOR_BYTES + 0x100] = 1);
        assertContradicted("PSN 7 equals PSN 70 where LVM writes", image -> image[70 * Disk.SECTOR_BYTES + 0x28]++);
        assertContradicted("a bad-block directory is zeros or DEFECT", image -> image[8 * Disk.SECTOR_BYTES]++);
        assertContradicted("both bad-block directories are equal", image -> image[71 * Disk.SECTOR_BYTES + 6]++);
        assertContradicted("begin and end stamp of an MWC record are equal", image -> image[2 * Disk.SECTOR_BYTES] = 1);
        assertContradicted("rows of PVs that do not exist are zero", image -> image[128 * Disk.SECTOR_BYTES + 0xc + 127 * 20] = 1);
        assertContradicted("stale bits above pp_count are zero", image -> image[128 * Disk.SECTOR_BYTES + 0xc + 127 + 2] = 1);
        assertContradicted("high half of maxsize is zero", image -> image[137 * Disk.SECTOR_BYTES + 4] = 1);
        assertContradicted("mirror is the number of PPs of an LP", image -> image[137 * Disk.SECTOR_BYTES + 9] = 2);
        assertContradicted("lvname is minor - 1", image -> image[137 * Disk.SECTOR_BYTES + 1] = 7);
        assertContradicted("the name slot of the minor is used", image -> Arrays.fill(image, 2201 * 512, 2202 * 512, (byte) 0));
        assertContradicted("LV names have at most 15 characters", image -> Arrays.fill(image, 2201 * 512, 2201 * 512 + 16, (byte) 'x'));
        assertContradicted("pvnum_vgdas sums to total_vgdas", image -> image[153 * Disk.SECTOR_BYTES + 0x19] = 2);
        assertContradicted("PV maps are packed in the order of pv_num", image -> image[188 * Disk.SECTOR_BYTES + 0x1b] = 1);
        assertContradicted("pv_num is that of the LVM record of the disk", image -> image[153 * Disk.SECTOR_BYTES + 0x1b] = 5);
        assertContradicted("psn_part1 is a multiple of 128", image -> image[153 * Disk.SECTOR_BYTES + 0x17] = 1);
        assertContradicted("mirror references are reciprocal", image -> image[153 * Disk.SECTOR_BYTES + 32 * 111 + 0xa] = 9);
        assertContradicted("pp_copy_val counts the PPs of an LP from 1", image -> image[153 * Disk.SECTOR_BYTES + 32 * 111 + 8] = 4);
        assertContradicted("pp_state of a used PP is made of 1, 2, 4, 8", image -> image[153 * Disk.SECTOR_BYTES + 32 * 111 + 9] = 16);
        assertContradicted("reserved bytes of the PP entry are zero", image -> image[153 * Disk.SECTOR_BYTES + 32 * 111 + 31] = 1);
        assertContradicted("reserved bytes of the PV header are zero", image -> image[153 * Disk.SECTOR_BYTES + 0x13] = 1);
        assertContradicted("reserved bytes of the VGDA trailer are zero", image -> image[2233 * Disk.SECTOR_BYTES + 0x20] = 1);
    }

    @Test
    void findsTheLvcbsOfWholeImages() throws Exception {
        VgSpec vg = VgSpec.original(VGID).ppSize(20).pvs(1, 20).lv(LvSpec.of(1, "lv01", PpRef.run(1, 1, 2)))
                .lv(LvSpec.of(2, "raw02", PpRef.run(1, 5, 2)).withType("", ""));
        try (Disk disk = Disks.open(VgImages.of(vg).writeDisks(directory).get(0))) {
            assertCounts(of(List.of(disk)), "LP 1 begins with an LVCB", 1, 1, 0);
        }
    }

    @Test
    void bigVolumeGroupSpeaksAboutItsSplitAndItsVgsa() {
        EvidenceReport report = of(VgImages.of(VgSpec.big(VGID).pvs(2, 60).lv(LvSpec.of(1, "lv01", PpRef.run(1, 1, 2)))).disks());
        assertCounts(report, "the PV maps of a big VGDA begin at its sector 425", 1, 0, 0);
        assertCounts(report, "a big VGSA has equal stamps at both ends", 4, 0, 0);
        assertCounts(report, "a big VGSA has a factor behind its rows", 4, 0, 0);
        assertCounts(report, "high half of maxsize is zero", 0, 0, 0);
    }

    @Test
    void rowsOfAFactorSpeakAboutTheirAssignment() {
        VgSpec vg = VgSpec.original(VGID).factor(4).pvs(2, 3000).stale(2, 2990, 3000);
        assertCounts(of(VgImages.of(vg).disks()), "with factor f, PV p owns rows (p-1)*f to p*f-1", 1, 0, 1);
    }

    @Test
    void scalableVolumeGroupSpeaksAboutItsReservedAreaOnly() {
        EvidenceReport report = of(VgImages.of(VgSpec.scalable(VGID).pvs(1, 100)).disks());
        assertThat(report.rules()).hasSize(4);
        assertThat(report.verdicts()).isEmpty();
        assertThat(rule(report, "PSN 7 equals PSN 70 where LVM writes").grade()).isEqualTo(Evidence.C);
    }

    @Test
    void damageOfTheWholeLvmAreaIsReportedAndNeverFails() {
        var random = new Random(11);
        for (int round = 0; round < 20; round++) {
            EvidenceReport report = changed(image -> {
                for (int i = 0; i < 4000; i++) {
                    image[128 * Disk.SECTOR_BYTES + random.nextInt(4212 * Disk.SECTOR_BYTES)] = (byte) random.nextInt();
                }
            });
            assertThat(report.rules()).hasSizeGreaterThan(20);
            assertThat(report.verdicts()).noneMatch(verdict -> verdict.rivalUsed());
        }
    }

    private static void assertContradicted(String rule, Consumer<byte[]> change) {
        assertThat(rule(of(VgImages.of(PublishedDisks.datavg()).disks()), rule).contradicted()).as(rule).isZero();
        assertThat(rule(changed(change), rule)).as(rule)
                .matches(judged -> judged.contradicted() > 0 && judged.against().size() == judged.contradicted());
    }

    private static EvidenceReport changed(Consumer<byte[]> change) {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        change.accept(image);
        return of(List.of(new MemoryDisk("hdisk10", image)));
    }

    private static void assertCounts(EvidenceReport report, String name, int confirmed, int contradicted, int cannotTell) {
        RuleEvidence rule = rule(report, name);
        assertThat(List.of(rule.confirmed(), rule.contradicted(), rule.cannotTell())).as(name)
                .containsExactly(confirmed, contradicted, cannotTell);
    }

    private static RuleEvidence rule(EvidenceReport report, String name) {
        return report.rules().stream().filter(rule -> rule.rule().equals(name)).findFirst().orElseThrow();
    }

    private static EvidenceReport of(List<Disk> disks) {
        return EvidenceReport.of(Assembly.of(disks, GroupNames.NONE).volumeGroups().get(0));
    }
}
