package io.vgdakit.data.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which PPs hold the LPs of an LV, from whatever source.
 *
 * @param name of the LV
 * @param lps LPs of the LV; 0 when no source tells
 * @param stripeExp base-2 logarithm of the bytes of a strip; 0 when it is not striped
 * @param stripingWidth strips of a stripe; 0 when it is not striped
 * @param runs by copy, then LP; no LP of a copy twice, no PP twice
 */
public record LvMap(String name, long lps, int stripeExp, int stripingWidth, List<MapRun> runs) {

    public LvMap {
        runs = runs.stream().sorted(Comparator.comparingInt(MapRun::copy).thenComparingLong(MapRun::lp)).toList();
    }

    /** LPs: as told, or the last one that has a PP when that is more. */
    public long size() {
        return Math.max(lps, runs.stream().mapToLong(MapRun::lastLp).max().orElse(0));
    }

    /** The run that holds a copy of an LP. */
    public Optional<MapRun> run(long lp, int copy) {
        return runs.stream().filter(run -> run.copy() == copy && run.lp() <= lp && lp <= run.lastLp()).findFirst();
    }

    /** Copies that any LP has, 0 to 3. */
    public int copies() {
        return runs.stream().mapToInt(MapRun::copy).max().orElse(0);
    }

    /** LPs of which no copy has a PP. */
    public List<Span> missing() {
        return size() == 0 ? List.of() : Span.minus(List.of(new Span(1, size())), runs.stream().map(run -> new Span(run.lp(), run.lastLp())).toList());
    }
}
