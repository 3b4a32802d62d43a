package io.vgdakit.data.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.data.LpCopy;
import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.format.MwcRecord;
import io.vgdakit.record.Structures;
import io.vgdakit.testing.Geometry;
import io.vgdakit.testing.LvShapes;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.OnWrittenDisks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.testing.WrittenDisks;
import io.vgdakit.vg.VolumeGroup;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CopyComparerTest extends OnWrittenDisks {

    private static final long MIB = 1 << 20;

    private final List<CopyRange> ranges = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("io.vgdakit.testing.LvShapes#mirrors")
    void equalCopiesAreEqual(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        Comparison result = compare(disks.write(spec));
        assertThat(ranges).isEmpty();
        assertThat(result.corrupt()).isFalse();
        assertThat(result.compared()).isEqualTo(result.lps());
        assertThat(result.bytes(Verdict.EQUAL)).isEqualTo(result.lps() * MIB);
        assertThat(result.synchronisations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.vgdakit.testing.LvShapes#mirrors")
    void aFlippedByteIsFoundWhereItIs(LvShapes shape) throws Exception {
        VgSpec spec = shape.spec();
        List<Path> images = disks.write(spec);
        // LP 2 is the second PP of a copy in every shape
        PpRef second = secondCopy(shape).get(1);
        flip(images.get(second.pv() - 1), Geometry.offset(spec, second) + 12345);
        Comparison result = compare(images);
        assertThat(ranges).singleElement().satisfies(range -> {
            assertThat(range.lp()).isEqualTo(2);
            assertThat(range.offset()).isEqualTo(12288);
            assertThat(range.length()).isEqualTo(512);
            assertThat(range.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        });
        assertThat(result.corrupt()).isTrue();
        assertThat(result.bytes(Verdict.UNEXPLAINED)).isEqualTo(512);
    }

    private static List<PpRef> secondCopy(LvShapes shape) {
        return switch (shape) {
            case TWO_COPIES -> PpRef.run(2, 5, 4);
            case THREE_COPIES -> PpRef.run(1, 5, 3);
            case BIG_TWO_COPIES -> PpRef.run(2, 5, 3);
            case STRIPED_3_BY_128K_TWO_COPIES -> List.of(new PpRef(4, 2), new PpRef(5, 2), new PpRef(6, 2));
            default -> throw new IllegalArgumentException(shape + " has no second copy");
        };
    }

    @Test
    void ofThreeCopiesTheTwoThatAgreeAreTheMajority() throws Exception {
        VgSpec spec = LvShapes.THREE_COPIES.spec();
        List<Path> images = disks.write(spec);
        flip(images.get(0), Geometry.offset(spec, new PpRef(1, 6)) + 512);
        compare(images);
        CopyRange range = ranges.get(0);
        assertThat(range.majority()).extracting(LpCopy::copy).containsExactly(1, 3);
        assertThat(range.groups()).extracting(group -> group.stream().map(LpCopy::copy).toList()).containsExactly(List.of(1, 3), List.of(2));
    }

    @Test
    void ofTwoDifferentCopiesNoneIsTheMajority() throws Exception {
        List<Path> images = disks.write(LvShapes.TWO_COPIES.spec());
        flip(images.get(1), Geometry.offset(LvShapes.TWO_COPIES.spec(), new PpRef(2, 5)));
        compare(images);
        assertThat(ranges.get(0).majority()).isEmpty();
    }

    @Test
    void neighbouringSectorsAreOneRangeAcrossPieces() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec().ppSize(21);
        List<Path> images = disks.write(spec);
        long start = Geometry.offset(spec, new PpRef(2, 5));
        flip(images.get(1), start + MIB - 512);
        flip(images.get(1), start + MIB);
        compare(images);
        assertThat(ranges).singleElement().satisfies(range -> assertThat(List.of(range.offset(), range.length())).containsExactly(MIB - 512, 1024L));
    }

    @Test
    void staleCopiesThatDifferAreExplainedAndWouldBeCopied() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec().stale(2, 6, 7);
        List<Path> images = disks.write(spec);
        flip(images.get(1), Geometry.offset(spec, new PpRef(2, 7)) + 700);
        Comparison result = compare(images);
        assertThat(ranges).singleElement().satisfies(range -> {
            assertThat(range.verdict()).isEqualTo(Verdict.STALE);
            assertThat(range.lp()).isEqualTo(3);
            assertThat(range.majority()).extracting(LpCopy::copy).containsExactly(1);
        });
        assertThat(result.corrupt()).isFalse();
        assertThat(result.synchronisations()).singleElement().satisfies(run -> {
            assertThat(List.of(run.firstLp(), run.lps(), run.bytes(), run.differing())).containsExactly(2L, 2L, 2 * MIB, 512L);
            assertThat(run.from().copy()).isEqualTo(1);
            assertThat(run.to().copy()).isEqualTo(2);
        });
    }

    @Test
    void aDifferenceOfFreshCopiesIsUnexplainedThoughAThirdIsStale() throws Exception {
        VgSpec spec = LvShapes.THREE_COPIES.spec().stale(2, 1, 3);
        List<Path> images = disks.write(spec);
        flip(images.get(0), Geometry.offset(spec, new PpRef(1, 5)));
        assertThat(compare(images).corrupt()).isTrue();
        assertThat(ranges.get(0).majority()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // LTG of 128 KiB with the byte at 300000 is 2; minor is 1; words of the entry
        "00000002 00000001, MWC", "00010000 00000002, MWC", "00000002 00010005, MWC",
        "00000003 00000001, UNEXPLAINED", "00000002 00000007, UNEXPLAINED", "00000000 00000000, UNEXPLAINED"
    })
    void aDifferenceMayBeExplainedByAnEntryOfAnMwcRecord(String entry, Verdict verdict) throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Path> images = disks.write(spec);
        flip(images.get(1), Geometry.offset(spec, new PpRef(2, 5)) + 300_000);
        long value = Long.parseUnsignedLong(entry.replace(" ", ""), 16);
        write(images.get(0), 3 * Disk.SECTOR_BYTES, mwc(value, 946_844_818));
        Comparison result = compare(images);
        assertThat(ranges).singleElement().satisfies(range -> assertThat(range.verdict()).isEqualTo(verdict));
        assertThat(result.corrupt()).isEqualTo(verdict == Verdict.UNEXPLAINED);
        assertThat(result.mwcEntries()).isEqualTo(value == 0 ? 0 : 1);
    }

    @Test
    void anMwcRecordThatWasNotWrittenWholeExplainsNothing() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Path> images = disks.write(spec);
        flip(images.get(1), Geometry.offset(spec, new PpRef(2, 5)) + 300_000);
        write(images.get(0), 2 * Disk.SECTOR_BYTES, mwc(0x200000001L, 946_844_819));
        assertThat(compare(images).corrupt()).isTrue();
    }

    @Test
    void theSizeOfAnLtgIsThatOfTheLvmRecord() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec().ltgShift(18);
        List<Path> images = disks.write(spec);
        flip(images.get(1), Geometry.offset(spec, new PpRef(2, 5)) + 300_000);
        write(images.get(0), 2 * Disk.SECTOR_BYTES, mwc(0x100000001L, 946_844_818));
        assertThat(compare(images).ltgBytes()).isEqualTo(1 << 18);
        assertThat(ranges.get(0).verdict()).isEqualTo(Verdict.MWC);
    }

    private static byte[] mwc(long entry, long endSeconds) {
        MwcRecord record = Structures.MWC_RECORD.parse(new byte[Structures.MWC_RECORD.size()]);
        record.setBegSec(946_844_818);
        record.setEndSec(endSeconds);
        record.entries().set(5, ByteBuffer.allocate(Long.BYTES).putLong(entry).array());
        record._check();
        return Structures.MWC_RECORD.write(record, Structures.MWC_RECORD.size());
    }

    @Test
    void aSectorThatCannotBeReadIsToldAndTheOthersCompared() throws Exception {
        VgSpec spec = LvShapes.THREE_COPIES.spec();
        List<Path> images = disks.write(spec);
        long bad = Geometry.offset(spec, new PpRef(1, 6)) / 512 + 3;
        Comparison result = compare(images, disk -> disk.name().equals("hdisk1") ? new FaultyDisk(disk, bad) : disk);
        assertThat(ranges).singleElement().satisfies(range -> {
            assertThat(range.verdict()).isEqualTo(Verdict.UNREADABLE);
            assertThat(range.offset()).isEqualTo(3 * 512);
            assertThat(range.unreadable()).extracting(LpCopy::copy).containsExactly(2);
        });
        assertThat(result.unreadable()).isTrue();
        assertThat(result.bytes(Verdict.EQUAL)).isEqualTo(3 * MIB - 512);
    }

    @Test
    void copiesOfATruncatedImageAreUnreadable() throws Exception {
        VgSpec spec = LvShapes.TWO_COPIES.spec();
        List<Path> images = disks.write(spec);
        try (var file = new RandomAccessFile(images.get(1).toFile(), "rw")) {
            file.setLength(Geometry.offset(spec, new PpRef(2, 7)) + 100 * 512);
        }
        compare(images);
        assertThat(ranges).extracting(range -> range.verdict() + " " + range.lp() + " " + range.offset() + " " + range.length())
                .containsExactly("UNREADABLE 3 51200 " + (MIB - 51200), "UNREADABLE 4 0 " + MIB);
    }

    @Test
    @Timeout(60)
    void ppsFarLargerThanTheirImagesTakeNoTime() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(37).pvs(2, 16)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 16)).withCopy(PpRef.run(2, 1, 16)));
        Comparison result = compare(VgImages.of(spec).writeHeaders(directory));
        assertThat(result.bytes(Verdict.UNREADABLE)).isEqualTo(16L << 37);
        assertThat(ranges).hasSize(16).allSatisfy(range -> assertThat(range.unreadable()).hasSize(2));
    }

    @Test
    void withoutTheDiskOfTheOtherCopyNothingIsCompared() throws Exception {
        Comparison result = compare(disks.write(LvShapes.TWO_COPIES.spec()).subList(0, 1));
        assertThat(result.compared()).isZero();
        assertThat(result.absent()).isEqualTo(4);
    }

    @Test
    void anLvWithoutCopiesIsNotCompared() throws Exception {
        Comparison result = compare(disks.write(LvShapes.LINEAR.spec()));
        assertThat(List.of(result.compared(), result.single())).containsExactly(0L, 4L);
    }

    @Test
    void noMoreThanThreeOfTheClaimsToAnLpAreCompared() throws Exception {
        VgSpec spec = VgSpec.original("0037521400004c00000000dc74595c25").ppSize(20).pvs(1, 16)
                .lv(LvSpec.of(1, "datalv", PpRef.run(1, 1, 1)).withCopy(PpRef.run(1, 2, 1)).withCopy(PpRef.run(1, 3, 1)).withCopy(PpRef.run(1, 4, 1)));
        assertThat(compare(VgImages.of(spec).writeDisks(directory)).crowded()).isEqualTo(1);
    }

    private Comparison compare(List<Path> images) throws IOException {
        return compare(images, UnaryOperator.identity());
    }

    private Comparison compare(List<Path> images, UnaryOperator<Disk> changed) throws IOException {
        VolumeGroup vg = WrittenDisks.group(disks.open(images).stream().map(changed).toArray(Disk[]::new));
        return CopyComparer.of(vg, vg.lv("datalv").orElseThrow()).run(ranges::add);
    }

    private static void flip(Path image, long offset) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            int old = file.read();
            file.seek(offset);
            file.write(old ^ 0xff);
        }
    }

    private static void write(Path image, long offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }
}
