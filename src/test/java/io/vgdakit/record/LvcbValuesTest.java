package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vgdakit.testing.Captures;
import io.vgdakit.testing.LvSpec;
import io.vgdakit.testing.LvcbBlocks;
import io.vgdakit.testing.PpRef;
import io.vgdakit.testing.VgSpec;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LvcbValuesTest {

    private static final String VGID = "001553c500004c0000000103c0ec8994";
    private static final String TIME = "Fri May 20 14:40:47 2005";

    /** What getlvcb printed of the published block. */
    private static final LvcbValues PUBLISHED = new LvcbValues(
            Optional.of("jfs"), Optional.of(VGID + ".21"), Optional.of("testlvcb"), Optional.of(TIME), Optional.of(TIME), Optional.of("553C54C00"),
            Optional.of("y"), Optional.of("m"), Optional.of("m"), Optional.of("y"), OptionalInt.of(32), OptionalInt.of(1), OptionalInt.of(1),
            Optional.of("None"), OptionalInt.of(0), OptionalInt.of(0), Optional.of(""));

    @Test
    void thePublishedValuesAreThoseOfTheCapture() {
        Map<String, String> printed = Captures.lines("ltesting-getlvcb-testlvcb.txt").stream().filter(line -> line.contains(" = "))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(" = ")), line -> line.substring(line.indexOf(" = ") + 3)));
        assertThat(printed).containsEntry("type", PUBLISHED.type().orElseThrow()).containsEntry("lvid", PUBLISHED.lvid().orElseThrow())
                .containsEntry("lvname", PUBLISHED.lvname().orElseThrow()).containsEntry("time created", TIME).containsEntry("time modified", TIME)
                .containsEntry("machine id", PUBLISHED.machineId().orElseThrow()).containsEntry("upperbound", "32").containsEntry("number lps", "1")
                .containsEntry("copies", "1").containsEntry("label", "None").containsEntry("relocatable", "y").containsEntry("strict", "y")
                .containsEntry("interpolicy", "m").containsEntry("intrapolicy", "m").containsEntry("stripe width", "0")
                .containsEntry("stripe size in exponent", "0");
    }

    @Test
    void recognisesThePublishedBytesWithoutAnyNulBetweenThem() {
        List<String> lines = Captures.lines("ltesting-getlvcb-testlvcb.txt");
        List<String> raw = lines.subList(lines.size() - 3, lines.size());
        String bytes = raw.get(0).replace("AIX LVCB", "AIX LVCB\0") + "\n" + raw.get(1) + "\n" + raw.get(2).replace("^A", "\1");
        assertThat(LvcbValues.of(ascii(bytes))).contains(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"16, 32, 16, 26, 10, 1, 64", "32, 24, 64, 32, 16, 2, 128", "15, 24, 64, 28, 9, 4, 128", "3, 24, 8, 25, 9, 1, 4", "64, 64, 15, 26, 12, 4, 65"})
    void recognisesThePublishedBlockInFieldsOfAnyWidth(int type, int lvid, int name, int time, int machineId, int count, int label) {
        byte[] block = block(field("jfs", type), field(VGID.substring(0, 24), lvid), field("testlvcb", name), field(TIME + "\n", time),
                field(TIME + "\n", time), field("553C54C00", machineId), ascii("ymmy"), number(32, count), number(1, count), number(1, count),
                field("None", label), field("c0ec8994.21", 16));
        assertThat(LvcbValues.of(block)).contains(PUBLISHED);
    }

    @Property
    void recognisesTheFieldsWithAnyGapsBetweenThem(@ForAll("blockGaps") int[] gaps) {
        assertThat(LvcbValues.of(block(gaps, "y", "m", "m", "y"))).contains(PUBLISHED);
    }

    @Provide
    Arbitrary<int[]> blockGaps() {
        return Arbitraries.integers().between(0, 20).array(int[].class).ofSize(11);
    }

    @Property
    void recognisesNamesThatBeginLikeHexDigits(@ForAll("names") String name, @ForAll("types") String type, @ForAll @IntRange(min = 0, max = 3) int gap) {
        byte[] nul = new byte[gap];
        byte[] block = block(ascii(type), nul, ascii(VGID.substring(0, 24)), nul, ascii(name), nul, ascii(TIME + "\n"), ascii(TIME + "\n"));
        assertThat(LvcbValues.of(block).orElseThrow()).extracting(LvcbValues::type, LvcbValues::lvname)
                .containsExactly(Optional.of(type), Optional.of(name));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abcdef0123456789lvgxyz_").ofMinLength(1).ofMaxLength(15).map(text -> "da" + text);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("jfs", "jfs2", "jfslog", "jfs2log", "boot", "paging", "sysdump", "raw", "copy");
    }

    @ParameterizedTest
    @CsvSource({"m, m", "x, m", "m, c", "x, e", "m, im", "x, ie"})
    void tellsThePoliciesInEitherOrder(String inter, String intra) {
        int[] gaps = new int[11];
        LvcbValues working = LvcbValues.of(block(gaps, "n", inter, intra, "s")).orElseThrow();
        assertThat(working).extracting(LvcbValues::interPolicy, LvcbValues::intraPolicy).containsExactly(Optional.of(inter), Optional.of(intra));
        assertThat(working).extracting(LvcbValues::relocatable, LvcbValues::strict).containsExactly(Optional.of("n"), Optional.of("s"));
        assertThat(LvcbValues.of(block(gaps, "n", intra, inter, "s"))).contains(working);
    }

    @Test
    void givesNoCountThatTheBytesLeaveOpen() {
        LvcbValues swapped = LvcbValues.of(tailBlock(new byte[] {32, 2, 1, 0}, "/data")).orElseThrow();
        assertThat(swapped.upperBound()).hasValue(32);
        assertThat(swapped.numLps()).isEmpty();
        assertThat(swapped.copies()).isEmpty();
        LvcbValues shifted = LvcbValues.of(tailBlock(new byte[] {0, 4, 0, 1, 0, 1, 0}, "/data")).orElseThrow();
        assertThat(shifted.upperBound()).isEmpty();
        assertThat(shifted.numLps()).isEmpty();
        assertThat(shifted.copies()).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void readsCountsThatFitOneOrderOnly(int width) {
        var counts = new ByteArrayOutputStream();
        List.of(32, 100, 2).forEach(count -> counts.writeBytes(number(count, width)));
        LvcbValues values = LvcbValues.of(tailBlock(counts.toByteArray(), "/data")).orElseThrow();
        assertThat(values).extracting(LvcbValues::upperBound, LvcbValues::numLps, LvcbValues::copies)
                .containsExactly(OptionalInt.of(32), OptionalInt.of(100), OptionalInt.of(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "None", "/sun", "/oracle data", "primary_bootlv", "/backup/20200101.1"})
    void recognisesLabels(String label) {
        LvcbValues values = LvcbValues.of(tailBlock(new byte[] {32, 47, 1, 0}, label)).orElseThrow();
        assertThat(values.label()).contains(label);
        assertThat(values.numLps()).hasValue(47);
        assertThat(values.lvid()).contains(VGID + ".21");
    }

    @Test
    void makesALabelSafeToPrint() {
        byte[] block = tailBlock(new byte[] {32, 1, 1, 0}, "/a\\b\u009b");
        assertThat(LvcbValues.of(block).orElseThrow().label()).contains("/a\\x5cb\\x9b");
    }

    @Test
    void recognisesTheAttributesOfAFileSystem() {
        String fs = "log=/dev/hd8:mount=automatic:vfs=jfs2:account=false";
        byte[] block = block(head(), ascii("ymmy"), new byte[] {32, 1, 1, 0}, field("/data", 64), field(fs, 80), ascii("c0ec8994.21"));
        assertThat(LvcbValues.of(block).orElseThrow()).isEqualTo(LvcbValues.of(tailBlock(new byte[] {32, 1, 1, 0}, "/data")).map(
                v -> new LvcbValues(v.type(), v.lvid(), v.lvname(), v.created(), v.modified(), v.machineId(), v.relocatable(), v.interPolicy(),
                        v.intraPolicy(), v.strict(), v.upperBound(), v.numLps(), v.copies(), v.label(), v.stripeWidth(),
                        v.stripeExp(), Optional.of(fs))).orElseThrow());
    }

    @Test
    void doesNotCallAnLvUnstripedWhenBytesAreLeftOver() {
        byte[] block = tailBlock(new byte[] {32, 10, 1, 0}, "/data");
        assertThat(LvcbValues.of(block).orElseThrow().stripeWidth()).hasValue(0);
        block[500] = 2;
        assertThat(LvcbValues.of(block).orElseThrow()).extracting(LvcbValues::stripeWidth, LvcbValues::stripeExp, LvcbValues::fs)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), Optional.of(""));
        block[501] = '=';
        assertThat(LvcbValues.of(block).orElseThrow().fs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001553c500004c0000000103c0ec8994.3, true",
        "000314167410ab28.12, true",
        "000314167410ab28.4096, true",
        "000314167410ab28.4097, false",
        "000314167410ab28.0, false",
    })
    void recognisesAWholeLvid(String lvid, boolean valid) {
        byte[] block = block(field("jfs", 8), field(lvid, 40), field("lv00", 16), ascii(TIME + "\n"), ascii(TIME + "\n"));
        LvcbValues values = LvcbValues.of(block).orElseThrow();
        assertThat(values.lvid()).isEqualTo(Optional.of(lvid).filter(text -> valid));
        assertThat(values.lvname()).contains("lv00");
    }

    @Test
    void doesNotGuessWhereAMinorEnds() {
        byte[] block = block(field("jfs", 8), ascii("000314167410ab28.1"), field("2lv", 16), ascii(TIME + "\n"), ascii(TIME + "\n"));
        LvcbValues values = LvcbValues.of(block).orElseThrow();
        assertThat(values.lvid()).isEmpty();
        assertThat(values.lvname()).isEmpty();
    }

    @Test
    void oneTimeAloneIsNeitherCreatedNorModified() {
        LvcbValues values = LvcbValues.of(block(field("jfs", 8), field(VGID.substring(0, 24), 32), field("lv00", 16), ascii(TIME + "\n"))).orElseThrow();
        assertThat(values.created()).isEmpty();
        assertThat(values.modified()).isEmpty();
        assertThat(values.type()).contains("jfs");
    }

    @Test
    void recognisesTheBlocksOfTheTestImages() {
        VgSpec vg = VgSpec.original("000d772c00004c0000000136f1c94160").pvs(1, 100)
                .lv(LvSpec.of(2, "fslv00", PpRef.run(1, 1, 60)).withType("jfs2", "/data"));
        assertThat(LvcbValues.of(LvcbBlocks.of(vg, 1).values().iterator().next())).contains(new LvcbValues(
                Optional.of("jfs2"), Optional.of("000d772c00004c0000000136f1c94160.2"), Optional.of("fslv00"), Optional.of(TIME), Optional.of(TIME),
                Optional.of("D772C4C00"), Optional.of("y"), Optional.of("m"), Optional.of("m"), Optional.of("y"),
                OptionalInt.of(32), OptionalInt.of(60), OptionalInt.of(1), Optional.of("/data"), OptionalInt.of(0), OptionalInt.of(0), Optional.of("")));
    }

    /** A datafile of Oracle begins with block type, format and block size. */
    @Test
    void aRawDatabaseVolumeIsNoLvcb() {
        byte[] block = new byte[512];
        System.arraycopy(new byte[] {0, (byte) 0xa2, 0, 0, (byte) 0xff, (byte) 0xc0, 0, 0, 0, 0, 0, 0, (byte) 0x85, (byte) 0xc5}, 0, block, 0, 14);
        System.arraycopy(ascii("}|{z"), 0, block, 28, 4);
        assertThat(LvcbValues.of(block)).isEmpty();
    }

    @Test
    void theTagAloneGivesNothing() {
        LvcbValues none = LvcbValues.of(ascii("AIX LVCB")).orElseThrow();
        assertThat(Arrays.stream(LvcbValues.class.getRecordComponents()).map(component -> value(none, component.getAccessor())))
                .allMatch(value -> value.equals(Optional.empty()) || value.equals(OptionalInt.empty()));
        assertThat(LvcbValues.of(new byte[0])).isEmpty();
        assertThat(LvcbValues.of(ascii("AIX LVCBx"))).isEmpty();
    }

    @Property
    void neverFailsOnAnyBytesAndIsSafeToPrint(@ForAll @Size(max = 600) byte[] bytes) {
        assertSafe(block(bytes));
    }

    @Property
    void neverFailsOnADamagedBlock(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int damaged) {
        byte[] block = block(new int[11], "y", "m", "m", "y");
        var random = new Random(seed);
        for (int i = 0; i < damaged; i++) {
            block[9 + random.nextInt(block.length - 9)] = (byte) random.nextInt();
        }
        assertSafe(block);
    }

    private static void assertSafe(byte[] block) {
        LvcbValues values = LvcbValues.of(block).orElseThrow();
        assertThat(values.toString()).matches("[ -~]*");
        values.copies().ifPresent(copies -> assertThat(copies).isBetween(1, 3));
        values.lvid().ifPresent(lvid -> assertThatCode(() -> Lvid.parse(lvid)).doesNotThrowAnyException());
    }

    private static Object value(LvcbValues values, Method accessor) {
        try {
            return accessor.invoke(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor.getName(), e);
        }
    }

    private static byte[] head() {
        return concat(field("jfs", 8), field(VGID.substring(0, 24), 32), field("testlvcb", 16), ascii(TIME + "\n"), ascii(TIME + "\n"), ascii("553C54C00"));
    }

    private static byte[] tailBlock(byte[] counts, String label) {
        return block(head(), ascii("ymmy"), counts, field(label, 128), ascii("c0ec8994.21"));
    }

    private static byte[] block(int[] gaps, String relocatable, String second, String third, String strict) {
        return block(ascii("jfs"), new byte[gaps[0]], ascii(VGID.substring(0, 24)), new byte[gaps[1]], ascii("testlvcb"), new byte[gaps[2]],
                ascii(TIME + "\n"), new byte[gaps[3]], ascii(TIME + "\n"), new byte[gaps[4]], ascii("553C54C00"), new byte[gaps[5]],
                ascii(relocatable), new byte[gaps[6]], ascii(second), new byte[gaps[7]], ascii(third), new byte[gaps[7]], ascii(strict),
                new byte[gaps[8]], new byte[] {32, 1, 1}, new byte[gaps[9]], ascii("None"), new byte[gaps[10]], ascii("c0ec8994.21"));
    }

    private static byte[] block(byte[]... fields) {
        return Arrays.copyOf(concat(ascii("AIX LVCB\0"), concat(fields)), 512);
    }

    private static byte[] concat(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] field(String text, int width) {
        return Arrays.copyOf(ascii(text), Math.max(width, text.length()));
    }

    private static byte[] number(int value, int width) {
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[width - 1 - i] = (byte) (value >> 8 * i);
        }
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
