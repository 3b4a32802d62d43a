package io.vgdakit.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * An LV of a test volume group.
 *
 * @param minor from 1
 * @param name in the name list and the LVCB
 * @param type in the LVCB; empty for an LV without LVCB
 * @param label in the LVCB
 * @param maxsize most LPs
 * @param copies the PPs of each copy in the order of the LPs
 * @param mirrorPolicy 1 sequential, 2 parallel, 5 striped
 * @param bbRelocation 1 relocatable, 2 non-relocatable
 * @param mirwrtConsist 1 active, 2 off, 3 passive
 * @param stripeExp base-2 logarithm of the strip
 * @param stripingWidth strips
 */
public record LvSpec(
        int minor, String name, String type, String label, long maxsize, List<List<PpRef>> copies, int mirrorPolicy, int bbRelocation, int mirwrtConsist,
        int stripeExp, int stripingWidth) {

    /** An LV of one copy with what mklv sets by default. */
    public static LvSpec of(int minor, String name, List<PpRef> pps) {
        return new LvSpec(minor, name, "jfs2", "None", 512, List.of(List.copyOf(pps)), 2, 1, 1, 0, 0);
    }

    public LvSpec withCopy(List<PpRef> pps) {
        List<List<PpRef>> more = new ArrayList<>(copies);
        more.add(List.copyOf(pps));
        return new LvSpec(minor, name, type, label, maxsize, List.copyOf(more), mirrorPolicy, bbRelocation, mirwrtConsist, stripeExp, stripingWidth);
    }

    public LvSpec withType(String newType, String newLabel) {
        return new LvSpec(minor, name, newType, newLabel, maxsize, copies, mirrorPolicy, bbRelocation, mirwrtConsist, stripeExp, stripingWidth);
    }

    public LvSpec withStripes(int exp, int width) {
        return new LvSpec(minor, name, type, label, maxsize, copies, mirrorPolicy, bbRelocation, mirwrtConsist, exp, width);
    }

    public LvSpec withBbRelocation(int value) {
        return new LvSpec(minor, name, type, label, maxsize, copies, mirrorPolicy, value, mirwrtConsist, stripeExp, stripingWidth);
    }

    public LvSpec withMaxsize(long value) {
        return new LvSpec(minor, name, type, label, value, copies, mirrorPolicy, bbRelocation, mirwrtConsist, stripeExp, stripingWidth);
    }

    public int numLps() {
        return copies.get(0).size();
    }
}
