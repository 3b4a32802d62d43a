package io.vgdakit.vg;

import io.vgdakit.record.Structures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for the places of the mirror references in a PP entry behind the LP number, when they are not where the working reading has them.
 * A PV number is the byte and a PP number the 16 bits where their low end lies; wider fields end at the same place.
 */
final class PpPlacementSearch {

    private static final int MOST_LPS = 4096;
    private static final int ENTRY_BYTES = Structures.PP_ENTRY.size();

    private final List<byte[][]> entries = new ArrayList<>();
    private final List<int[][]> places = new ArrayList<>();

    /** Takes the first 4096 mirrored LPs. */
    PpPlacementSearch(PpIndex index, int[] pvNumbers) {
        index.forEachLp((lv, lp, ordinals) -> {
            if ((ordinals.length == 2 || ordinals.length == 3) && entries.size() < MOST_LPS) {
                entries.add(IntStream.of(ordinals)
                        .mapToObj(ordinal -> index.vgda().ppMaps().get(index.map(ordinal)).entryOnDisk(index.pp(ordinal)).bytes()).toArray(byte[][]::new));
                places.add(IntStream.of(ordinals)
                        .mapToObj(ordinal -> new int[] {pvNumbers[index.map(ordinal)], index.pp(ordinal)}).toArray(int[][]::new));
            }
        });
    }

    /** The single placement under which every reference of every mirrored LP fits, in words; empty when there is none or more than one. */
    Optional<String> find() {
        List<int[]> firsts = candidates();
        List<String> found = new ArrayList<>();
        for (int[] first : firsts) {
            List<int[]> seconds = hasThreeCopies() ? firsts.stream().filter(second -> complements(first, second)).toList() : List.of(new int[0]);
            for (int[] second : seconds) {
                // Two references are listed in ascending order of their fields, so that each pair counts once.
                if (second.length == 0 || first[0] < second[0]) {
                    found.add(text(first, second));
                }
            }
        }
        return found.size() == 1 ? Optional.of("every mirrored LP fits " + found.get(0)) : Optional.empty();
    }

    private static String text(int[] first, int[] second) {
        String text = String.format("mirror PV ending at 0x%x with mirror PP ending at 0x%x", first[0], first[1] + 1);
        return second.length == 0 ? text : text + String.format(", mirror PV ending at 0x%x with mirror PP ending at 0x%x", second[0], second[1] + 1);
    }

    private boolean hasThreeCopies() {
        return entries.stream().anyMatch(lp -> lp.length == 3);
    }

    /** Pairs (offset of a PV byte, offset of a PP word) that name another PP of the same LP wherever they must. */
    private List<int[]> candidates() {
        List<int[]> found = new ArrayList<>();
        int start = Structures.PP_ENTRY.table().fields().stream().filter(field -> field.path().equals("pp_copy_val")).findFirst().orElseThrow().offset();
        for (int pv = start; pv < ENTRY_BYTES; pv++) {
            for (int pp = start; pp < ENTRY_BYTES - 1; pp++) {
                int[] pair = {pv, pp};
                if ((pv < pp || pv > pp + 1) && fits(pair)) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    /** In an LP of two PPs a reference may be unused, but then it is so in both. */
    private boolean fits(int[] pair) {
        boolean used = false;
        for (int lp = 0; lp < entries.size(); lp++) {
            for (int own = 0; own < entries.get(lp).length; own++) {
                int named = named(lp, own, pair);
                boolean unused = entries.get(lp).length == 2 && blank(entries.get(lp)[own], pair);
                if (!unused && (named < 0 || named == own)) {
                    return false;
                }
                used |= !unused;
            }
        }
        return used;
    }

    private boolean complements(int[] first, int[] second) {
        for (int lp = 0; lp < entries.size(); lp++) {
            for (int own = 0; own < entries.get(lp).length; own++) {
                int one = named(lp, own, first);
                int other = named(lp, own, second);
                if (entries.get(lp).length == 3 ? one == other : one < 0 == other < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int named(int lp, int own, int[] pair) {
        byte[] entry = entries.get(lp)[own];
        int pv = entry[pair[0]] & 0xff;
        int pp = (entry[pair[1]] & 0xff) << 8 | entry[pair[1] + 1] & 0xff;
        return IntStream.range(0, places.get(lp).length).filter(i -> places.get(lp)[i][0] == pv && places.get(lp)[i][1] == pp).findFirst().orElse(-1);
    }

    private static boolean blank(byte[] entry, int[] pair) {
        return entry[pair[0]] == 0 && entry[pair[1]] == 0 && entry[pair[1] + 1] == 0;
    }
}
