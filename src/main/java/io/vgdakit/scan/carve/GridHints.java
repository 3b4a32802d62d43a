package io.vgdakit.scan.carve;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of the PPs of a lost volume group without looking at its disks.
 *
 * @param ppSize base-2 logarithm of the bytes of a PP
 * @param psnPart1 sector of PP 1
 */
public record GridHints(OptionalInt ppSize, OptionalLong psnPart1) {

    public static final GridHints NONE = new GridHints(OptionalInt.empty(), OptionalLong.empty());

    /** These, and where they say nothing the others. */
    public GridHints or(GridHints others) {
        return new GridHints(ppSize.isPresent() ? ppSize : others.ppSize, psnPart1.isPresent() ? psnPart1 : others.psnPart1);
    }
}
