package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.disk.Extent;
import io.vgdakit.record.Evidence;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.OnDisk;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Field tables and generated classes are two readings of the same specs: they must agree on every byte of anything. */
class FieldTableTest {

    private static final int ELEMENTS = 5;

    /** A structure and bytes for it; for one that reaches to the end, any length that holds whole elements. */
    record Sample(Structure<?> structure, byte[] bytes) {

        OnDisk<? extends KaitaiStruct.ReadWrite> parse() {
            return structure.parse(structure.stem(), "disk", 0, new Extent(0, bytes, List.of()));
        }

        @Override
        public String toString() {
            return structure.stem() + " of " + bytes.length + " bytes";
        }
    }

    static Stream<String> stems() {
        return Structures.ALL.stream().map(Structure::stem);
    }

    @ParameterizedTest
    @MethodSource("stems")
    void everyByteBelongsToExactlyOneField(String stem) {
        FieldTable table = FieldTable.of(stem);
        int[] owners = new int[table.size() < 0 ? length(table, ELEMENTS) : table.size()];
        for (Field field : table.fields()) {
            int elements = field.count() < 0 ? ELEMENTS : field.count();
            for (int element = 0; element < elements; element++) {
                int start = field.offset() + element * field.stride();
                int end = field.length() < 0 ? owners.length : start + field.length();
                assertThat(end).as("end of %s.%s", stem, field.path()).isLessThanOrEqualTo(owners.length);
                Arrays.setAll(owners, i -> i >= start && i < end ? owners[i] + 1 : owners[i]);
            }
        }
        assertThat(owners).as("owners of each byte of %s", stem).containsOnly(1);
    }

    @ParameterizedTest
    @MethodSource("stems")
    void fieldNamesAreUnique(String stem) {
        assertThat(FieldTable.of(stem).fields()).extracting(Field::path).doesNotHaveDuplicates();
    }

    @Test
    void aFieldIsNoSurerThanTheStructureItStandsIn() {
        assertThat(FieldTable.of("lv_entry").fields()).anyMatch(field -> field.evidence() != Evidence.D);
        assertThat(FieldTable.of("lv_entry_big").fields()).allMatch(field -> field.evidence() == Evidence.D);
    }

    @Test
    void aStructureInsideARepeatedOneRepeatsWithIt() {
        Field seconds = FieldTable.of("jfs2_superblock").fields().stream()
                .filter(field -> field.path().equals("snapshots[].stamp.sec")).findFirst().orElseThrow();

        assertThat(seconds).extracting(Field::count, Field::stride).containsExactly(15, 64);
    }

    @Property(tries = 1000)
    void whatWasReadIsWrittenBackUnchanged(@ForAll("samples") Sample sample) {
        assertThat(written(sample.structure(), sample.bytes())).isEqualTo(sample.bytes());
    }

    @Property(tries = 1000)
    void noGetterThrowsOnAnyBytes(@ForAll("samples") Sample sample) {
        Map<String, Object> verdicts = new HashMap<>();
        GeneratedObjects.visit(sample.parse().value(), (getter, value) -> {
            if (getter.getName().endsWith("Ok")) {
                verdicts.put(getter.getName(), value);
            }
        });
        assertThat(verdicts.values()).allMatch(Boolean.class::isInstance);
    }

    @Property(tries = 1000)
    void theTableDecodesWhatTheGeneratedGettersReturn(@ForAll("samples") Sample sample) {
        var record = sample.parse();
        record.fields().forEach(value -> {
            String path = value.path().substring(sample.structure().stem().length() + 1);
            Object got = GeneratedObjects.at(record.value(), path, value.field().first());
            assertThat(decoded(value)).as(path).isEqualTo(got instanceof Number number ? unsigned(number, value.field()) : got);
        });
    }

    @Property(tries = 1000)
    void theFieldsInOrderAreTheBytes(@ForAll("samples") Sample sample) {
        var bytes = new ByteArrayOutputStream();
        sample.parse().fields().forEach(value -> bytes.writeBytes(value.raw()));

        assertThat(bytes.toByteArray()).isEqualTo(sample.bytes());
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Function<Integer, byte[]>> contents = Arbitraries.oneOf(
                Arbitraries.longs().map(seed -> length -> random(seed, length)),
                Arbitraries.bytes().map(fill -> length -> filled(fill, length)));
        return Arbitraries.of(Structures.ALL).flatMap(structure -> lengths(structure.table()).flatMap(
                length -> contents.map(content -> new Sample(structure, content.apply(length)))));
    }

    private static Arbitrary<Integer> lengths(FieldTable table) {
        return table.size() >= 0 ? Arbitraries.just(table.size()) : Arbitraries.integers().between(0, 64).map(elements -> length(table, elements));
    }

    /** Bytes of an open-ended structure with so many elements, or with so many bytes of rest. */
    private static int length(FieldTable table, int elements) {
        Field last = table.fields().get(table.fields().size() - 1);
        Field group = table.fields().stream().filter(field -> field.count() < 0).findFirst().orElse(last);
        return group.offset() + elements * (group.count() < 0 ? group.stride() : 1);
    }

    private static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(byte fill, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, fill);
        return bytes;
    }

    private static <T extends KaitaiStruct.ReadWrite> byte[] written(Structure<T> structure, byte[] bytes) {
        return structure.write(structure.parse(bytes), bytes.length);
    }

    private static Object decoded(FieldValue value) {
        return value.numeric() ? value.number() : value.raw();
    }

    /** Java has no unsigned long: the getter of a u8 returns its 64 bits. */
    private static BigInteger unsigned(Number number, Field field) {
        BigInteger value = BigInteger.valueOf(number.longValue());
        return field.type() == Field.Type.U8 ? value.mod(BigInteger.ONE.shiftLeft(64)) : value;
    }
}
