package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VgidTest {

    private static final String EXPECTED = "expected 32 hex digits, or 16 for a VGID made before AIX 5.1";

    @ParameterizedTest
    @CsvSource({
            // Captures qintl-04, qintl-06, fi-lspv-hdisk0, fi-lspv-hdisk2, fi-lsvg-rootvg-6x, gh-lqueryvg-tAp-cli10in,
            // gh-lsvg-vmax1-scalable,
            // ibm-ansible-sample_lslv_output1, ibm-ansible-sample_lsvg_output1, ibm-sysmag-readvgda-hdisk3-fragments,
            // 51cto-lspv-p-getlvcb-lv02,
            // ltesting-getlvcb-testlvcb, puppet-facter-lspv-hdisk0.
            "0037521400004c00000000dc74595c25, 003752144C00, 2000-01-02T20:26:58.469Z",
            "0037521400004c00000000dc6ffba362, 003752144C00, 2000-01-02T00:06:07.458Z",
            "00c6ce9d00004c000000014302ee7629, 00C6CE9D4C00, 2013-12-17T23:40:18.857Z",
            "00c6ce9d00004c000000012e5ad925d2, 00C6CE9D4C00, 2011-02-25T03:25:03.826Z",
            "000dda6e0000d600000001119e467657, 000DDA6ED600, 2007-03-29T15:18:09.751Z",
            "000d772c00004c0000000136f1c94160, 000D772C4C00, 2012-04-27T03:12:40.288Z",
            "00c1d38700004c0000000141ff551411, 00C1D3874C00, 2013-10-28T13:51:07.793Z",
            "00f6f42a00004c0000000179c407a0bb, 00F6F42A4C00, 2021-05-31T20:05:04.827Z",
            "00f6f42a00004c000000017a0bd88942, 00F6F42A4C00, 2021-06-14T18:46:18.178Z",
            "00c23bed00004c000000013b61972658, 00C23BED4C00, 2012-12-03T16:26:33.944Z",
            "000af70d00004c0000000106e3964781, 000AF70D4C00, 2005-10-12T06:48:28.289Z",
            "001553c500004c0000000103c0ec8994, 001553C54C00, 2005-05-09T10:07:36.852Z",
            "00f9280c00004c00000001737084c416, 00F9280C4C00, 2020-07-21T08:36:55.958Z"})
    void holdsTheMachineAndTheTimeOfItsCreation(String text, String machine, Instant created) {
        var vgid = Vgid.parse(text);
        assertThat(vgid.text()).isEqualTo(text).isEqualTo(vgid.toString());
        assertThat(vgid.machineId().text()).isEqualTo(machine);
        assertThat(vgid.created()).contains(created);
        assertThat(vgid.isShort()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"001553c500004c0000000103c0ec8994, 553C54C00", "000af70d00004c0000000106e3964781, AF70D4C00"})
    void itsMachineIsThatOfTheLvcb(String text, String lvcbMachine) {
        // Captures ltesting-getlvcb-testlvcb and 51cto-lspv-p-getlvcb-lv02 print both.
        assertThat(Vgid.parse(text).machineId().lvcbText()).isEqualTo(lvcbMachine);
    }

    @Test
    void readsTheBytesOfAnLvmRecord() {
        // Capture qintl-03, bytes 0-19 of sector 7.
        byte[] record = HexFormat.of().parseHex("5f4c564d0037521400004c00000000dc74595c25");
        assertThat(Vgid.of(record, 4)).isEqualTo(Vgid.parse("0037521400004C00 000000DC74595C25"));
        assertThatThrownBy(() -> Vgid.of(record, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aShortVgidHasTheFormOfAPvid() {
        var vgid = Vgid.parse("000921765f1d266c");
        assertThat(vgid.isShort()).isTrue();
        assertThat(vgid.text()).isEqualTo("000921765f1d266c");
        assertThat(vgid).isEqualTo(Vgid.parse("000921765f1d266c0000000000000000"));
        assertThat(vgid.created()).isEmpty();
        assertThat(vgid.shortCreated()).isEqualTo(Pvid.parse(vgid.text()).created());
        assertThat(vgid.machineId()).isEqualTo(Pvid.parse(vgid.text()).machineId());
    }

    @Test
    void zeroIsNoVgid() {
        var zero = Vgid.of(new byte[16], 0);
        assertThat(zero.isZero()).isTrue();
        assertThat(zero.isShort()).isFalse();
        assertThat(zero.text()).isEqualTo("0".repeat(32));
        assertThat(zero.created()).isEmpty();
    }

    @Test
    void unexpectedDigitsLeaveTheMachineUnknown() {
        var vgid = Vgid.parse("ddddddddddddddddffffffffffffffff");
        assertThat(vgid.paddingIsZero()).isFalse();
        assertThat(vgid.machineId().text()).isEqualTo("DDDDDDDD????");
        assertThat(vgid.machineId().isPlausible()).isFalse();
        assertThat(vgid.created()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "003752144c00", "003752144C0", "003752144C000"})
    void aMachineIdHasTwelveUpperCaseDigits(String text) {
        assertThatThrownBy(() -> new MachineId(text)).hasMessage("not 12 upper-case hex digits or question marks: " + text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "''|found 0 hex digits",
            "0037521400004c00000000dc74595c2|found 31 hex digits",
            "0037521400004c00000000dc74595c250|found 33 hex digits",
            "0037521400004c00000000dc74595c2x|\"x\" is not a hex digit"})
    void refusesEverythingElseAndSaysWhatItFound(String text, String found) {
        assertThatThrownBy(() -> Vgid.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a VGID: " + found + "; " + EXPECTED);
    }

    @Property
    void textGivesTheSameVgidBack(@ForAll long machine, @ForAll long milliseconds) {
        var vgid = new Vgid(machine, milliseconds);
        assertThat(Vgid.parse(vgid.text())).isEqualTo(vgid);
    }

    @Property
    void anyBytesMakeAVgid(@ForAll long machine) {
        assertThat(new Vgid(machine, -1).created()).isEmpty();
        assertThat(new Vgid(machine, Long.MAX_VALUE).created()).isPresent();
        assertThat(new Vgid(machine, 0).machineId().text()).hasSize(12);
    }
}
