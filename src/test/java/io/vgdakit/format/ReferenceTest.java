package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the format reference to the specs. {@code mvn test -Dtest=ReferenceTest -Dupdate.golden=true} makes its tables anew. */
class ReferenceTest {

    @Test
    void theTablesSayWhatTheSpecsSay() throws IOException {
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(Reference.FILE, Reference.load().updated().text());
        }
        assertThat(Reference.load().outdated())
                .as("tables of %s that differ from their specs; -Dupdate.golden=true makes them anew", Reference.FILE).isEmpty();
    }

    @Test
    void everySpecHasExactlyOneTableOfItsFields() {
        List<String> expected = new ArrayList<>(List.of("instances: lvm_record"));
        Spec.all().forEach(spec -> expected.add((spec.fields().isEmpty() ? "instances: " : "fields: ") + spec.stem()));

        assertThat(Reference.load().tables()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everySpecIsNamedInTheText() {
        String text = Reference.load().text();

        assertThat(Spec.all()).allSatisfy(spec -> assertThat(text).contains("`" + spec.stem() + ".ksy`"));
    }

    @Test
    void aChangedCellIsNoticed() {
        Reference current = Reference.load().updated();
        Reference changed = new Reference(current.text().replace("| 0x2E | 2 | s2 | `pp_size` |", "| 0x2E | 4 | s2 | `pp_size` |"));

        assertThat(changed.outdated()).containsExactly("fields: lvm_record");
        assertThat(changed.updated()).isEqualTo(current);
    }
}
