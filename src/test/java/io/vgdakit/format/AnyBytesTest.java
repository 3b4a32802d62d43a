package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaitai.struct.KaitaiStruct;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Structure;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated classes and field tables are two readings of the same specs: they take any bytes, and agree on each of them. */
class AnyBytesTest {

    @Property(tries = 500)
    void whatWasReadIsWrittenBackUnchanged(@ForAll("samples") Sample sample) {
        isWrittenBackUnchanged(sample);
    }

    static void isWrittenBackUnchanged(Sample sample) {
        assertThat(written(sample.structure(), sample.bytes())).isEqualTo(sample.bytes());
    }

    @Property(tries = 500)
    void noGetterThrowsAndEveryVerdictIsTrueOrFalse(@ForAll("samples") Sample sample) {
        everyVerdictIsTrueOrFalse(sample);
    }

    static void everyVerdictIsTrueOrFalse(Sample sample) {
        Map<String, Object> values = new HashMap<>();
        GeneratedObjects.visit(sample.parse().value(), (getter, value) -> values.put(getter.getName(), value));
        values.keySet().removeIf(name -> !name.matches("(is|has)[A-Z].*|.*Ok"));

        assertThat(values.values()).allMatch(Boolean.class::isInstance);
    }

    @Property(tries = 500)
    void theTableDecodesWhatTheGeneratedGettersReturn(@ForAll("samples") Sample sample) {
        theTableDecodesAsTheGetters(sample);
    }

    static void theTableDecodesAsTheGetters(Sample sample) {
        var record = sample.parse();
        record.fields().forEach(value -> {
            String path = value.path().substring(sample.structure().stem().length() + 1);
            Object got = GeneratedObjects.at(record.value(), path, value.field().first());
            assertThat(decoded(value)).as(path).isEqualTo(got instanceof Number number ? unsigned(number, value.field()) : got);
        });
    }

    @Property(tries = 500)
    void theFieldsInOrderAreTheBytes(@ForAll("samples") Sample sample) {
        theFieldsAreTheBytes(sample);
    }

    static void theFieldsAreTheBytes(Sample sample) {
        var bytes = new ByteArrayOutputStream();
        sample.parse().fields().forEach(value -> bytes.writeBytes(value.raw()));

        assertThat(bytes.toByteArray()).isEqualTo(sample.bytes());
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Sample.samples();
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
