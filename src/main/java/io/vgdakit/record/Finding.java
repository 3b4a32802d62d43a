package io.vgdakit.record;

/**
 * Something noticed about the bytes of a disk.
 *
 * @param code stable name of the rule, for example {@code VGDA-012}
 * @param severity how bad it is
 * @param place where
 * @param path the field or structure, in the grammar of field paths; empty when it is about the whole disk
 * @param expected what should be there; empty when there is no single answer
 * @param actual what is there
 * @param evidence grade of the fact that the rule rests on
 * @param text one sentence for a person
 * @param repair the repair that would help, as a command with its arguments; empty when none does
 */
public record Finding(
        String code, Severity severity, Place place, String path, String expected, String actual, Evidence evidence, String text, String repair) {
}
