package io.vgdakit.scan;

import io.vgdakit.record.Content;
import io.vgdakit.record.FieldValue;
import io.vgdakit.record.Structures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slots of a list of LV names (formats/README.md 9.7). */
final class NameList {

    static final int SLOT_BYTES = CandidateTest.field(Structures.LV_NAMES, "name[]").stride();

    private NameList() {
    }

    /** The names in a whole number of slots, as text safe to print, empty slots left out. */
    static List<String> names(byte[] slots) {
        List<String> names = new ArrayList<>();
        for (int slot = 0; slot + SLOT_BYTES <= slots.length; slot += SLOT_BYTES) {
            if (slots[slot] != 0) {
                names.add(FieldValue.printable(Arrays.copyOfRange(slots, slot, slot + SLOT_BYTES)));
            }
        }
        return names;
    }

    /** Whether every slot holds a name ended by zeros, or nothing. */
    static boolean isOne(byte[] slots) {
        for (int slot = 0; slot + SLOT_BYTES <= slots.length; slot += SLOT_BYTES) {
            int end = slot;
            while (end < slot + SLOT_BYTES && slots[end] > ' ' && slots[end] <= '~') {
                end++;
            }
            if (end == slot + SLOT_BYTES || Content.of(slots, end, slot + SLOT_BYTES) != Content.ZERO) {
                return false;
            }
        }
        return true;
    }
}
