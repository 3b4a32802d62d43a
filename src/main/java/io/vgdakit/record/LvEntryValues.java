package io.vgdakit.record;

import io.vgdakit.format.LvEntry;
import io.vgdakit.format.LvEntryBig;
import io.vgdakit.format.LvEntryLinux;
import java.util.List;

/**
 * What an LV entry says (formats/README.md 9.2): num_lps B, lvname and maxsize C, all else D.
 *
 * @param lvname index into the name list, from 0
 * @param maxsize most LPs
 * @param lvState bits: 1 defined, 2 stale, 4 online backup copy
 * @param mirror copies, 1 to 3
 * @param mirrorPolicy scheduling: 1 sequential, 2 parallel, 4 parallel write and sequential read, 5 striped, 8 parallel write and round-robin read
 * @param numLps LPs
 * @param permissions 1 read-write, 2 read-only
 * @param bbRelocation 1 relocatable, 2 non-relocatable
 * @param writeVerify 1 on, 2 off
 * @param mirwrtConsist mirror write consistency: 1 active, 2 off, 3 passive
 * @param stripeExp base-2 logarithm of the bytes of a strip
 * @param stripingWidth strips of a stripe, 0 when not striped
 * @param lvAvoid online backup copy mask
 * @param childMinorNum minor of a related LV
 */
public record LvEntryValues(
        int lvname, long maxsize, int lvState, int mirror, int mirrorPolicy, long numLps, int permissions, int bbRelocation, int writeVerify,
        int mirwrtConsist, int stripeExp, int stripingWidth, int lvAvoid, int childMinorNum) {

    public static final Variant<LvEntry, LvEntryValues> WORKING =
            new Variant<>("lv_state and mirror are bytes at 8 and 9", Structures.LV_ENTRY, LvEntryValues::of);
    public static final Variant<LvEntryLinux, LvEntryValues> LINUX =
            new Variant<>("lv_state and mirror are 16-bit words at 8 and 10", Structures.LV_ENTRY_LINUX, LvEntryValues::of);
    public static final Variant<LvEntryBig, LvEntryValues> BIG =
            new Variant<>("the original entry, then 392 bytes", Structures.LV_ENTRY_BIG, entry -> of(entry.entry()));
    public static final List<Variant<?, LvEntryValues>> VARIANTS = List.of(WORKING, LINUX);

    private static LvEntryValues of(LvEntry e) {
        return new LvEntryValues(e.lvname(), e.maxsize(), e.lvState(), e.mirror(), e.mirrorPolicy(), e.numLps(), e.permissions(), e.bbRelocation(),
                e.writeVerify(), e.mirwrtConsist(), e.stripeExp(), e.stripingWidth(), e.lvAvoid(), e.childMinorNum());
    }

    private static LvEntryValues of(LvEntryLinux e) {
        return new LvEntryValues(e.lvname(), e.maxsize(), e.lvState(), e.mirror(), e.mirrorPolicy(), e.numLps(), e.permissions(), e.bbRelocation(),
                e.writeVerify(), e.mirwrtConsist(), e.stripeExp(), e.stripingWidth(), e.lvAvoid(), e.childMinorNum());
    }
}
