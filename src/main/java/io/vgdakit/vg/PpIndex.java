package io.vgdakit.vg;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.PvHeaderValues;
import io.vgdakit.record.Variant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The used PPs of one VGDA copy by LV and LP, from the fields of the PP entry that are established (LV and LP number). Eight bytes an
 * entry, and entries are bounded by the area. A PP is named by its ordinal, its place among all entries of the copy.
 */
public final class PpIndex {

    /** The PPs of one LP. */
    @FunctionalInterface
    public interface LpVisitor {

        /**
         * Takes the copies of one LP on this disk.
         *
         * @param ordinals the PPs that name this LV and LP, in the order of the disk
         */
        void visit(int lvNum, int lpNum, int[] ordinals);
    }

    private static final int ORDINAL_BITS = 24;
    private static final int LP_BITS = 24;

    private final VgdaCopy vgda;
    private final int[] mapStarts;
    private final long[] keys;
    private final Map<Integer, Integer> copies = new HashMap<>();
    private final Map<Integer, Integer> lps = new HashMap<>();

    public PpIndex(VgdaCopy vgda) {
        this.vgda = vgda;
        this.mapStarts = new int[vgda.ppMaps().size() + 1];
        for (int i = 0; i < vgda.ppMaps().size(); i++) {
            mapStarts[i + 1] = mapStarts[i] + vgda.ppMaps().get(i).ppCount();
        }
        this.keys = keys();
        forEachLp((lv, lp, ordinals) -> {
            copies.merge(lv, ordinals.length, Math::max);
            lps.merge(lv, 1, Integer::sum);
        });
    }

    private long[] keys() {
        long[] found = new long[mapStarts[mapStarts.length - 1]];
        int count = 0;
        for (int i = 0; i < vgda.ppMaps().size(); i++) {
            PpMap map = vgda.ppMaps().get(i);
            for (int pp = 1; pp <= map.ppCount(); pp++) {
                PpEntry entry = map.blank(pp) ? null : map.entry(pp);
                if (entry != null && usable(entry)) {
                    found[count++] = (long) entry.lvNum() << LP_BITS + ORDINAL_BITS | entry.lpNum() << ORDINAL_BITS | mapStarts[i] + pp - 1;
                }
            }
        }
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether the numbers name an LV and an LP that can exist. */
    private boolean usable(PpEntry entry) {
        return entry.lvNum() >= 1 && entry.lvNum() <= vgda.maxMinors() && entry.lpNum() >= 1 && entry.lpNum() < 1L << LP_BITS;
    }

    /** Every LP that has a PP, by LV and LP number ascending. */
    public void forEachLp(LpVisitor visitor) {
        int start = 0;
        while (start < keys.length) {
            int end = start + 1;
            while (end < keys.length && keys[end] >>> ORDINAL_BITS == keys[start] >>> ORDINAL_BITS) {
                end++;
            }
            int[] ordinals = Arrays.stream(keys, start, end).mapToInt(key -> (int) key & (1 << ORDINAL_BITS) - 1).toArray();
            int lp = (int) (keys[start] >>> ORDINAL_BITS) & (1 << LP_BITS) - 1;
            visitor.visit((int) (keys[start] >>> LP_BITS + ORDINAL_BITS), lp, ordinals);
            start = end;
        }
    }

    /** Most PPs that any LP of an LV has; 0 when it has none. */
    public int copies(int lvNum) {
        return copies.getOrDefault(lvNum, 0);
    }

    /** LPs of an LV that have a PP. */
    public int lps(int lvNum) {
        return lps.getOrDefault(lvNum, 0);
    }

    public VgdaCopy vgda() {
        return vgda;
    }

    /** Map of a PP, by its place among the maps from 0. */
    public int map(int ordinal) {
        int found = Arrays.binarySearch(mapStarts, ordinal);
        int map = found < 0 ? -found - 2 : found;
        while (mapStarts[map + 1] == ordinal) {
            map++;
        }
        return map;
    }

    /** Number of a PP on its PV, from 1. */
    public int pp(int ordinal) {
        return ordinal - mapStarts[map(ordinal)] + 1;
    }

    /** Entry of a PP. */
    public PpEntry entry(int ordinal) {
        return vgda.ppMaps().get(map(ordinal)).entry(pp(ordinal));
    }

    /** Number of each PV under a reading, in the order of the maps; the place from 1 where its own is out of range. */
    public int[] pvNumbers(Variant<?, PvHeaderValues> reading) {
        int[] numbers = new int[vgda.ppMaps().size()];
        for (int i = 0; i < numbers.length; i++) {
            int own = reading.values(vgda.ppMaps().get(i).header().source().bytes()).pvNum();
            numbers[i] = own >= 1 && own <= vgda.layout().maxPvs() ? own : i + 1;
        }
        return numbers;
    }

    /**
     * Whether the references of each of the two or three PPs of an LP name exactly the others, under the working placement.
     *
     * @param pvNumbers of the maps, see {@link #pvNumbers}
     */
    public boolean reciprocal(int[] pvNumbers, int[] ordinals) {
        for (int own : ordinals) {
            PpEntry entry = entry(own);
            int first = named(pvNumbers, ordinals, entry.pvFstMir(), entry.partFstMir());
            int second = named(pvNumbers, ordinals, entry.pvSndMir(), entry.partSndMir());
            boolean none = entry.pvSndMir() == 0 && entry.partSndMir() == 0;
            if (first < 0 || ordinals[first] == own) {
                return false;
            }
            if (ordinals.length == 2 ? !none : second < 0 || second == first || ordinals[second] == own) {
                return false;
            }
        }
        return true;
    }

    /** Place among {@code ordinals} of the PP that a reference names; -1 when it is none of them. */
    public int named(int[] pvNumbers, int[] ordinals, int pv, int pp) {
        for (int i = 0; i < ordinals.length; i++) {
            if (pvNumbers[map(ordinals[i])] == pv && pp(ordinals[i]) == pp) {
                return i;
            }
        }
        return -1;
    }
}
