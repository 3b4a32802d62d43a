package io.vgdakit.data;

import io.vgdakit.disk.Gap;

/**
 * A range of an LV that was read from another copy than the first choice.
 *
 * @param gap why, in bytes of the LV
 * @param from the copy that could not be read
 * @param to the copy that was read
 */
public record Substitution(Gap gap, LpCopy from, LpCopy to) {
}
