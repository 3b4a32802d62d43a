package io.vgdakit.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vgdakit.fuzz.LongSeeds;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The first byte chooses a structure, the others are its bytes, again and again until it is full. */
class AnyBytesFuzzTest {

    /** Most bytes or elements of a structure that reaches to the end of its area. */
    private static final int MOST_ELEMENTS = 64;
    private static final int LONGEST = 520;

    static Stream<byte[]> seeds() {
        return Stream.concat(LongSeeds.of(LONGEST), IntStream.range(0, Structures.ALL.size()).boxed().flatMap(structure -> Stream.of(
                new byte[] {structure.byteValue()}, new byte[] {structure.byteValue(), -1, -1}, new byte[] {structure.byteValue(), 9, 'A', 1, 0, -128})));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyStructureTakesAnyBytes(byte[] data) {
        Sample sample = sample(data);
        AnyBytesTest.isWrittenBackUnchanged(sample);
        AnyBytesTest.everyVerdictIsTrueOrFalse(sample);
        AnyBytesTest.theTableDecodesAsTheGetters(sample);
        AnyBytesTest.theFieldsAreTheBytes(sample);
    }

    private static Sample sample(byte[] data) {
        int number = data.length == 0 ? 0 : (data[0] & 0xff) % Structures.ALL.size();
        Structure<?> structure = Structures.ALL.get(number);
        int elements = data.length < 2 ? 0 : (data[1] & 0xff) % MOST_ELEMENTS;
        byte[] bytes = new byte[structure.size() >= 0 ? structure.size() : Sample.length(structure.table(), elements)];
        byte[] content = data.length < 3 ? new byte[1] : Arrays.copyOfRange(data, 2, data.length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = content[i % content.length];
        }
        return new Sample(structure, bytes);
    }
}
