package io.vgdakit.repair;

import io.vgdakit.format.PpEntry;
import io.vgdakit.record.Content;
import io.vgdakit.record.Structures;
import io.vgdakit.vg.PpIndex;
import io.vgdakit.vg.PpMap;
import io.vgdakit.vg.VgdaCopy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the PPs of mirrored LPs say about an entry that contradicts them (formats/README.md 9.6): all other copies of the LP name the PP, one
 * another, and a copy number that is missing. Everything else is no claim. One VGDA copy, under its readings.
 */
final class PpSiblings {

    private static final int ALLOCATED = 1;
    private static final int MOST_SIBLINGS = 2;

    private final VgdaCopy vgda;
    private final PpIndex index;
    private final int[] pvNumbers;
    private final Map<Long, List<Slot>> byLp = new TreeMap<>();
    private final Map<Slot, List<Claim>> claims = new HashMap<>();
    private final Map<Long, Integer> claimsByLp = new HashMap<>();

    /**
     * A PP.
     *
     * @param map place of its PV among the maps, from 0
     * @param pp its number on the PV, from 1
     */
    record Slot(int map, int pp) {
    }

    /**
     * What an entry should hold.
     *
     * @param slot the PP
     * @param lv minor of its LV
     * @param lp its LP
     * @param bytes of the whole entry
     * @param siblings the PPs that say so, for a person
     */
    record Claim(Slot slot, int lv, long lp, byte[] bytes, String siblings) {
    }

    PpSiblings(VgdaCopy vgda) {
        this.vgda = vgda;
        this.index = new PpIndex(vgda);
        this.pvNumbers = index.pvNumbers(vgda.readings().pvHeader());
        boolean distinct = IntStream.of(pvNumbers).distinct().count() == pvNumbers.length;
        if (distinct) {
            Map<Integer, Long> lps = IntStream.of(vgda.definedMinors()).boxed().collect(Collectors.toMap(minor -> minor, vgda::numLps));
            index.forEachLp((lv, lp, ordinals) -> {
                if (lp <= lps.getOrDefault(lv, 0L) && ordinals.length > 0) {
                    List<Slot> slots = IntStream.of(ordinals).mapToObj(ordinal -> new Slot(index.map(ordinal), index.pp(ordinal))).toList();
                    byLp.put(key(lv, lp), slots);
                }
            });
            byLp.forEach((key, slots) -> claim(slots));
        }
    }

    /** Claims by PP; several for one PP contradict each other. */
    Map<Slot, List<Claim>> claims() {
        return claims;
    }

    /** Why a claim cannot be followed; empty when nothing speaks against it. */
    Optional<String> against(Claim claim) {
        PpEntry own = entry(claim.slot());
        List<Slot> others = byLp.getOrDefault(key(own.lvNum(), own.lpNum()), List.of()).stream().filter(slot -> !slot.equals(claim.slot())).toList();
        boolean member = byLp.getOrDefault(key(own.lvNum(), own.lpNum()), List.of()).contains(claim.slot())
                && (own.lvNum() != claim.lv() || own.lpNum() != claim.lp());
        if (claims.get(claim.slot()).size() > 1 || claimsByLp.get(key(claim.lv(), claim.lp())) > 1) {
            return Optional.of("its siblings disagree");
        }
        if (member && (others.isEmpty() || others.stream().anyMatch(other -> references(entry(other)).contains(claim.slot())))) {
            return Optional.of("it names LP " + own.lpNum() + " of LV " + own.lvNum() + ", which would lose a PP");
        }
        return Optional.empty();
    }

    String name(Slot slot) {
        return "PP " + pvNumbers[slot.map()] + ":" + slot.pp();
    }

    /** Path of an entry. */
    String path(Slot slot) {
        return vgda.ppMaps().get(slot.map()).entryOnDisk(slot.pp()).path();
    }

    /** First byte of an entry in the copy. */
    int offset(Slot slot) {
        return (int) (vgda.ppMaps().get(slot.map()).entryOnDisk(slot.pp()).place().offset() - vgda.extent().offset());
    }

    int pvNumber(Slot slot) {
        return pvNumbers[slot.map()];
    }

    private static long key(int lv, long lp) {
        return (long) lv << Integer.SIZE | lp;
    }

    private PpEntry entry(Slot slot) {
        return vgda.ppMaps().get(slot.map()).entry(slot.pp());
    }

    /** Each of the PPs of an LP may be the wrong one, or the one that is missing. */
    private void claim(List<Slot> slots) {
        if (slots.size() <= MOST_SIBLINGS) {
            List<Slot> named = slots.stream().flatMap(slot -> references(entry(slot)).stream()).distinct().filter(slot -> !slots.contains(slot)).toList();
            if (named.size() == 1) {
                claim(slots, named.get(0));
            }
        }
        if (slots.size() > 1 && slots.size() <= MOST_SIBLINGS + 1) {
            slots.forEach(slot -> claim(slots.stream().filter(other -> !other.equals(slot)).toList(), slot));
        }
    }

    private void claim(List<Slot> siblings, Slot slot) {
        List<PpEntry> entries = siblings.stream().map(this::entry).toList();
        int copies = siblings.size() + 1;
        List<Integer> free = IntStream.rangeClosed(1, copies).boxed().filter(copy -> entries.stream().noneMatch(entry -> entry.ppCopyVal() == copy)).toList();
        boolean plain = entries.stream().allMatch(entry -> entry.ppState() == ALLOCATED && entry.ppCopyVal() >= 1 && entry.ppCopyVal() <= copies
                && Content.of(entry.reserved1()) == Content.ZERO && Content.of(entry.reserved2()) == Content.ZERO);
        if (free.size() != 1 || !plain) {
            return;
        }
        Map<Integer, Slot> byCopy = new TreeMap<>(Map.of(free.get(0), slot));
        siblings.forEach(sibling -> byCopy.put(entry(sibling).ppCopyVal(), sibling));
        boolean agreed = siblings.stream().allMatch(sibling -> references(entry(sibling)).equals(others(byCopy, sibling)));
        byte[] bytes = bytes(entries.get(0), free.get(0), others(byCopy, slot));
        if (agreed && !Arrays.equals(bytes, vgda.ppMaps().get(slot.map()).entryOnDisk(slot.pp()).bytes())) {
            claimsByLp.merge(key(entries.get(0).lvNum(), entries.get(0).lpNum()), 1, Integer::sum);
            claims.computeIfAbsent(slot, key -> new ArrayList<>()).add(new Claim(slot, entries.get(0).lvNum(), entries.get(0).lpNum(), bytes,
                    siblings.stream().map(this::name).collect(Collectors.joining(" and "))));
        }
    }

    private static List<Slot> others(Map<Integer, Slot> byCopy, Slot slot) {
        return byCopy.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).map(Map.Entry::getValue).filter(other -> !other.equals(slot)).toList();
    }

    /** The PPs that an entry names; without those that do not exist. */
    private List<Slot> references(PpEntry entry) {
        return Stream.of(slot(entry.pvFstMir(), entry.partFstMir()), slot(entry.pvSndMir(), entry.partSndMir())).flatMap(Optional::stream).toList();
    }

    private Optional<Slot> slot(int pv, int pp) {
        return IntStream.range(0, pvNumbers.length).filter(map -> pvNumbers[map] == pv && pp >= 1 && pp <= vgda.ppMaps().get(map).ppCount())
                .mapToObj(map -> new Slot(map, pp)).findFirst();
    }

    private byte[] bytes(PpEntry sibling, int copy, List<Slot> others) {
        PpEntry entry = Structures.PP_ENTRY.parse(new byte[Structures.PP_ENTRY.size()]);
        entry.setLvNum(sibling.lvNum());
        entry.setLpNum(sibling.lpNum());
        entry.setPpCopyVal(copy);
        entry.setPpState(ALLOCATED);
        entry.setPvFstMir(pvNumbers[others.get(0).map()]);
        entry.setPartFstMir(others.get(0).pp());
        if (others.size() > 1) {
            entry.setPvSndMir(pvNumbers[others.get(1).map()]);
            entry.setPartSndMir(others.get(1).pp());
        }
        entry._check();
        return Structures.PP_ENTRY.write(entry, Structures.PP_ENTRY.size());
    }
}
