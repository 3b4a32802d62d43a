package io.vgdakit.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.layout.VgdaLayout;
import io.vgdakit.record.Stamp;
import io.vgdakit.testing.SparseDisk;
import io.vgdakit.vg.DiskMetadata;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where repairs get their bytes from when much is lost, and what they refuse when nothing is left to get them from. */
class SourcesTest {

    private static final int RECORD = 7;
    private static final int BACKUP = 70;

    private HealthyGroup group;
    private List<byte[]> damaged;
    private Draft draft;

    private void group(int pvs) {
        group = HealthyGroup.original(pvs);
        damaged = group.copies();
    }

    private void zero(int disk, int psn, int sectors) {
        Arrays.fill(damaged.get(disk - 1), psn * Disk.SECTOR_BYTES, (psn + sectors) * Disk.SECTOR_BYTES, (byte) 0);
    }

    private void noise(int disk, int psn, int sectors) {
        byte[] bytes = Bench.noise(disk, sectors * Disk.SECTOR_BYTES);
        System.arraycopy(bytes, 0, damaged.get(disk - 1), psn * Disk.SECTOR_BYTES, bytes.length);
    }

    private void repair() {
        draft = Repairs.automatic(group.disks(damaged));
    }

    private byte[] after(int disk) {
        return HealthyGroup.after(draft, damaged).get(disk - 1);
    }

    private VgdaLayout layout() {
        return DiskMetadata.read(group.disks(group.headers()).get(0)).vgdaLayout().orElseThrow();
    }

    private int end() {
        return (int) layout().vgda(2).end();
    }

    /** All disks are as before the damage, as far as the bytes have a second source. */
    private void assertRestored() {
        for (int disk = 1; disk <= group.size(); disk++) {
            byte[] expected = Expected.of(group.headers().get(disk - 1), damaged.get(disk - 1), end());
            int at = Arrays.mismatch(after(disk), expected);
            assertThat(at).as("PSN %d of disk %d, left: %s", at / Disk.SECTOR_BYTES, disk, draft.left()).isEqualTo(-1);
        }
        assertThat(Repairs.automatic(group.disks(HealthyGroup.after(draft, damaged))).steps()).as("a second run").isZero();
    }

    private void assertLeft(String reason) {
        assertThat(draft.steps()).isZero();
        assertThat(draft.left()).anyMatch(text -> text.contains(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bothRecordsOfADiskAreBuiltFromItsVgdaAndAnotherDisk(int disk) {
        group(3);
        zero(disk, RECORD, 1);
        zero(disk, BACKUP, 1);
        repair();
        assertRestored();
    }

    @Test
    void bothRecordsOfAnOnlyDiskAreLeft() {
        group(1);
        zero(1, RECORD, 1);
        noise(1, BACKUP, 1);
        repair();
        assertLeft("known only from the record of another disk");
    }

    @Test
    void bothRecordsOfAllDisksAreLeft() {
        group(2);
        for (int disk = 1; disk <= 2; disk++) {
            zero(disk, RECORD, 1);
            zero(disk, BACKUP, 1);
        }
        repair();
        assertLeft("known only from the record of another disk");
    }

    @Test
    void recordsWithNoiseInPlaceOfAnUnknownPoolAreLeft() {
        group(2);
        noise(1, RECORD, 1);
        noise(1, BACKUP, 1);
        List<Disk> short1 = IntStream.range(0, 2)
                .<Disk>mapToObj(i -> SparseDisk.of("hdisk" + (i + 1), damaged.get(i), damaged.get(i).length)).toList();
        draft = Repairs.automatic(short1);
        assertLeft("where the relocation pool of this disk begins");
    }

    @Test
    void bothVgdasOfADiskComeFromAnother() {
        group(2);
        zero(2, (int) layout().vgda(1).psn(), (int) layout().vgda(1).sectors());
        noise(2, (int) layout().vgda(2).psn(), (int) layout().vgda(2).sectors());
        repair();
        assertRestored();
    }

    @Test
    void allVgdasLostAreLeft() {
        group(2);
        for (int disk = 1; disk <= 2; disk++) {
            zero(disk, (int) layout().vgda(1).psn(), (int) layout().vgda(1).sectors());
            noise(disk, (int) layout().vgda(2).psn(), (int) layout().vgda(2).sectors());
        }
        repair();
        assertLeft("no copy on the disks at hand can replace it");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theFirst64KibOfADiskComeBack(int disk) {
        group(3);
        zero(disk, 0, 128);
        repair();
        assertRestored();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aDiskThatLostEverythingBeforeItsDataIsTakenForTheOnlyMissingPv(int disk) {
        group(3);
        zero(disk, 0, damaged.get(disk - 1).length / Disk.SECTOR_BYTES);
        repair();
        assertRestored();
        assertThat(draft.left()).anyMatch(text -> text.contains("ipl"));
    }

    @Test
    void twoDisksThatLostEverythingAreLeft() {
        group(3);
        zero(1, 0, damaged.get(0).length / Disk.SECTOR_BYTES);
        zero(2, 0, damaged.get(1).length / Disk.SECTOR_BYTES);
        repair();
        assertLeft("nothing on the disk tells which PV");
    }

    @Test
    void aStrangeBlankDiskIsNotTakenForTheMissingPv() {
        group(3);
        zero(2, 0, damaged.get(1).length / Disk.SECTOR_BYTES);
        List<Disk> disks = List.of(group.disks(damaged).get(0), SparseDisk.of("hdisk9", damaged.get(1), group.sizes().get(1) * 2), group.disks(damaged).get(2));
        draft = Repairs.automatic(disks);
        assertLeft("the size of the image is not that of the missing PV");
    }

    @Test
    void aFirstVgdaTornAtAnySectorComesFromTheSecond() {
        group(1);
        VgdaLayout layout = layout();
        int first = (int) layout.vgda(1).psn();
        int sectors = (int) layout.vgda(1).sectors();
        for (int written = 1; written < sectors; written++) {
            damaged = group.copies();
            byte[] newer = restamped(Arrays.copyOfRange(group.headers().get(0), first * 512, (first + sectors) * 512), new Stamp(1700000000, 5));
            newer[3 * 512 + 7] ^= 1;
            System.arraycopy(newer, 0, damaged.get(0), first * 512, written * 512);
            repair();
            assertRestored();
        }
    }

    /** The stamp of the trailer where the test images have it: at its start. */
    private static byte[] restamped(byte[] vgda, Stamp stamp) {
        byte[] bytes = vgda.clone();
        for (int at : new int[] {0, bytes.length - 512}) {
            ByteBuffer.wrap(bytes).putInt(at, (int) stamp.seconds()).putInt(at + 4, (int) stamp.nanoseconds());
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoDisksWithHalfAVgdaEachMakeAWholeOne(boolean noise) {
        group(2);
        VgdaLayout layout = layout();
        int sectors = (int) layout.vgda(1).sectors();
        for (int copy = 1; copy <= 2; copy++) {
            int start = (int) layout.vgda(copy).psn();
            if (noise) {
                noise(1, start, sectors / 2);
                noise(2, start + sectors / 2, sectors / 2);
            } else {
                zero(1, start, sectors / 2);
                zero(2, start + sectors / 2, sectors / 2);
            }
        }
        repair();
        assertRestored();
    }

    @Test
    void anOnlyDiskWithHalfAVgdaInEachCopyGetsAWholeOne() {
        group(1);
        VgdaLayout layout = layout();
        zero(1, (int) layout.vgda(1).psn(), 40);
        zero(1, (int) layout.vgda(2).psn() + 40, 80);
        repair();
        assertRestored();
    }

    @Test
    void aDamagedSectorOfTheOnlyValidCopyComesFromATornOne() {
        group(1);
        VgdaLayout layout = layout();
        noise(1, (int) layout.vgda(2).psn(), 1);
        zero(1, (int) layout.vgda(1).psn() + 1, 1);
        repair();
        assertRestored();
    }

    @Test
    void aValidCopyThatBreaksRulesIsNotSpread() {
        group(1);
        VgdaLayout layout = layout();
        zero(1, (int) layout.vgda(2).psn(), (int) layout.vgda(2).sectors());
        zero(1, (int) layout.vgda(1).psn() + 1, 1);
        repair();
        assertLeft("breaks rules itself");
    }

    @Test
    void halvesThatDoNotMakeAWholeAreLeft() {
        group(2);
        VgdaLayout layout = layout();
        int sectors = (int) layout.vgda(1).sectors();
        for (int copy = 1; copy <= 2; copy++) {
            int start = (int) layout.vgda(copy).psn();
            zero(1, start, sectors / 2);
            zero(2, start + 17, sectors - 17);
        }
        repair();
        assertLeft("no copy on the disks at hand can replace it");
    }

    @Test
    void anOlderSecondCopyIsLeft() {
        group(3);
        VgdaLayout layout = layout();
        int start = (int) layout.vgda(2).psn();
        byte[] older = restamped(Arrays.copyOfRange(damaged.get(0), start * 512, end() * 512), new Stamp(900000000, 0));
        System.arraycopy(older, 0, damaged.get(0), start * 512, older.length);
        repair();
        assertLeft("is older than the first copy, which is no damage");
    }

    @Test
    void aDiskThatWasAwayIsLeftUnlessNamed() {
        group(3);
        VgdaLayout layout = layout();
        for (int copy = 1; copy <= 2; copy++) {
            int start = (int) layout.vgda(copy).psn();
            int end = (int) layout.vgda(copy).end();
            byte[] older = restamped(Arrays.copyOfRange(damaged.get(0), start * 512, end * 512), new Stamp(900000000, 0));
            System.arraycopy(older, 0, damaged.get(0), start * 512, older.length);
        }
        repair();
        assertLeft("this disk was away while the volume group changed");

        draft = Repairs.of(RepairKind.VGDA, group.disks(damaged), RepairMode.NAMED);
        assertRestored();
        assertThat(draft.objections()).hasSize(2);
    }

    @Test
    void aTornNewestVgdaIsNeverPromoted() {
        group(1);
        VgdaLayout layout = layout();
        for (int copy = 1; copy <= 2; copy++) {
            int start = (int) layout.vgda(copy).psn();
            ByteBuffer.wrap(damaged.get(0)).putInt(start * 512, 1700000000);
        }
        repair();
        assertLeft("is torn");
    }

    @Test
    void vgsaOfALostDiskComesFromAnother() {
        group(2);
        zero(1, (int) layout().vgsa(1).psn(), 8);
        noise(1, (int) layout().vgsa(2).psn(), 8);
        repair();
        assertRestored();
    }

    @Test
    void aRecordOfAnotherDiskIsNotCopiedOverTheLostOne() {
        group(2);
        zero(1, RECORD, 1);
        System.arraycopy(damaged.get(1), BACKUP * 512, damaged.get(0), BACKUP * 512, 512);
        repair();
        assertThat(Arrays.equals(after(1), RECORD * 512, (RECORD + 1) * 512, new byte[512], 0, 512)).isTrue();
        assertThat(draft.left()).anyMatch(text -> text.contains("contradicts the VGDA"));
    }

    @Test
    void aPvidThatAnotherImageCarriesIsNotRestored() {
        group(2);
        zero(1, 0, 1);
        List<Disk> disks = List.of(group.disks(damaged).get(0), group.disks(damaged).get(1),
                SparseDisk.of("clone", group.headers().get(0), group.sizes().get(0)));
        draft = Repairs.automatic(disks);
        assertThat(draft.left()).isNotEmpty();
        assertThat(draft.steps()).isZero();
    }
}
