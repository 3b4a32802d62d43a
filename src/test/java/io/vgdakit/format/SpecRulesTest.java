package io.vgdakit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.vgdakit.record.Structure;
import io.vgdakit.record.Structures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecRulesTest {

    private static final String SOUND = """
            meta: {id: sample, title: Sample, application: AIX, license: Apache-2.0, ks-version: 0.11, endian: be}
            doc: A sample.
            doc-ref: README.md 1
            seq:
              - {id: first, -orig-id: first, -evidence: A, type: u4, doc: A number., doc-ref: README.md 1}
              - {id: parts, -orig-id: parts, -evidence: B, type: part, repeat: expr, repeat-expr: 2, doc: Parts., doc-ref: README.md 1}
            types:
              part:
                seq:
                  - {id: text, -orig-id: text, -evidence: D, size: 8, -show: text, doc: A text., doc-ref: README.md 1}
            instances:
              first_name: {value: first, enum: kind}
            enums:
              kind: {1: one}
            """;

    private static final Reference REFERENCE = Reference.load();

    static Stream<Spec> specs() {
        return Spec.all().stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everySpecKeepsTheRules(Spec spec) {
        assertThat(SpecRules.complaints(spec, REFERENCE)).isEmpty();
    }

    @Test
    void everySpecWithFieldsIsInTheCatalogueOfStructures() {
        List<String> withFields = specs().filter(spec -> !spec.fields().isEmpty()).map(Spec::stem).toList();

        assertThat(Structures.ALL).extracting(Structure::stem).containsExactlyInAnyOrderElementsOf(withFields);
    }

    @Test
    void aSoundSpecHasNoComplaints() {
        assertThat(SpecRules.complaints(Spec.parse("sample", SOUND), REFERENCE)).isEmpty();
    }

    @Test
    void aSpecUnderAnotherFileNameIsNamed() {
        assertThat(SpecRules.complaints(Spec.parse("other", SOUND), REFERENCE))
                .containsExactly("other.ksy: meta id is sample, not the file name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -evidence: A, type: u4 | -evidence: E, type: u4 | sample.ksy: first: -evidence is E, not A to D
            -orig-id: first, -evidence: A | -evidence: A | sample.ksy: first: has no -orig-id
            doc: A number., | doc: A number, | sample.ksy: first: the doc is not a sentence
            type: u4 | type: u4, valid: 3 | sample.ksy: first: valid is not allowed on a stored field
            type: u4 | type: u4, enum: kind | sample.ksy: first: enum is not allowed on a stored field
            type: u4 | type: strz | sample.ksy: first: type strz is not allowed
            type: u4 | type: b4 | sample.ksy: first: type b4 is not allowed
            type: u4 | size: first * 2 | sample.ksy: first: size is not constant
            type: u4 | size-eos: true | sample.ksy: first: only the last field may reach to the end
            repeat-expr: 2 | repeat-expr: first | sample.ksy: parts: the count is not constant
            size: 8, -show: text | size: 8, -show: colour | sample.ksy: part.text: -show is colour
            size: 8, -show: text | size: 8, process: zlib | sample.ksy: part.text: process is not allowed on a stored field
            doc: Parts., doc-ref: README.md 1 | doc: Parts. | sample.ksy: parts: has no doc-ref
            value: first, enum: kind | pos: 4, type: u4 | sample.ksy: first_name: an instance must be a value
            first_name: | first_kind: | sample.ksy: first_kind: a name needs an enum, and an enum makes a name
            enum: kind | enum: other | sample.ksy: nothing uses the enum kind
            Parts., doc-ref: README.md 1 | Parts., doc-ref: page 1 | 'sample.ksy: parts: doc-ref is "page 1", not README.md and sections'
            doc: Parts., doc-ref: README.md 1 | doc: Parts., doc-ref: README.md 99 | sample.ksy: parts: README.md has no section 99
            Parts., doc-ref: README.md 1 | Parts., doc-ref: README.md 1 (XYZ) | sample.ksy: parts: README.md does not list the source XYZ
            endian: be | endian: le | sample.ksy: endian is le, not be
            """)
    void aBrokenRuleIsReportedWithFileAndField(String sound, String broken, String complaint) {
        String text = SOUND.replace(sound, broken);

        assertThat(text).isNotEqualTo(SOUND);
        assertThat(SpecRules.complaints(Spec.parse("sample", text), REFERENCE)).contains(complaint);
    }
}
