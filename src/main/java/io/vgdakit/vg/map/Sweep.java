package io.vgdakit.vg.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts a disk into runs of sectors without gap or overlap; where claims overlap, the first in the list wins. */
final class Sweep {

    /**
     * A run of sectors.
     *
     * @param psn first sector
     * @param end first sector behind it
     * @param claim whose it is; empty when it is nobody's
     */
    record Run(long psn, long end, Optional<Claim> claim) {
    }

    private Sweep() {
    }

    /**
     * The runs of the sectors from 0 to before {@code end}.
     *
     * @param claims possible ones only, the most trusted first
     * @param cuts sectors at which a run always ends
     */
    static List<Run> runs(List<Claim> claims, List<Long> cuts, long end) {
        SortedSet<Long> borders = new TreeSet<>(cuts);
        claims.forEach(claim -> borders.addAll(List.of(claim.area().psn(), claim.area().end())));
        borders.addAll(List.of(0L, end));
        List<Long> points = List.copyOf(borders.subSet(0L, end + 1));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            long psn = points.get(i);
            Optional<Claim> owner = claims.stream().filter(claim -> claim.covers(psn)).findFirst();
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.claim().equals(owner) && !cuts.contains(psn)) {
                runs.set(runs.size() - 1, new Run(last.psn(), points.get(i + 1), owner));
            } else {
                runs.add(new Run(psn, points.get(i + 1), owner));
            }
        }
        return runs;
    }

    /** Every pair of claims that share sectors. */
    static List<Overlap> overlaps(List<Claim> claims) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                long psn = Math.max(claims.get(i).area().psn(), claims.get(j).area().psn());
                long end = Math.min(claims.get(i).area().end(), claims.get(j).area().end());
                if (psn < end) {
                    overlaps.add(new Overlap(claims.get(i).area(), claims.get(j).area(), psn, end - psn));
                }
            }
        }
        return overlaps;
    }
}
