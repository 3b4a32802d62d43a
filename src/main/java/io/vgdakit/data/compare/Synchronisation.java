package io.vgdakit.data.compare;

import io.vgdakit.data.LpCopy;

/**
 * LPs in a row that a synchronisation, be it of stale PPs or at the rejoin of a split copy, would copy: AIX copies whole PPs.
 *
 * @param firstLp from 1
 * @param lps how many
 * @param from the fresh copy of the first one
 * @param to the stale copy of the first one
 * @param bytes all that would be copied
 * @param differing bytes of sectors that hold something else, as far as they could be read
 */
public record Synchronisation(long firstLp, long lps, LpCopy from, LpCopy to, long bytes, long differing) {

    boolean goesOn(Synchronisation next) {
        return firstLp + lps == next.firstLp && follows(from, next.from) && follows(to, next.to);
    }

    private boolean follows(LpCopy first, LpCopy next) {
        return first.copy() == next.copy() && first.disk().equals(next.disk()) && first.pp() + lps == next.pp();
    }

    Synchronisation and(Synchronisation next) {
        return new Synchronisation(firstLp, lps + next.lps, from, to, bytes + next.bytes, differing + next.differing);
    }
}
