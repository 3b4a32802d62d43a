package io.vgdakit.record;

import io.vgdakit.format.Lvcb;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an LVCB says, recognised by shape because the places of its fields are not established (formats/README.md 11). A field that is not
 * recognised is empty, and so is one that can be read in two ways. The LVCB is advice: raw users of an LV may overwrite it.
 *
 * @param type for example jfs2, jfs2log, boot, paging, sysdump
 * @param lvid VGID and minor, joined from its two parts
 * @param lvname name of the LV
 * @param created time as text, without its newline
 * @param modified time as text, without its newline
 * @param machineId last nine digits of {@code uname -m}
 * @param relocatable y or n
 * @param interPolicy m minimum, x maximum
 * @param intraPolicy m middle, c center, e edge, im inner middle, ie inner edge
 * @param strict y, n, or s for super strict
 * @param upperBound most PVs for new allocations
 * @param numLps LPs
 * @param copies 1 to 3
 * @param label mount point, None when there is none
 * @param stripeWidth strips of a stripe; told only when it must be 0, because no byte of the block is left over
 * @param stripeExp base-2 logarithm of the bytes of a strip; told as {@code stripeWidth} is
 * @param fs attributes of the file system, {@code name=value} joined by colons; empty text when the block has none
 */
public record LvcbValues(
        Optional<String> type, Optional<String> lvid, Optional<String> lvname, Optional<String> created, Optional<String> modified,
        Optional<String> machineId, Optional<String> relocatable, Optional<String> interPolicy, Optional<String> intraPolicy, Optional<String> strict,
        OptionalInt upperBound, OptionalInt numLps, OptionalInt copies, Optional<String> label,
        OptionalInt stripeWidth, OptionalInt stripeExp, Optional<String> fs) {

    /**
     * Recognises the fields of a block.
     *
     * @param block the first bytes of an LV; missing ones count as zero, those after the first 512 are not looked at
     * @return empty when the block does not begin with the tag of an LVCB; any bytes after the tag make a value. Text is safe to print:
     *     {@link FieldValue#printable}
     */
    public static Optional<LvcbValues> of(byte[] block) {
        Lvcb lvcb = Structures.LVCB.parse(Arrays.copyOf(block, Structures.LVCB.size()));
        return lvcb.tagOk() ? Optional.of(new LvcbShapes(lvcb.rest()).values()) : Optional.empty();
    }
}
