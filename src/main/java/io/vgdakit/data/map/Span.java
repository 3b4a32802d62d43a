package io.vgdakit.data.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Consecutive numbers.
 *
 * @param first of them
 * @param last of them, at least first
 */
public record Span(long first, long last) {

    public Span {
        if (last < first) {
            throw new IllegalArgumentException(first + " to " + last + " is no span");
        }
    }

    @Override
    public String toString() {
        return MapRun.range(first, last);
    }

    /** The numbers of all spans, in order. */
    public static List<Span> union(List<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (Span span : sorted(spans)) {
            Span before = union.isEmpty() ? null : union.get(union.size() - 1);
            if (before != null && span.first() <= before.last() + 1) {
                union.set(union.size() - 1, new Span(before.first(), Math.max(before.last(), span.last())));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    /** The numbers that are in more than one of the spans, in order. */
    public static List<Span> shared(List<Span> spans) {
        List<Span> shared = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Span span : sorted(spans)) {
            if (span.first() <= last) {
                shared.add(new Span(span.first(), Math.min(last, span.last())));
            }
            last = Math.max(last, span.last());
        }
        return union(shared);
    }

    /** What the spans of {@code from} have beyond those of {@code taken}. */
    public static List<Span> minus(List<Span> from, List<Span> taken) {
        List<Span> rest = new ArrayList<>();
        List<Span> away = union(taken);
        int start = 0;
        for (Span span : union(from)) {
            while (start < away.size() && away.get(start).last() < span.first()) {
                start++;
            }
            long first = span.first();
            for (int i = start; i < away.size() && away.get(i).first() <= span.last(); i++) {
                if (first < away.get(i).first()) {
                    rest.add(new Span(first, away.get(i).first() - 1));
                }
                first = Math.max(first, away.get(i).last() + 1);
            }
            if (first <= span.last()) {
                rest.add(new Span(first, span.last()));
            }
        }
        return rest;
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().sorted(Comparator.comparingLong(Span::first)).toList();
    }
}
