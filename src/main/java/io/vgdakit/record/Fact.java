package io.vgdakit.record;

/**
 * One line of an explanation.
 *
 * @param name snake_case
 * @param value as printed; a question mark for what cannot be known
 */
public record Fact(String name, String value) {
}
