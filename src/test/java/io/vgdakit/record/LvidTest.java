package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LvidTest {

    private static final String VGID = "001553c500004c0000000103c0ec8994";

    @ParameterizedTest
    @CsvSource({
            // Captures ltesting-getlvcb-testlvcb, 51cto-lspv-p-getlvcb-lv02, gh-lqueryvg-tAp-cli10in, ibm-ansible-sample_lslv_output1.
            "001553c500004c0000000103c0ec8994.21, 21",
            "000af70d00004c0000000106e3964781.3, 3",
            "000d772c00004c0000000136f1c94160.2, 2",
            "00f6f42a00004c0000000179c407a0bb.1, 1"})
    void isTheVgidAndTheMinorNumber(String text, int minor) {
        var lvid = Lvid.parse(text);
        assertThat(lvid.minor()).isEqualTo(minor);
        assertThat(lvid.vgid().text()).isEqualTo(text.substring(0, 32));
        assertThat(lvid.text()).isEqualTo(text).isEqualTo(lvid.toString());
    }

    @Test
    void readsUpperCasePrefixBlanksAndAShortVgid() {
        assertThat(Lvid.parse(" 0x000AF70D00004C00 00000106E3964781 . 3")).isEqualTo(Lvid.parse("000af70d00004c0000000106e3964781.3"));
        assertThat(Lvid.parse("000921765f1d266c.7")).isEqualTo(new Lvid(Vgid.parse("000921765f1d266c"), 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+1", "4097", "99999999999999999999999", "1.2", "x", "\u0663"})
    void refusesOtherMinorNumbers(String minor) {
        assertThatThrownBy(() -> Lvid.parse(VGID + "." + minor)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an LVID: the minor number is " + HexText.quote(minor) + "; expected a VGID of 32 hex digits")
                .hasMessageEndingWith("an LV minor number from 1 to 4096");
    }

    @Test
    void refusesATextWithoutDotOrWithABadVgid() {
        assertThatThrownBy(() -> Lvid.parse(VGID)).hasMessageContaining("is not an LVID: there is no dot");
        assertThatThrownBy(() -> Lvid.parse(".1")).hasMessageContaining("is not the VGID of an LVID: found 0 hex digits");
        assertThatThrownBy(() -> Lvid.parse(VGID + "0.1")).hasMessageContaining("is not the VGID of an LVID: found 33 hex digits");
    }

    @Property
    void textGivesTheSameLvidBack(@ForAll long machine, @ForAll long milliseconds,
            @ForAll @IntRange(min = 1, max = Lvid.MAX_MINOR) int minor) {
        var lvid = new Lvid(new Vgid(machine, milliseconds), minor);
        assertThat(Lvid.parse(lvid.text())).isEqualTo(lvid);
    }
}
