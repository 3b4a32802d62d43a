package io.vgdakit.data.map;

import io.vgdakit.data.map.PpOwners.Owned;
import io.vgdakit.record.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one of runs that say the same, and takes out of all of them what contradicts itself: it is not known which of them is right. */
final class MapConflicts {

    private final List<MapProblem> problems;

    /** @param problems where contradictions are added */
    MapConflicts(List<MapProblem> problems) {
        this.problems = problems;
    }

    /** The same LVs in the same order, without runs that repeat or contradict others. */
    Map<String, List<MapRun>> resolve(Map<String, List<MapRun>> runs) {
        List<Owned> all = new ArrayList<>();
        runs.forEach((lv, list) -> merged(list).forEach(run -> all.add(new Owned(lv, run))));
        List<Owned> byLp = cut(all, owned -> "LV " + owned.lv() + " copy " + owned.run().copy() + " LP ", MapConflicts::lps, MapProblem.Kind.LP_TWICE,
                "is said to be on different PPs");
        List<Owned> byPp = cut(byLp, owned -> "PP " + owned.run().disk() + ":", MapConflicts::pps, MapProblem.Kind.PP_TWICE,
                "is said to hold different LPs");
        Map<String, List<MapRun>> sound = new LinkedHashMap<>();
        runs.keySet().forEach(lv -> sound.put(lv, new ArrayList<>()));
        byPp.forEach(owned -> sound.get(owned.lv()).add(owned.run()));
        return sound;
    }

    private static Span lps(MapRun run) {
        return new Span(run.lp(), run.lastLp());
    }

    private static Span pps(MapRun run) {
        return new Span(run.pp(), run.lastPp());
    }

    /** Runs of the same copy, disk and distance between LP and PP say the same where they meet; stale in one text is stale. */
    private static List<MapRun> merged(List<MapRun> runs) {
        Map<String, List<MapRun>> same = runs.stream().collect(Collectors.groupingBy(
                run -> run.copy() + " " + (run.lp() - run.pp()) + " " + run.disk(), LinkedHashMap::new, Collectors.toList()));
        List<MapRun> merged = new ArrayList<>();
        for (List<MapRun> group : same.values()) {
            List<Span> stale = Span.union(group.stream().filter(MapRun::stale).map(MapConflicts::lps).toList());
            List<Span> taken = new ArrayList<>();
            for (Confidence confidence : Confidence.values()) {
                TreeMap<Long, MapRun> equals = new TreeMap<>();
                group.stream().filter(run -> run.confidence() == confidence).forEach(run -> equals.putIfAbsent(run.lp(), run));
                List<Span> all = group.stream().filter(run -> run.confidence() == confidence).map(MapConflicts::lps).toList();
                List<Span> fresh = Span.minus(Span.minus(all, taken), stale);
                fresh.forEach(span -> merged.add(piece(equals, span, false)));
                Span.minus(all, joined(taken, fresh)).forEach(span -> merged.add(piece(equals, span, true)));
                taken.addAll(all);
            }
        }
        return merged;
    }

    private static List<Span> joined(List<Span> some, List<Span> others) {
        List<Span> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Part of the runs that begin at or before it; of all of them LP and PP are the same distance apart. */
    private static MapRun piece(NavigableMap<Long, MapRun> equals, Span lps, boolean stale) {
        MapRun near = equals.floorEntry(lps.first()).getValue();
        return new MapRun(lps.first(), near.copy(), near.disk(), near.pp() + lps.first() - near.lp(), lps.last() - lps.first() + 1, stale,
                near.confidence(), near.origin());
    }

    private List<Owned> cut(List<Owned> all, Function<Owned, String> key, Function<MapRun, Span> span, MapProblem.Kind kind, String text) {
        Map<String, List<Owned>> groups = all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        List<Owned> sound = new ArrayList<>();
        groups.forEach((subject, group) -> {
            TreeMap<Long, Span> disputed = new TreeMap<>();
            Span.shared(group.stream().map(owned -> span.apply(owned.run())).toList()).forEach(part -> disputed.put(part.first(), part));
            TreeMap<Long, String> origins = new TreeMap<>();
            group.forEach(owned -> origins.merge(span.apply(owned.run()).first(), owned.run().origin(), MapConflicts::together));
            for (Span part : disputed.values()) {
                String nearest = origins.headMap(part.last(), true).descendingMap().values().stream().limit(2).collect(Collectors.joining(", "));
                problems.add(new MapProblem(kind, nearest, subject + part + " " + text + "; none was taken"));
            }
            for (Owned owned : group) {
                Span whole = span.apply(owned.run());
                long shift = owned.run().lp() - whole.first();
                for (Span part : Span.minus(List.of(whole), meeting(disputed, whole))) {
                    sound.add(new Owned(owned.lv(), owned.run().part(part.first() + shift, part.last() + shift)));
                }
            }
        });
        return sound;
    }

    /** Both origins; of very many those that fit in a line. */
    private static String together(String some, String other) {
        return some.length() > 200 || some.contains(other) ? some : some + ", " + other;
    }

    private static List<Span> meeting(NavigableMap<Long, Span> spans, Span whole) {
        Long from = spans.floorKey(whole.first());
        return spans.subMap(from == null ? whole.first() : from, true, whole.last(), true).values().stream()
                .filter(part -> part.last() >= whole.first()).toList();
    }
}
