package io.vgdakit.view.hex;

import java.util.List;

/**
 * The middle of a screen.
 *
 * @param lines above the rule, at most as many as there is room for
 * @param details below it: paragraphs, the most important first
 * @param cursorRow row of the cursor among the lines
 * @param cursorColumn its column
 */
record Body(List<StyledLine> lines, List<String> details, int cursorRow, int cursorColumn) {
}
