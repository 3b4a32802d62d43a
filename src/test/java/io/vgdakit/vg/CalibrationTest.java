package io.vgdakit.vg;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.LvEntryValues;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.PvMissingOrder;
import io.vgdakit.record.Readings;
import io.vgdakit.record.Stamp;
import io.vgdakit.record.VgdaHeaderValues;
import io.vgdakit.record.VgdaTrailerValues;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.VgSpec.Rival;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final String VGID = "0037521400004c00000000dc74595c25";
    private static final int TRAILER = 2233 * Disk.SECTOR_BYTES;
    private static final int SECOND_TRAILER = 4339 * Disk.SECTOR_BYTES;

    @Test
    void provesTheWorkingReadingsOfARichVolumeGroup() {
        Calibration calibration = ofDisks(rich());
        assertThat(calibration.readings()).isEqualTo(Readings.WORKING);
        assertThat(calibration.verdict("LV entry")).matches(v -> v.grade() == Evidence.B && v.confirmations() == 9 && v.contradictions() == 0);
        assertThat(calibration.verdict("PV header")).matches(v -> v.grade() == Evidence.B && v.confirmations() == 9 && v.contradictions() == 0);
        assertThat(calibration.verdict("PP entry")).matches(v -> v.grade() == Evidence.B && v.confirmations() == 36 && v.contradictions() == 0);
    }

    @Test
    void usesTheRivalLvEntry() {
        Calibration calibration = ofDisks(rich().rival(Rival.LV_ENTRY));
        assertThat(calibration.readings().lvEntry()).isSameAs(LvEntryValues.LINUX);
        assertThat(calibration.verdict("LV entry")).matches(v -> v.rivalUsed() && v.grade() == Evidence.B && v.confirmations() == 9);
        assertThat(calibration.readings().pvHeader()).isSameAs(PvHeaderValues.WORKING);
    }

    @Test
    void usesTheRivalPvHeader() {
        Calibration calibration = ofDisks(rich().rival(Rival.PV_HEADER));
        assertThat(calibration.readings().pvHeader()).isSameAs(PvHeaderValues.SWAPPED);
        assertThat(calibration.verdict("PV header")).matches(v -> v.rivalUsed() && v.grade() == Evidence.B && v.confirmations() == 9);
        assertThat(calibration.verdict("PP entry").grade()).isEqualTo(Evidence.B);
    }

    @Test
    void usesTheRivalTrailerAndHeaderButOneWriteIsNoProof() {
        Calibration calibration = ofDisks(rich().rival(Rival.VGDA_TRAILER).rival(Rival.VGDA_HEADER));
        assertThat(calibration.readings().vgdaTrailer()).isSameAs(VgdaTrailerValues.END);
        assertThat(calibration.readings().vgdaHeader()).isSameAs(VgdaHeaderValues.FLAG_FIRST);
        assertThat(calibration.verdict("VGDA trailer")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 1 && v.contradictions() == 0);
        assertThat(calibration.verdict("VGDA header")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 1 && v.contradictions() == 0);
    }

    @Test
    void countsEachWriteOfTheVgdaOnceAndProvesFromEight() {
        for (Rival rival : new Rival[] {null, Rival.VGDA_TRAILER}) {
            assertThat(generations(7, rival).verdict("VGDA trailer")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 7);
            assertThat(generations(8, rival).verdict("VGDA trailer")).matches(v -> v.grade() == Evidence.B && v.rivalUsed() == (rival != null));
            assertThat(generations(8, rival).verdict("LV entry").confirmations()).as("the same bytes in every write").isEqualTo(1);
        }
    }

    @Test
    void everyRivalTogetherIsReadAsTheWorkingImage() {
        VgSpec rivals = rich();
        Arrays.stream(Rival.values()).forEach(rivals::rival);
        VgdaCopy expected = copy(disk(rich(), 1), Readings.WORKING);
        Calibration calibration = ofDisks(rivals);
        VgdaCopy actual = copy(disk(rivals, 1), calibration.readings());
        assertThat(actual.valid()).isTrue();
        assertThat(actual.header().values()).isEqualTo(expected.header().values());
        assertThat(actual.trailer().values()).isEqualTo(expected.trailer().values());
        assertThat(actual.definedMinors()).isEqualTo(expected.definedMinors()).hasSize(9);
        for (int minor : expected.definedMinors()) {
            assertThat(actual.lvEntry(minor).values()).isEqualTo(expected.lvEntry(minor).values());
        }
        assertThat(actual.ppMaps().stream().map(map -> map.header().values())).containsExactlyElementsOf(
                expected.ppMaps().stream().map(map -> map.header().values()).toList());
    }

    @Test
    void readsThePvMissingOrderFromTheExistingPvs() {
        assertThat(ofDisks(rich().missing(2).pvMissing(PvMissingOrder.WORDS)).readings().pvMissing()).isEqualTo(PvMissingOrder.WORDS);
        Calibration bytes = ofDisks(rich().missing(2).pvMissing(PvMissingOrder.BYTES));
        assertThat(bytes.readings().pvMissing()).isEqualTo(PvMissingOrder.BYTES);
        assertThat(bytes.verdict("pv_missing")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 1);
        assertThat(ofDisks(rich()).verdict("pv_missing")).matches(v -> v.confirmations() == 0 && v.undecided() == 0);
    }

    @Test
    void onePvOfTwoVotesTellsThePvHeaderButDoesNotProveIt() {
        Verdict working = ofDisks(one()).verdict("PV header");
        assertThat(working).matches(v -> !v.rivalUsed() && v.grade() == Evidence.D && v.confirmations() == 2);
        Verdict swapped = ofDisks(one().rival(Rival.PV_HEADER)).verdict("PV header");
        assertThat(swapped).matches(v -> v.rivalUsed() && v.grade() == Evidence.D && v.confirmations() == 2);
    }

    @Test
    void onePvWhoseFieldsAreEqualProvesNothing() {
        byte[] image = VgImages.of(one()).header(1);
        for (int map : new int[] {153, 2259}) {
            image[map * Disk.SECTOR_BYTES + 0x19] = 1;
            image[map * Disk.SECTOR_BYTES + 0x1b] = 1;
        }
        Verdict verdict = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", image)))).verdict("PV header");
        assertThat(verdict).matches(v -> !v.rivalUsed() && v.grade() == Evidence.D && v.confirmations() == 0 && v.contradictions() == 0);
    }

    @Test
    void gapsInTheNumbersOfThePvsDoNotSpeakForTheRival() {
        byte[] image = VgImages.of(PublishedDisks.testvg()).header(1);
        image[188 * Disk.SECTOR_BYTES + 0x1b] = 4;
        image[189 * Disk.SECTOR_BYTES + 0x1b] = 9;
        Verdict verdict = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk13", image)))).verdict("PV header");
        assertThat(verdict).matches(v -> !v.rivalUsed() && v.contradictions() == 0 && v.confirmations() == 3);
    }

    @Test
    void aTornWriteProvesNothing() {
        for (Rival rival : new Rival[] {null, Rival.VGDA_TRAILER}) {
            byte[] image = VgImages.of(rival == null ? rich() : rich().rival(rival)).header(1);
            int place = rival == null ? 0 : 0x1f8;
            image[TRAILER + place + 3]--;
            image[SECOND_TRAILER + place + 3]--;
            Calibration calibration = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", image))));
            assertThat(calibration.readings()).isEqualTo(Readings.WORKING);
            assertThat(calibration.verdict("VGDA trailer")).matches(v -> v.confirmations() == 0 && v.contradictions() == 0 && v.neither() == 1);
            assertThat(calibration.verdict("LV entry").confirmations()).as("the body of a torn write does not count").isZero();
        }
    }

    @Test
    void oneTornCopyDoesNotHideTheRivalInTheOther() {
        byte[] image = VgImages.of(rich().rival(Rival.VGDA_TRAILER)).header(1);
        image[TRAILER + 0x1fb]--;
        Calibration calibration = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", image))));
        assertThat(calibration.readings().vgdaTrailer()).isSameAs(VgdaTrailerValues.END);
    }

    @Test
    void contradictionKeepsTheWorkingReadingAndIsNoProof() {
        List<DiskMetadata> disks = List.of(
                DiskMetadata.read(disk(rich(), 1)),
                DiskMetadata.read(disk(rich().rival(Rival.VGDA_TRAILER).stamps(new Stamp(946844900, 1), new Stamp(946844900, 1)), 2)));
        Calibration calibration = Calibration.of(disks);
        assertThat(calibration.readings().vgdaTrailer()).isSameAs(VgdaTrailerValues.WORKING);
        assertThat(calibration.verdict("VGDA trailer")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 1 && v.contradictions() == 1);
    }

    @Test
    void blankRandomTruncatedAndScalableDisksKeepTheWorkingReadings() {
        byte[] random = new byte[3 << 20];
        new Random(7).nextBytes(random);
        byte[] truncated = Arrays.copyOf(VgImages.of(rich().rival(Rival.LV_ENTRY)).header(1), 140 * Disk.SECTOR_BYTES);
        for (byte[] bytes : List.of(new byte[0], new byte[3 << 20], random, truncated, VgImages.of(VgSpec.scalable(VGID).pvs(1, 100)).header(1))) {
            Calibration calibration = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", bytes))));
            assertThat(calibration.readings()).isEqualTo(Readings.WORKING);
            assertThat(calibration.verdicts()).hasSize(6).allMatch(v -> v.grade() == Evidence.D && v.contradictions() == 0 && !v.rivalUsed());
        }
        assertThat(Calibration.of(List.of()).readings()).isEqualTo(Readings.WORKING);
    }

    @Test
    void randomBytesInTheVgdaProveNothing() {
        byte[] image = VgImages.of(rich()).header(1);
        byte[] random = new byte[2095 * Disk.SECTOR_BYTES];
        new Random(3).nextBytes(random);
        for (int start : new int[] {137, 2243}) {
            System.arraycopy(random, 0, image, start * Disk.SECTOR_BYTES, random.length);
        }
        Calibration calibration = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", image))));
        assertThat(calibration.readings()).isEqualTo(Readings.WORKING);
        assertThat(calibration.verdicts()).allMatch(v -> v.grade() == Evidence.D && !v.rivalUsed());
    }

    @Test
    void bigVolumeGroupsTellHeaderPvHeaderTrailerAndPpEntry() {
        Calibration working = ofDisks(mirrored(VgSpec.big(VGID).pvs(3, 60), 1));
        assertThat(working.readings()).isEqualTo(Readings.WORKING);
        assertThat(working.verdict("PP entry").confirmations()).isEqualTo(4);
        assertThat(working.verdict("LV entry")).matches(v -> v.confirmations() == 0 && v.neither() == 0);
        VgSpec rivals = mirrored(VgSpec.big(VGID).pvs(3, 60), 1).rival(Rival.PV_HEADER).rival(Rival.VGDA_TRAILER).rival(Rival.VGDA_HEADER);
        Calibration rival = ofDisks(rivals);
        assertThat(rival.readings().pvHeader()).isSameAs(PvHeaderValues.SWAPPED);
        assertThat(rival.readings().vgdaTrailer()).isSameAs(VgdaTrailerValues.END);
        assertThat(rival.readings().vgdaHeader()).isSameAs(VgdaHeaderValues.FLAG_FIRST);
    }

    @Test
    void publishedMirroredVolumeGroupProvesThePpEntry() {
        Calibration calibration = ofDisks(PublishedDisks.datavg());
        assertThat(calibration.verdict("PP entry")).matches(v -> v.grade() == Evidence.B && v.confirmations() == 10 && v.note().isEmpty());
        assertThat(calibration.verdict("LV entry")).matches(v -> v.grade() == Evidence.D && v.confirmations() == 1);
    }

    @Test
    void findsTheSinglePlacementOfMirrorReferencesThatFits() {
        byte[] image = VgImages.of(rich()).header(1);
        for (int map = 0; map < 9; map++) {
            for (int pp = 1; pp <= 60; pp++) {
                moveReferences(image, (153 + 4 * map) * Disk.SECTOR_BYTES + 32 * pp);
            }
        }
        Verdict verdict = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk1", image)))).verdict("PP entry");
        assertThat(verdict).matches(v -> v.grade() == Evidence.D && v.confirmations() == 0 && v.contradictions() == 36);
        assertThat(verdict.note()).isEqualTo("every mirrored LP fits mirror PV ending at 0x15 with mirror PP ending at 0x17");
    }

    @Test
    void damagedReferenceIsAContradictionWithoutAnotherPlacement() {
        byte[] image = VgImages.of(PublishedDisks.datavg()).header(1);
        image[153 * Disk.SECTOR_BYTES + 32 * 111 + 0x0d]++;
        Verdict verdict = Calibration.of(List.of(DiskMetadata.read(new MemoryDisk("hdisk10", image)))).verdict("PP entry");
        assertThat(verdict).matches(v -> v.grade() == Evidence.D && v.confirmations() == 9 && v.contradictions() == 1);
        assertThat(verdict.against()).containsExactly("lv[1] lp 1");
        assertThat(verdict.note()).isEqualTo("no other single placement fits every mirrored LP");
    }

    /** A placement with a 16-bit PV number at 0x14 and the PP number behind it. */
    private static void moveReferences(byte[] image, int entry) {
        image[entry + 0x15] = image[entry + 0x0a];
        image[entry + 0x16] = image[entry + 0x0c];
        image[entry + 0x17] = image[entry + 0x0d];
        Arrays.fill(image, entry + 0x0a, entry + 0x10, (byte) 0);
    }

    /** Nine PVs and nine LVs of four LPs in two copies. */
    private static VgSpec rich() {
        return mirrored(VgSpec.original(VGID).pvs(9, 60), 9);
    }

    private static VgSpec one() {
        return VgSpec.original(VGID).pvs(1, 100).lv(LvSpec.of(1, "lv01", PpRef.run(1, 1, 4)));
    }

    private static VgSpec mirrored(VgSpec vg, int lvs) {
        for (int minor = 1; minor <= lvs; minor++) {
            vg.lv(LvSpec.of(minor, "lv" + minor, PpRef.run(1, 5 * minor, 4)).withCopy(PpRef.run(2, 5 * minor + 3, 4)));
        }
        return vg;
    }

    /** Disks that each missed a later write, as after a series of failures. */
    private static Calibration generations(int count, Rival rival) {
        IntFunction<DiskMetadata> generation = n -> {
            VgSpec vg = mirrored(VgSpec.original(VGID).pvs(9, 60), 1).stamps(new Stamp(946844818 + n, 5), new Stamp(946844818, 5));
            return DiskMetadata.read(disk(rival == null ? vg : vg.rival(rival), n));
        };
        return Calibration.of(IntStream.rangeClosed(1, count).mapToObj(generation).toList());
    }

    private static Calibration ofDisks(VgSpec vg) {
        return Calibration.of(VgImages.of(vg).disks().stream().map(DiskMetadata::read).toList());
    }

    private static Disk disk(VgSpec vg, int pv) {
        return VgImages.of(vg).disk(pv);
    }

    private static VgdaCopy copy(Disk disk, Readings readings) {
        return VgdaCopy.read(disk, DiskMetadata.read(disk).vgdaLayout().orElseThrow(), 1, readings);
    }
}
