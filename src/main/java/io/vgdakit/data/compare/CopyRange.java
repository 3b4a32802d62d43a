package io.vgdakit.data.compare;

import io.vgdakit.data.LpCopy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Neighbouring sectors of an LP of which the same is true.
 *
 * @param lp LP, from 1
 * @param offset bytes from the start of the LP
 * @param length bytes
 * @param lvOffset bytes from the start of the LV to the first one; in a striped LV the next ones need not follow
 * @param verdict what they are
 * @param copies the copies that were compared
 * @param agreement which of them hold the same
 */
public record CopyRange(long lp, long offset, long length, long lvOffset, Verdict verdict, List<LpCopy> copies, Agreement agreement) {

    /** The copies that hold the same, each group once, larger ones first; without those that cannot be read. */
    public List<List<LpCopy>> groups() {
        Map<Integer, List<LpCopy>> groups = new TreeMap<>();
        IntStream.range(0, copies.size()).filter(agreement::readable)
                .forEach(i -> groups.computeIfAbsent(agreement.groups().get(i), first -> new ArrayList<>()).add(copies.get(i)));
        return groups.values().stream().sorted((a, b) -> b.size() - a.size()).toList();
    }

    /** The copies that cannot be read. */
    public List<LpCopy> unreadable() {
        return IntStream.range(0, copies.size()).filter(i -> !agreement.readable(i)).mapToObj(copies::get).toList();
    }

    /** The fresh copies that hold the same and are more than half of the fresh ones that can be read; empty when there is no such group. */
    public List<LpCopy> majority() {
        List<List<LpCopy>> fresh = groups().stream().map(group -> group.stream().filter(copy -> !copy.stale()).toList()).toList();
        int all = fresh.stream().mapToInt(Collection::size).sum();
        return fresh.stream().filter(group -> group.size() * 2 > all).findFirst().orElse(List.of());
    }

    /** The range that goes on over another one, right behind it and alike. */
    CopyRange and(CopyRange next) {
        return new CopyRange(lp, offset, length + next.length, lvOffset, verdict, copies, agreement);
    }

    boolean goesOn(CopyRange next) {
        return lp == next.lp && offset + length == next.offset && verdict == next.verdict && agreement.equals(next.agreement);
    }
}
