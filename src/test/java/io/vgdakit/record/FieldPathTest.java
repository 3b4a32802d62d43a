package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    @ParameterizedTest
    @CsvSource({
        "lvmrec, lvmrec[0]",
        "lvmrec.pp_size, lvmrec[0].pp_size",
        "vgda[1].lv[3].num_lps, vgda[1].lv[3].num_lps",
        "vgda.lv, vgda[0].lv",
        "ipl.pv_id, ipl.pv_id",
        "vgsa[000000001], vgsa[1]",
    })
    void aStructureWithoutIndexIsItsFirstCopy(String text, String canonical) {
        assertThat(FieldPath.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vgda[0]..lv | \"vgda[0]..lv\" is not a field path: found \"\"",
        "'' | \"\" is not a field path: found \"\"",
        "lvmrec. | \"lvmrec.\" is not a field path: found \"\"",
        "vgda[x] | \"vgda[x]\" is not a field path: found \"vgda[x]\"",
        "vgda[-1] | \"vgda[-1]\" is not a field path: found \"vgda[-1]\"",
        "vgda[0].lv[1 | \"vgda[0].lv[1\" is not a field path: found \"lv[1\"",
        "vgda[0][1] | \"vgda[0][1]\" is not a field path: found \"vgda[0][1]\"",
        "vgda[1234567890] | \"vgda[1234567890]\" is not a field path: found \"vgda[1234567890]\"",
        "LVMREC | \"LVMREC\" is not a field path: found \"LVMREC\"",
    })
    void saysWhatIsNoPathAndWhatIs(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.parse(text)).withMessage(message
                + "; expected names in lower case, with an index in [] where there are several, joined by dots,"
                + " for example vgda[0].lv[3].num_lps");
    }

    @Test
    void namesTheStructuresWhenTheFirstNameIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.parse("vgdb[0].lv"))
                .withMessage("\"vgdb[0].lv\" is not a field path: no structure is named \"vgdb\";"
                        + " expected one of ipl, config, mwc, lvmrec, bbdir, vgsa, vgda");
    }

    @Property
    void anyTextIsAPathOrRefused(@ForAll String text) {
        try {
            FieldPath path = FieldPath.parse(text);
            assertThat(FieldPath.parse(path.toString())).isEqualTo(path);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("is not a field path");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgda[0].lv[3]", "vgda[0].lv[3].num_lps", "vgda[0].lv[3].entry.num_lps"})
    void containsItselfAndWhatLiesBelow(String path) {
        assertThat(FieldPath.parse("vgda[0].lv[3]").contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vgda[0]", "vgda[0].lv[30]", "vgda[1].lv[3]", "vgda[0].pv[3]", "lvmrec[0].lv[3]"})
    void containsNothingElse(String path) {
        assertThat(FieldPath.parse("vgda[0].lv[3]").contains(path)).isFalse();
    }

    @Test
    void aNameWithoutIndexFurtherInMeansEveryIndex() {
        FieldPath path = FieldPath.parse("vgda.lv.num_lps");
        assertThat(path.contains("vgda[0].lv[7].num_lps")).isTrue();
        assertThat(path.contains("vgda[0].lv[7].mirror")).isFalse();
        assertThat(path.contains("vgda[1].lv[7].num_lps")).isFalse();
    }

    @Test
    void anIndexWhereThereIsNoneContainsNothing() {
        assertThat(FieldPath.parse("lvmrec.pp_size[0]").contains("lvmrec[0].pp_size")).isFalse();
        assertThat(FieldPath.parse("ipl[0].pv_id").contains("ipl.pv_id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vgda[0].lv[3].num_lps, vgda[0], true", "vgda[0].lv[3], vgda[0].lv[3].num_lps, true", "vgda[0].lv[3], vgda[0].lv, true",
        "vgda[0].lv[3], vgda[0].lv[4], false", "vgda[0].lv[3], vgda[0].name, false", "vgda[0], vgda[1], false",
    })
    void touchesWhatLiesAboveAndBelow(String path, String other, boolean expected) {
        assertThat(FieldPath.parse(path).touches(other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"vgda[0].lv[3], true", "vgda[0].lv[3].num_lps, true", "vgda[0].lv, false", "vgda[0], false", "vgda[0].lv[4], false"})
    void pinsWhatItNamesByEveryIndex(String path, boolean expected) {
        assertThat(FieldPath.parse(path).pins("vgda[0].lv[3]")).isEqualTo(expected);
    }

    @Test
    void everythingContainsEverythingAndPinsNothing() {
        assertThat(FieldPath.ALL.contains("ipl.pv_id")).isTrue();
        assertThat(FieldPath.ALL.touches("vgda[1].lv[2]")).isTrue();
        assertThat(FieldPath.ALL.pins("vgda[1].lv[2]")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ipl, true", "vgda[0].lv, true", "lvmrec.x, true", "vgda.img, true", "vgdas, false", "./vgda, false", "hdisk13.img, false"})
    void recognisesTextThatBeginsWithAStructure(String text, boolean expected) {
        assertThat(FieldPath.namesStructure(text)).isEqualTo(expected);
    }
}
