package io.vgdakit.scan;

import static io.vgdakit.scan.ScanDisks.everything;
import static io.vgdakit.scan.ScanDisks.joined;
import static io.vgdakit.scan.ScanDisks.lines;
import static io.vgdakit.scan.ScanDisks.lv;
import static io.vgdakit.scan.ScanDisks.put;
import static io.vgdakit.scan.ScanDisks.random;
import static io.vgdakit.scan.ScanDisks.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.Extent;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.ForwardingDisk;
import io.vgdakit.disk.Gap;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Confidence;
import io.vgdakit.testing.BadImages;
import io.vgdakit.testing.Samples;
import io.vgdakit.testing.VgImages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {

    /** Everything on the disk of {@link ScanDisks#everything()}, by the places of formats/README.md 4 and 12. */
    private static final List<String> EVERYTHING = List.of(
            "0 certain disk", "0 certain ipl_record", "200 certain config_record", "e00 certain lvm_record", "1000 certain bad_block_directory",
            "8000 certain config_record", "8c00 certain lvm_record", "8e00 certain bad_block_directory",
            "10000 certain vgsa", "11000 certain vgda", "14600 probable lv_names", "18800 certain vgsa", "19800 certain vgda",
            "1ce00 probable lv_names", "40000 certain lvcb", "48000 certain jfs2_superblock", "4f000 certain jfs2_superblock",
            "140000 certain lvcb", "141000 certain jfs_superblock", "15f000 certain jfs_superblock", "240000 certain lvcb",
            "241000 certain jfs2_log", "340000 certain lvcb", "341000 certain boot_image");

    private static final List<byte[]> MAGICS = List.of(
            bytes(0xC9C2D4C1), bytes(0xF8E9DACB), "_LVM".getBytes(StandardCharsets.US_ASCII), "DEFECT".getBytes(StandardCharsets.US_ASCII),
            "UPDATE".getBytes(StandardCharsets.US_ASCII), "AIX LVCB\0".getBytes(StandardCharsets.US_ASCII), bytes(0x43218765), bytes(0x65872143),
            "J2FS".getBytes(StandardCharsets.US_ASCII), "J2XL".getBytes(StandardCharsets.US_ASCII), new byte[] {0x7f, 'E', 'L', 'F', 1, 2});

    private static byte[] bytes(int word) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(word).array();
    }

    static Stream<byte[]> magics() {
        return MAGICS.stream();
    }

    @Test
    void everyKindOfStructureIsFoundInTheOrderOfTheDisk() {
        assertThat(lines(scan(everything()), 0)).isEqualTo(EVERYTHING);
    }

    @Test
    void aHitSaysWhatItIsWhereAndWhy() {
        Map<String, Hit> hits = new HashMap<>();
        scan(everything()).forEach(hit -> hits.putIfAbsent(hit.what(), hit));
        assertThat(hits.get("disk").values()).containsEntry("vg_id", ScanDisks.VGID).containsEntry("pv_id", "003752147454a336").containsEntry("kind", "original");
        assertThat(hits.get("disk").length()).isEqualTo(lv(7) + 256 * 512);
        assertThat(hits.get("lvm_record").values()).containsEntry("psn", 7L).containsEntry("version", 8L);
        assertThat(hits.get("vgda").length()).isEqualTo(60 * 512);
        assertThat(hits.get("vgda").values()).containsEntry("lv_names", "fslv00 lv00 loglv00 hd5").containsEntry("stamp", "386fb49217f87283");
        assertThat(hits.get("lvcb").values()).containsEntry("lvname", "fslv00").containsEntry("lvid", ScanDisks.VGID + ".1");
        assertThat(hits.get("jfs2_superblock").values()).containsEntry("superblock", "first").containsEntry("lv_offset", lv(1));
        assertThat(hits.get("jfs2_superblock").reasons()).contains("magic J2FS", "an LVCB where the LV begins");
        assertThat(hits.values()).allSatisfy(hit -> assertThat(hit.reasons()).isNotEmpty());
    }

    @Test
    void structuresAtOddBytesAreFoundWhenEveryByteIsLookedAt() {
        byte[] shifted = joined(new byte[] {7}, everything());
        assertThat(scan(shifted)).isEmpty();
        assertThat(lines(scan(new MemoryDisk("", shifted), ScanOptions.whole().atAnyByte()), 1)).isEqualTo(EVERYTHING);
    }

    @Test
    void randomDataGivesNothingThatIsMoreThanPossible() {
        byte[] noise = random(24 << 20, 1);
        assertThat(scan(noise)).isEmpty();
        assertThat(scan(new MemoryDisk("", noise), ScanOptions.whole().atAnyByte())).allSatisfy(
                hit -> assertThat(hit.confidence()).isEqualTo(Confidence.POSSIBLE));
    }

    @ParameterizedTest
    @MethodSource("magics")
    void aLoneMagicInRandomDataIsOnlyPossible(byte[] magic) {
        for (int seed = 0; seed < 50; seed++) {
            byte[] noise = random(1 << 17, seed);
            for (int at = 0; at < noise.length; at += 1 << 14) {
                put(noise, at, magic);
            }
            assertThat(scan(noise)).allSatisfy(hit -> assertThat(hit.confidence()).isEqualTo(Confidence.POSSIBLE));
        }
    }

    @Test
    void aLoneMagicInZerosIsOnlyPossible() {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < MAGICS.size(); i++) {
            if (i != 3 && i != 4) {
                put(zeros, i * 3L * 512, MAGICS.get(i));
            }
        }
        assertThat(scan(zeros)).isNotEmpty().allSatisfy(hit -> assertThat(hit.confidence()).isEqualTo(Confidence.POSSIBLE));
    }

    @Test
    void hitsAcrossTheBordersOfWindowsAreFound() {
        byte[] disk = everything();
        for (Hit hit : scan(disk)) {
            int base = (int) (Window.BYTES - hit.offset() - 512);
            if (base >= 0) {
                assertThat(lines(scan(joined(new byte[base], disk)), base)).as("%s", hit.what()).isEqualTo(EVERYTHING);
            }
        }
    }

    @Test
    void everyDiskInOneImageIsTold() {
        byte[] image = joined(new byte[1 << 20], everything(), VgImages.of(BadImages.ORIGINAL).header(2), everything());
        int second = (1 << 20) + everything().length;
        int third = image.length - everything().length;
        assertThat(scan(image).stream().filter(hit -> hit.what().equals("disk")).map(Hit::offset)).containsExactly(1L << 20, (long) second, (long) third);
    }

    @Test
    void aDiskIsToldByTheFirstSignThatIsLeft() {
        byte[] disk = everything();
        Arrays.fill(disk, 0, 512, (byte) 0);
        assertThat(lines(scan(disk), 0)).containsOnlyOnce("0 certain disk").doesNotContain("0 certain ipl_record");
        Arrays.fill(disk, 7 * 512, 8 * 512, (byte) 0);
        assertThat(lines(scan(disk), 0)).containsOnlyOnce("0 certain disk").doesNotContain("e00 certain lvm_record");
        Arrays.fill(disk, 70 * 512, 71 * 512, (byte) 0);
        assertThat(lines(scan(disk), 0)).doesNotContain("0 certain disk").contains("11000 certain vgda");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theNumberOfThreadsChangesNothing(int threads) {
        byte[] image = joined(everything(), everything(), everything());
        assertThat(scan(new MemoryDisk("", image), new ScanOptions(0, Long.MAX_VALUE, false, threads))).isEqualTo(
                scan(new MemoryDisk("", image), new ScanOptions(0, Long.MAX_VALUE, false, 1))).hasSize(3 * EVERYTHING.size());
    }

    @Test
    void twoPartsOfAScanGiveWhatOneGives() {
        Disk disk = new MemoryDisk("", everything());
        List<Hit> whole = scan(disk, ScanOptions.whole());
        Set<Long> cuts = new HashSet<>();
        whole.forEach(hit -> cuts.addAll(List.of(hit.offset(), hit.offset() + 1, hit.offset() + 512)));
        for (long cut : cuts) {
            List<Hit> parts = new ArrayList<>(scan(disk, ScanOptions.whole().range(0, cut)));
            parts.addAll(scan(disk, ScanOptions.whole().range(cut, Long.MAX_VALUE)));
            assertThat(parts).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void aScanToldToStopAnywhereCanGoOnThere() {
        byte[] image = joined(everything(), everything());
        Disk disk = new MemoryDisk("", image);
        List<Long> places = new ArrayList<>();
        Map<Long, Integer> told = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        Scanner.scan(disk, ScanOptions.whole(), new ScanListener() {
            @Override
            public void hit(Hit hit) {
                hits.add(hit);
            }

            @Override
            public void progress(long next) {
                places.add(next);
                told.put(next, hits.size());
            }
        });
        assertThat(places).isSorted().endsWith((long) image.length).hasSizeGreaterThan(2);
        told.forEach((next, count) -> {
            List<Hit> parts = new ArrayList<>(hits.subList(0, count));
            parts.addAll(scan(disk, ScanOptions.whole().range(next, Long.MAX_VALUE)));
            assertThat(parts).isEqualTo(hits);
        });
    }

    @Test
    void aTruncatedImageGivesWhatItStillHoldsAndNothingElse() {
        byte[] disk = everything();
        for (Hit hit : scan(disk)) {
            for (long end : new long[] {hit.offset(), hit.offset() + 1, hit.offset() + 511, hit.offset() + 512, hit.offset() + 4095}) {
                List<Hit> hits = scan(Arrays.copyOf(disk, (int) end));
                assertThat(hits).as("cut at %d", end).allSatisfy(found -> assertThat(found.offset()).isLessThan(end));
                assertThat(lines(hits, 0)).allSatisfy(line -> assertThat(EVERYTHING).anyMatch(full -> full.startsWith(line.substring(0, line.indexOf(' ')))));
            }
        }
        assertThat(lines(scan(Arrays.copyOf(disk, 0x14000)), 0)).contains("11000 probable vgda_header");
    }

    @Test
    void badSectorsAreToldAndTheRestIsFound() {
        byte[] bytes = everything();
        List<Gap> gaps = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        Scanner.scan(new FaultyDisk(new MemoryDisk("disk", bytes), 7, 137), ScanOptions.whole(), new ScanListener() {
            @Override
            public void hit(Hit hit) {
                hits.add(hit);
            }

            @Override
            public void gap(Gap gap) {
                gaps.add(gap);
            }
        });
        assertThat(gaps).extracting(Gap::offset, Gap::length).containsExactly(tuple(7 * 512L, 512L),
                tuple(137 * 512L, 512L));
        List<String> rest = new ArrayList<>(EVERYTHING);
        rest.remove("e00 certain lvm_record");
        rest.set(rest.indexOf("1000 certain bad_block_directory"), "1000 probable bad_block_directory");
        assertThat(lines(hits, 0)).isEqualTo(rest);
    }

    @Test
    void hostileImagesAreScannedToTheirEnd() {
        Map<String, byte[]> images = new HashMap<>(BadImages.withoutLvm());
        images.putAll(BadImages.damaged());
        images.forEach((name, image) -> {
            List<Long> ends = new ArrayList<>();
            Scanner.scan(new MemoryDisk(name, image), ScanOptions.whole().atAnyByte(), new ScanListener() {
                @Override
                public void hit(Hit hit) {
                    assertThat(hit.offset()).isBetween(0L, (long) image.length);
                }

                @Override
                public void progress(long next) {
                    ends.add(next);
                }
            });
            assertThat(ends).as(name).endsWith((long) image.length);
        });
    }

    @Test
    void anImageFullOfMagicsGivesNothingThatIsMoreThanPossible() {
        for (byte[] magic : MAGICS) {
            byte[] image = new byte[1 << 20];
            for (int at = 0; at + magic.length <= image.length; at += magic.length) {
                put(image, at, magic);
            }
            assertThat(scan(image)).as(new String(magic, StandardCharsets.ISO_8859_1)).allSatisfy(hit -> assertThat(hit.confidence()).isEqualTo(Confidence.POSSIBLE));
        }
    }

    @Test
    void aFilledDiskHoldsNothing() {
        for (int fill = 0; fill < 256; fill++) {
            byte[] image = new byte[1 << 18];
            Arrays.fill(image, (byte) fill);
            assertThat(scan(image)).as("fill 0x%02x", fill).isEmpty();
        }
    }

    @Test
    void theKindsWithoutAnEstablishedInsideAreFoundToo() {
        Map<String, byte[]> samples = Samples.all();
        assertThat(lines(scan(samples.get("bigvg-hdisk1.img.gz")), 0)).contains("0 certain disk", "10000 probable vgsa_big", "30000 certain vgda",
                "440000 probable vgsa_big", "460000 certain vgda");
        assertThat(lines(scan(samples.get("scalevg-hdisk1.img.gz")), 0)).contains("0 certain disk", "e00 certain lvm_record_svg", "8c00 certain lvm_record_svg");
    }

    @Test
    void aDiskThatIsReadInOrderIsNeverReadFarBehind() {
        byte[] image = joined(everything(), random(40 << 20, 3), everything());
        long[] seen = {0, 0};
        Disk gzipLike = new ForwardingDisk(new MemoryDisk("", image)) {
            @Override
            public boolean sequential() {
                return true;
            }

            @Override
            public Extent read(long offset, int length) {
                seen[1] = Math.max(seen[1], seen[0] - offset);
                seen[0] = Math.max(seen[0], offset + length);
                return super.read(offset, length);
            }
        };
        assertThat(scan(gzipLike, ScanOptions.whole())).isEqualTo(scan(image).stream().map(hit -> new Hit("", "", hit.offset(), hit.length(), hit.what(),
                hit.confidence(), hit.reasons(), hit.values())).toList());
        assertThat(seen[1]).as("bytes read behind the front").isLessThanOrEqualTo(0);
    }

    @Test
    void aRangeBehindTheEndIsEmpty() {
        assertThat(scan(new MemoryDisk("", everything()), ScanOptions.whole().range(Long.MAX_VALUE - 5, Long.MAX_VALUE))).isEmpty();
        assertThat(scan(new byte[0])).isEmpty();
    }
}
