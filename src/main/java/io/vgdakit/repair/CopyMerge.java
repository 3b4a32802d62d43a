package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One content out of several copies of one write, sector by sector: what all hold, else what most hold. Where the votes are equal, or the result
 * breaks rules, the combinations that can be meant are tried, and one is taken only when the checks like it strictly better than all others.
 *
 * @param content of the whole area
 * @param votes how many sectors were decided by which votes, for a person; empty when all copies agree
 */
record CopyMerge(byte[] content, String votes) {

    /**
     * Merges copies.
     *
     * @param copies at least one, readable and of one shape
     * @param whole whether the copies are valid as they are; the result of others must break no rule at all
     * @return empty when no result is clearly the right one
     */
    static Optional<CopyMerge> of(List<AreaCopy> copies, boolean whole) {
        byte[] agreed = new byte[copies.get(0).sectors() * Disk.SECTOR_BYTES];
        List<SectorVote> disputed = SectorVote.disputed(copies, agreed);
        if (disputed.isEmpty()) {
            return whole || Trial.of(copies.get(0), agreed).errors() == 0 ? Optional.of(new CopyMerge(agreed, "")) : Optional.empty();
        }
        boolean decided = disputed.stream().allMatch(SectorVote::decided);
        if (decided && whole && copies.stream().filter(copy -> Arrays.equals(copy.bytes(), agreed)).count() > copies.size() / 2) {
            return Optional.of(new CopyMerge(agreed, text(disputed)));
        }
        var combinations = new Combinations(copies, agreed, whole);
        return combinations.best(disputed.stream().filter(vote -> !vote.decided()).toList())
                .or(() -> combinations.best(disputed))
                .map(content -> new CopyMerge(content, text(disputed)));
    }

    private static String text(List<SectorVote> disputed) {
        return disputed.stream().collect(Collectors.groupingBy(SectorVote::tally, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getValue() + (entry.getValue() == 1 ? " sector " : " sectors ") + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
