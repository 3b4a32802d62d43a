package io.vgdakit.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.disk.Disk;
import io.vgdakit.disk.FaultyDisk;
import io.vgdakit.disk.MemoryDisk;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Readings;
import io.vgdakit.testing.PublishedDisks;
import io.vgdakit.testing.VgImages;
import io.vgdakit.testing.VgSpec;
import io.vgdakit.vg.DiskMetadata;
import io.vgdakit.vg.Region;
import io.vgdakit.vg.StructureIndex;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AnnotatedDumpTest {

    private static final byte[] ORIGINAL = VgImages.of(PublishedDisks.datavg()).header(1);
    private static final byte[] BIG = VgImages.of(VgSpec.big("000d772c00004c0000000136f1c94160").pvs(2, 40)).header(1);
    private static final byte[] SCALABLE = VgImages.of(VgSpec.scalable("00f6f42a00004c000000017a0bd88942").pvs(1, 40)).header(1);

    @Property(tries = 150)
    void everyByteOfADamagedDiskIsPrintedOnce(
            @ForAll long seed, @ForAll @IntRange(max = 2) int kind, @ForAll @IntRange(max = 20) int damages) {
        var random = new Random(seed);
        byte[] bytes = List.of(ORIGINAL, BIG, SCALABLE).get(kind).clone();
        damage(bytes, random, damages);
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 64 : 200_000));
        assertThat(undump(text(new MemoryDisk("hdisk1", bytes), from, to), from, to)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }

    @Property(tries = 50)
    void everyByteOfRandomBytesIsPrintedOnce(@ForAll long seed) {
        var random = new Random(seed);
        byte[] bytes = new byte[100_000];
        random.nextBytes(bytes);
        int from = random.nextInt(bytes.length);
        int to = from + 1 + random.nextInt(bytes.length - from);
        assertThat(undump(text(new MemoryDisk("hdisk1", bytes), from, to), from, to)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }

    @Property(tries = 100)
    void annotationsTileTheirRange(@ForAll long seed, @ForAll @IntRange(max = 2) int kind) {
        var random = new Random(seed);
        byte[] bytes = List.of(ORIGINAL, BIG, SCALABLE).get(kind).clone();
        damage(bytes, random, 5);
        long from = random.nextInt(bytes.length);
        long to = from + 1 + random.nextInt(100_000);
        long[] at = {from};
        index(new MemoryDisk("hdisk1", bytes)).regions(from, to).forEach(region -> Annotation.of(region).forEach(annotation -> {
            assertThat(annotation.offset()).isEqualTo(at[0]);
            assertThat(annotation.length()).isPositive();
            at[0] += annotation.length();
        }));
        assertThat(at[0]).isEqualTo(to);
    }

    @Test
    void namesFieldsCodesGradesAndUnverifiedValues() {
        assertThat(right(text(disk(), 0x11200, 0x11220))).containsExactly(
                "vgda[0].lv[1].lvname 0 [C]", "vgda[0].lv[1].reserved1 0000 [D] (unverified)", "vgda[0].lv[1].maxsize 512 [C]",
                "vgda[0].lv[1].lv_state 1 (defined) [D] (unverified)", "vgda[0].lv[1].mirror 3 [D] (unverified)",
                "vgda[0].lv[1].mirror_policy 2 (parallel) [D] (unverified)", "vgda[0].lv[1].num_lps 10 [B]",
                "vgda[0].lv[1].permissions 1 (read_write) [D] (unverified)", "vgda[0].lv[1].bb_relocation 1 (relocatable) [D] (unverified)",
                "vgda[0].lv[1].write_verify 2 (verify_off) [D] (unverified)",
                "vgda[0].lv[1].mirwrt_consist 1 (mwc_active) [D] (unverified)",
                "vgda[0].lv[1].stripe_exp 0 [D] (unverified)", "vgda[0].lv[1].striping_width 0 [D] (unverified)",
                "vgda[0].lv[1].lv_avoid 0 [D] (unverified)", "vgda[0].lv[1].child_minor_num 0 [D] (unverified)",
                "vgda[0].lv[1].reserved2 000000000000 [D] (unverified)");
    }

    @Test
    void foldsEqualLinesAndClassifiesBytesWithoutAName() {
        assertThat(text(disk(), 4 * 512, 7 * 512)).isEqualTo("""
                00000800   DDDDDDDD DDDDDDDD DDDDDDDD DDDDDDDD  |................|  no known assignment: fill 0xDD
                *
                """);
    }

    @Test
    void aPartOfAFieldSaysWhichPart() {
        assertThat(text(disk(), 0xE06, 0xE08)).isEqualTo(
                "00000E06   5214                                 |R.              |  "
                + "lvmrec[0].vg_id 0037521400004c00000000dc6ffba362 [A, bytes 2-3 of 16]\n");
    }

    @Test
    void aFoldIsEndedByTheLastShortLine() {
        assertThat(text(disk(), 0xFE0, 0xFFF)).isEqualTo("""
                00000FE0   DDDDDDDD DDDDDDDD DDDDDDDD DDDDDDDD  |................|  lvmrec[0].res1 fill 0xDD [A, bytes 412-442 of 444]
                00000FF0   DDDDDDDD DDDDDDDD DDDDDDDD DDDDDD    |............... |
                """);
    }

    @Test
    void bytesThatCouldNotBeReadAreNeverZeros() {
        String text = text(new FaultyDisk(disk(), 7, 31), 7 * 512, 32 * 512);
        assertThat(text).contains("00000E2E   ????                                 |??              |  lvmrec[0].pp_size ? [A]\n")
                .contains("  no known assignment: not all readable\n")
                .contains("00003E00   ???????? ???????? ???????? ????????  |????????????????|\n*\n");
    }

    @Test
    void linesThatCouldNotBeReadAreNotFoldedIntoZeros() {
        String zero = "   00000000 00000000 00000000 00000000  |................|";
        String unreadable = "   ???????? ???????? ???????? ????????  |????????????????|";
        String text = text(new FaultyDisk(new MemoryDisk("hdisk1", new byte[512 * 64]), 31), 30 * 512, 33 * 512);
        assertThat(text.lines()).containsExactly(
                "00003C00" + zero + "  no known assignment: not all readable", "*", "00003E00" + unreadable, "*", "00004000" + zero, "*");
    }

    @Test
    void bytesOfAStructureThatNoFieldNamesAreSaidSo() {
        OnDisk<?> ipl = DiskMetadata.read(disk()).ipl();
        var region = new Region("ipl", "IPL record", -8, 528, Evidence.A, Optional.of(ipl));
        List<Annotation> annotations = Annotation.of(region);
        assertThat(annotations.get(0)).isEqualTo(new Annotation(-8, 8, region, Optional.empty()));
        assertThat(annotations.get(1).field()).get().extracting(FieldValue::path).isEqualTo("ipl.ipl_record_id");
        assertThat(annotations.get(annotations.size() - 1)).isEqualTo(new Annotation(512, 8, region, Optional.empty()));
    }

    private static Disk disk() {
        return new MemoryDisk("hdisk10", ORIGINAL);
    }

    private static StructureIndex index(Disk disk) {
        return new StructureIndex(DiskMetadata.read(disk), Readings.WORKING);
    }

    private static String text(Disk disk, long from, long to) {
        var text = new StringWriter();
        new AnnotatedDump(index(disk), new PrintWriter(text)).write(from, to);
        return text.toString();
    }

    private static List<String> right(String text) {
        return text.lines().map(line -> line.substring(line.lastIndexOf("|  ") + 3)).toList();
    }

    /** Records and headers hit more often than the rest, because they steer where everything else is looked for. */
    private static void damage(byte[] bytes, Random random, int times) {
        for (int i = 0; i < times; i++) {
            int[] starts = {7 * 512, 70 * 512, 128 * 512, 136 * 512, 153 * 512, 384 * 512, 809 * 512, random.nextInt(bytes.length - 512)};
            int start = starts[random.nextInt(starts.length)] + random.nextInt(80);
            bytes[Math.min(bytes.length - 1, start)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
        }
    }

    /** The bytes that the left column shows, with folded lines unfolded. */
    private static byte[] undump(String text, long from, long to) {
        var bytes = new ByteArrayOutputStream();
        List<String> lines = text.lines().toList();
        byte[] above = {};
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("*")) {
                long next = i + 1 < lines.size() ? offset(lines.get(i + 1)) : to;
                assertThat((next - from - bytes.size()) % above.length).isZero();
                while (bytes.size() < next - from) {
                    bytes.writeBytes(above);
                }
            } else {
                assertThat(offset(lines.get(i))).isEqualTo(from + bytes.size());
                above = HexFormat.of().parseHex(lines.get(i).substring(11, 46).replace(" ", ""));
                bytes.writeBytes(above);
            }
        }
        return bytes.toByteArray();
    }

    private static long offset(String line) {
        return Long.parseLong(line.substring(0, 8), 16);
    }
}
