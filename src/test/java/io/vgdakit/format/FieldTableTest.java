package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables that are made from the specs at build time leave no byte out and name none twice. */
class FieldTableTest {

    private static final int ELEMENTS = 5;

    static Stream<String> stems() {
        return Structures.ALL.stream().map(Structure::stem);
    }

    @ParameterizedTest
    @MethodSource("stems")
    void everyByteBelongsToExactlyOneField(String stem) {
        FieldTable table = FieldTable.of(stem);
        int[] owners = new int[table.size() < 0 ? Sample.length(table, ELEMENTS) : table.size()];
        for (Field field : table.fields()) {
            int elements = field.count() < 0 ? ELEMENTS : field.count();
            for (int element = 0; element < elements; element++) {
                int start = field.offset() + element * field.stride();
                int end = field.length() < 0 ? owners.length : start + field.length();
                assertThat(end).as("end of %s.%s", stem, field.path()).isLessThanOrEqualTo(owners.length);
                for (int i = start; i < end; i++) {
                    owners[i]++;
                }
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
}
