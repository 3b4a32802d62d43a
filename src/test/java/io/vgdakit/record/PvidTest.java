package io.vgdakit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PvidTest {

    private static final String EXPECTED = "expected 16 hex digits, or 32 of which the last 16 are zeros";

    @Test
    void readsTheBytesOfAnIplRecord() {
        // Capture ibm-6569263-pvid-four-places and src/site/AIX.md 3.2: sector 0 at 0x80.
        byte[] sector = new byte[512];
        ByteBuffer.wrap(sector).put(0x80, HexFormat.of().parseHex("00c64c57fb8f263b"));
        var pvid = Pvid.of(sector, 0x80);
        assertThat(pvid.text()).isEqualTo("00c64c57fb8f263b").isEqualTo(pvid.toString());
        assertThat(pvid.odmText()).isEqualTo("00c64c57fb8f263b0000000000000000");
        assertThat(pvid.tailIsZero()).isTrue();
        assertThat(pvid.isZero()).isFalse();
        assertThat(Pvid.of(sector, 0).isZero()).isTrue();
    }

    @Test
    void refusesToReadBeyondTheArray() {
        assertThatThrownBy(() -> Pvid.of(new byte[20], 8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aStrayTailIsToldButDoesNotMakeAnotherDisk() {
        var clean = Pvid.parse("000af70de396426b");
        var stray = new Pvid(clean.value(), 0xDDDDL);
        assertThat(stray.tailIsZero()).isFalse();
        assertThat(stray.odmText()).isEqualTo("000af70de396426b000000000000dddd");
        assertThat(stray).isEqualTo(clean).hasSameHashCodeAs(clean);
        assertThat(clean).isNotEqualTo(Pvid.parse("000af70d5c816fc2")).isNotEqualTo("000af70de396426b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000af70de396426b", "000AF70DE396426B", "0x000af70de396426b", "0X000AF70DE396426B", " 000af70d e396426b\n",
            "000af70de396426b0000000000000000", "000AF70D E396426B 00000000 00000000"})
    void readsAllWrittenForms(String text) {
        // Captures shuzhiduo-lquerypv-H-hdisk0 (lspv and lquerypv -H of one disk) and the spacing of lquerypv -h.
        assertThat(Pvid.parse(text).text()).isEqualTo("000af70de396426b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "''|found 0 hex digits",
            "0x|found 0 hex digits",
            "000af70de396426|found 15 hex digits",
            "000af70de396426b0|found 17 hex digits",
            "000af70de396426b00000000000000000|found 33 hex digits",
            "000af70de396426g|\"g\" is not a hex digit",
            "000af70d.e396426|\".\" is not a hex digit",
            "0037521400004c00000000dc74595c25|the last 16 digits are not zeros, as in a VGID"})
    void refusesEverythingElseAndSaysWhatItFound(String text, String found) {
        assertThatThrownBy(() -> Pvid.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a PVID: " + found + "; " + EXPECTED);
    }

    @Test
    void errorsAreShortAndPrintableWhateverTheInput() {
        assertThatThrownBy(() -> Pvid.parse("\u001b[2J" + "\u0663".repeat(1_000_000)))
                .hasMessage("\"?[2J" + "?".repeat(44) + "...\" is not a PVID: \"?\" is not a hex digit; " + EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({
            // PVID, VGID of the group it is in, creation time.
            // Captures qintl-04, qintl-06, gh-lqueryvg-tAp-cli10in, shuzhiduo + 51cto, fi-lspv-*, puppet-facter.
            "003752147454a336, 0037521400004c00000000dc74595c25, 2000-01-02T20:21:48.982Z",
            "003752147454c64c, 0037521400004c00000000dc74595c25, 2000-01-02T20:21:57.964Z",
            "003752147454e7cd, 0037521400004c00000000dc74595c25, 2000-01-02T20:22:06.541Z",
            "0037521474170251, 0037521400004c00000000dc74595c25, 2000-01-02T19:14:30.097Z",
            "003752146ff9501b, 0037521400004c00000000dc6ffba362, 2000-01-02T00:03:35.067Z",
            "000d772cf1c91f57, 000d772c00004c0000000136f1c94160, 2012-04-27T03:12:31.575Z",
            "000af70de396426b, 000af70d00004c0000000106e3964781, 2005-10-12T06:48:26.987Z",
            "00c6ce9d4f2c404a, 00c6ce9d00004c000000014302ee7629, 2014-01-01T18:58:56.714Z",
            "00c6ce9d55b465a3, 00c6ce9d00004c000000012e5ad925d2, 2011-02-24T03:26:49.251Z",
            "00c6ce9db4ee2922, 00c6ce9d00004c000000012e5ad925d2, 2011-03-14T15:13:50.370Z",
            "00f9280c31fc0ae6, 00f9280c00004c00000001737084c416, 2020-07-09T05:11:08.262Z"})
    void itsFullTimeIsFoundWithTheTimeOfItsVolumeGroup(String pvid, String vgid, Instant created) {
        assertThat(Pvid.parse(pvid).created().nearest(Vgid.parse(vgid).created().orElseThrow())).isEqualTo(created);
        assertThat(Pvid.parse(pvid).machineId().prefix()).isEqualTo(Vgid.parse(vgid).machineId().prefix());
    }

    @Test
    void holdsOnlyTheFirstEightDigitsOfTheMachine() {
        var machine = Pvid.parse("001553c5deadbeef").machineId();
        assertThat(machine.text()).isEqualTo("001553C5????");
        assertThat(machine.lvcbText()).isEqualTo("553C5????");
    }

    @Property
    void textAndBytesGiveTheSamePvidBack(@ForAll long value) {
        var pvid = new Pvid(value, 0);
        assertThat(Pvid.parse(pvid.text())).isEqualTo(pvid);
        assertThat(Pvid.parse(pvid.odmText())).isEqualTo(pvid);
        assertThat(Pvid.of(HexFormat.of().parseHex(pvid.odmText()), 0)).isEqualTo(pvid);
    }
}
