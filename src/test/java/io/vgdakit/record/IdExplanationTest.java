package io.vgdakit.record;

import static io.vgdakit.record.Reading.Kind.LVID;
import static io.vgdakit.record.Reading.Kind.PVID;
import static io.vgdakit.record.Reading.Kind.SHORT_VGID;
import static io.vgdakit.record.Reading.Kind.TIME_STAMP;
import static io.vgdakit.record.Reading.Kind.VGID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdExplanationTest {

    @Test
    void aVgidTellsMachineAndTime() {
        assertThat(IdExplanation.of("0037521400004c00000000dc74595c25", Optional.empty(), AixTime.parse("CST6CDT")).lines())
                .containsExactly(
                "vgid.id: 0037521400004c00000000dc74595c25",
                "vgid.plausible: yes: the machine id begins with 00, the time is from 1995 to 2039",
                "vgid.machine_id: 003752144C00",
                "vgid.machine_id_lvcb: 752144C00",
                "vgid.milliseconds: 946844818469",
                "vgid.created: 2000-01-02T20:26:58.469Z",
                "vgid.created_aix: Sun Jan  2 14:26:58 CST:2000");
    }

    @Test
    void sixteenDigitsHaveThreeReadings() {
        assertThat(IdExplanation.of("003752147454a336").lines()).containsExactly(
                "pvid.id: 003752147454a336",
                "pvid.plausible: yes: the machine id begins with 00",
                "pvid.odm_form: 003752147454a3360000000000000000",
                "pvid.machine_id: 00375214????",
                "pvid.machine_id_lvcb: 75214????",
                "pvid.milliseconds_low_32_bits: 1951703862",
                "pvid.period: 4294967296 ms (49.7 days): the id holds no more of its time",
                "pvid.created: ?",
                "pvid.candidates: 330 from 1995 to 2039",
                "pvid.candidate_first: 1995-02-08T06:41:26.326Z",
                "pvid.candidate_last: 2039-11-18T22:58:46.710Z",
                "pvid.next_step: give the VGID of the disk's volume group or a date as reference to choose the candidate closest to it",
                "",
                "vgid_before_5_1.id: 003752147454a336",
                "vgid_before_5_1.plausible: yes: the same form as a PVID; only the place it was read from tells them apart (unverified)",
                "vgid_before_5_1.machine_id: 00375214????",
                "vgid_before_5_1.machine_id_lvcb: 75214????",
                "vgid_before_5_1.milliseconds_low_32_bits: 1951703862",
                "vgid_before_5_1.period: 4294967296 ms (49.7 days): the id holds no more of its time",
                "vgid_before_5_1.created: ?",
                "vgid_before_5_1.candidates: 330 from 1995 to 2039",
                "vgid_before_5_1.candidate_first: 1995-02-08T06:41:26.326Z",
                "vgid_before_5_1.candidate_last: 2039-11-18T22:58:46.710Z",
                "vgid_before_5_1.next_step: give the VGID of the disk's volume group or a date as reference"
                        + " to choose the candidate closest to it",
                "",
                "time_stamp.id: 003752147454a336",
                "time_stamp.plausible: no: the time is not from 1995 to 2039; a machine's clock can have been wrong;"
                        + " the nanoseconds are a second or more",
                "time_stamp.seconds: 3625492",
                "time_stamp.nanoseconds: 1951703862",
                "time_stamp.time: 1970-02-11T23:04:52.000Z",
                "time_stamp.time_aix: Wed Feb 11 23:04:52 UTC:1970");
    }

    @Test
    void aVgidAsReferenceChoosesTheTimeOfAPvid() {
        var pvid = explain("003752147454a336", "0037521400004c00000000dc74595c25").readings().get(0);
        assertThat(pvid.lines()).containsSubsequence(
                "pvid.reference: 0037521400004c00000000dc74595c25 2000-01-02T20:26:58.469Z",
                "pvid.reference_machine_id: 003752144C00 (the same machine)",
                "pvid.created: 2000-01-02T20:21:48.982Z",
                "pvid.created_aix: Sun Jan  2 20:21:48 UTC:2000",
                "pvid.created_choice: the candidate closest to the reference, 0 days 00:05:09.487 before it",
                "pvid.candidate_before: 1999-11-14T03:19:01.686Z",
                "pvid.candidate_after: 2000-02-21T13:24:36.278Z");
    }

    @Test
    void aDateIsAReferenceToo() {
        var pvid = explain("003752147454a336", "2000-01-01").readings().get(0);
        assertThat(pvid.lines()).containsSubsequence("pvid.reference: 2000-01-01T00:00:00.000Z", "pvid.created: 2000-01-02T20:21:48.982Z")
                .noneMatch(line -> line.startsWith("pvid.reference_machine_id"));
        assertThat(explain("003752147454a336", "2000-01-02T20:26:58Z").readings().get(0).facts())
                .contains(new Fact("created", "2000-01-02T20:21:48.982Z"));
    }

    @Test
    void aReferenceFromAnotherMachineOrTimeIsTold() {
        // A constructed VGID of a machine whose clock stood 194 s after 1970.
        var facts = explain("003752147454a336", "00c8b12b00004c00000000000002f5d0").readings().get(0).facts();
        assertThat(facts).contains(
                new Fact("reference", "00c8b12b00004c00000000000002f5d0 1970-01-01T00:03:14.000Z (not from 1995 to 2039)"),
                new Fact("reference_machine_id", "00C8B12B4C00 (another machine)"),
                new Fact("created", "1970-01-23T14:08:23.862Z"));
        assertThat(facts).noneMatch(fact -> fact.name().equals("candidate_before"));
    }

    @Test
    void aTimeStampComesFirstWhenItIsTheOnlyPlausibleReading() {
        var readings = IdExplanation.of("47cb69910d21db31").readings();
        assertThat(readings).extracting(Reading::kind).containsExactly(TIME_STAMP, PVID, SHORT_VGID);
        assertThat(readings).extracting(Reading::plausible).containsExactly(true, false, false);
        assertThat(readings.get(0).facts()).contains(
                new Fact("time", "2008-03-03T02:59:29.220322609Z"),
                new Fact("plausible", "yes: the time is from 1995 to 2039, the nanoseconds are below one second"));
        assertThat(readings.get(1).facts()).contains(new Fact("plausible", "no: the machine id is 47CB6991..., not 00 and a processor"));
    }

    @Test
    void anLvidTellsGroupAndMinor() {
        assertThat(IdExplanation.of("001553C500004C0000000103C0EC8994.21").lines()).containsExactly(
                "lvid.id: 001553c500004c0000000103c0ec8994.21",
                "lvid.plausible: yes: a VGID and a minor number from 1 to 4096",
                "lvid.vgid: 001553c500004c0000000103c0ec8994",
                "lvid.minor: 21",
                "lvid.machine_id: 001553C54C00",
                "lvid.machine_id_lvcb: 553C54C00",
                "lvid.milliseconds: 1115633256852",
                "lvid.created: 2005-05-09T10:07:36.852Z",
                "lvid.created_aix: Mon May  9 10:07:36 UTC:2005");
    }

    @Test
    void anLvidMadeBeforeAix51IsMarked() {
        assertThat(IdExplanation.of("000921765f1d266c.7").readings().get(0).facts()).contains(
                new Fact("plausible", "yes: a VGID as before AIX 5.1 (unverified) and a minor number from 1 to 4096"),
                new Fact("machine_id", "00092176????"), new Fact("created", "?"));
    }

    @Test
    void theOdmFormIsAPvidOrAShortVgidOnDisk() {
        var explanation = IdExplanation.of("00C64C57FB8F263B0000000000000000");
        assertThat(explanation.readings()).extracting(Reading::kind).containsExactly(PVID, SHORT_VGID);
        assertThat(explanation.id()).isEqualTo("00c64c57fb8f263b0000000000000000");
    }

    @Test
    void anImplausibleVgidIsStillShown() {
        var clockNotSet = IdExplanation.of("00c8b12b00004c00000000000002f5d0").readings().get(0);
        assertThat(clockNotSet.plausible()).isFalse();
        assertThat(clockNotSet.facts()).contains(new Fact("created", "1970-01-01T00:03:14.000Z"), new Fact("machine_id", "00C8B12B4C00"),
                new Fact("plausible", "no: the time is not from 1995 to 2039; a machine's clock can have been wrong"));
        var filler = IdExplanation.of("d".repeat(32)).readings().get(0);
        assertThat(filler.facts()).contains(new Fact("created", "?"), new Fact("milliseconds", "15987178197214944733"),
                new Fact("plausible", "no: the machine id is DDDDDDDD..., not 00 and a processor; "
                        + "digits 9 to 12 are dddd, not 0000; the time is beyond 63 bits"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void zerosAreNoId(int digits) {
        assertThat(IdExplanation.of("0".repeat(digits)).readings()).isNotEmpty().noneMatch(Reading::plausible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x003752147454A336", " 00375214 7454a336 ", "00375214\u00a07454a336", "003752147454A336"})
    void prefixCaseAndBlanksDoNotMatter(String text) {
        assertThat(IdExplanation.of(text)).isEqualTo(IdExplanation.of("003752147454a336"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
            "''|found 0 hex digits", "003752147454a33|found 15 hex digits", "0037521400004c00000000dc74595c250|found 33 hex digits",
            "hdisk13|\"h\" is not a hex digit"})
    void refusesWhatIsNoId(String text, String found) {
        assertThatThrownBy(() -> IdExplanation.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not an id: " + found
                        + "; expected 16 (PVID, time stamp, VGID before AIX 5.1), 32 (VGID, PVID as in the ODM), "
                        + "or a VGID, a dot and an LV minor number (LVID)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2000-13-01", "1969-12-31", "+10000-01-01", "003752147454a336",
            "003752147454a3360000000000000000",
            "ffffffffffffffffffffffffffffffff", "00375214000000007fffffffffffffff"})
    void refusesAReferenceWithoutUsableTime(String text) {
        assertThatThrownBy(() -> TimeReference.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a time reference: no usable time in it; "
                        + "expected a VGID of 32 hex digits, a date (2000-01-02) "
                        + "or a UTC time (2000-01-02T20:26:58Z), from 1970 to 9999");
    }

    @Property
    void anyDigitsAreExplained(@ForAll long first, @ForAll long second) {
        var pvid = new Pvid(first, 0);
        var vgid = new Vgid(first, second);
        assertThat(IdExplanation.of(pvid.text()).lines()).contains("pvid.id: " + pvid.text());
        assertThat(explain(vgid.text(), "2000-01-02").lines()).isNotEmpty().doesNotContainNull();
        assertThat(IdExplanation.of(vgid.text() + ".1").readings()).extracting(Reading::kind).containsExactly(LVID);
        assertThat(IdExplanation.of(vgid.text()).readings()).extracting(Reading::kind).contains(vgid.isShort() ? SHORT_VGID : VGID);
    }

    private static IdExplanation explain(String id, String reference) {
        return IdExplanation.of(id, Optional.of(TimeReference.parse(reference)), AixTime.UTC);
    }
}
