package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One content out of several copies of one write, sector by sector: what all hold, else what most hold. Where the votes are equal, or the result
 * breaks rules, the combinations that can be meant are tried, and one is taken only when the checks like it strictly better than all others.
 *
 * @param content of the whole area
 * @param votes how many sectors were decided by which votes, for a person; empty when all copies agree
 */
record CopyMerge(byte[] content, String votes) {

    private static final int MOST_RUNS = 6;

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
        var merge = new Combinations(copies, agreed, disputed);
        return merge.best(disputed.stream().filter(vote -> !vote.decided()).toList(), whole)
                .or(() -> merge.best(disputed, whole))
                .map(content -> new CopyMerge(content, text(disputed)));
    }

    private static String text(List<SectorVote> disputed) {
        return disputed.stream().collect(Collectors.groupingBy(SectorVote::tally, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getValue() + (entry.getValue() == 1 ? " sector " : " sectors ") + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** The combinations of the contents of disputed sectors that can be meant. */
    private record Combinations(List<AreaCopy> copies, byte[] agreed, List<SectorVote> disputed) {

        /** A copy that alone is flawless, else the best of all combinations; every combination has the majority's content where it is not open. */
        Optional<byte[]> best(List<SectorVote> open, boolean whole) {
            List<byte[]> candidates = new ArrayList<>();
            if (open.isEmpty()) {
                add(candidates, agreed);
            }
            for (AreaCopy copy : copies) {
                byte[] own = copy.bytes();
                add(candidates, filled(open, vote -> Arrays.copyOfRange(own, vote.sector() * Disk.SECTOR_BYTES,
                        (vote.sector() + 1) * Disk.SECTOR_BYTES)));
            }
            Optional<byte[]> flawless = unique(candidates, Trial::flawless);
            if (flawless.isPresent()) {
                return flawless;
            }
            add(candidates, filled(open, vote -> vote.contents().stream().filter(content -> Content.of(content) != Content.ZERO).findFirst()
                    .orElseThrow()));
            byRuns(open, candidates);
            return unique(candidates, trial -> trial.errors() == 0 || whole && copies.size() > 1);
        }

        /** The candidate that the checks like strictly better than all others, if it is good enough. */
        private Optional<byte[]> unique(List<byte[]> candidates, Predicate<Trial> enough) {
            byte[] best = null;
            Trial least = null;
            boolean alone = false;
            for (byte[] candidate : candidates) {
                Trial trial = Trial.of(copies.get(0), candidate);
                int order = least == null ? -1 : trial.compareTo(least);
                alone = order < 0 || order > 0 && alone;
                if (order < 0) {
                    best = candidate;
                    least = trial;
                }
            }
            return alone && enough.test(least) ? Optional.of(best) : Optional.empty();
        }

        /** Damage comes in runs of sectors: each run as one of the copies has it. */
        private void byRuns(List<SectorVote> open, List<byte[]> candidates) {
            List<List<SectorVote>> runs = new ArrayList<>();
            for (SectorVote vote : open) {
                List<SectorVote> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.get(last.size() - 1).sector() + 1 == vote.sector()) {
                    last.add(vote);
                } else {
                    runs.add(new ArrayList<>(List.of(vote)));
                }
            }
            if (runs.size() > 1 && runs.size() <= MOST_RUNS && Math.pow(copies.size(), runs.size()) <= 1 << MOST_RUNS) {
                combine(runs, 0, agreed.clone(), candidates);
            }
        }

        private void combine(List<List<SectorVote>> runs, int run, byte[] content, List<byte[]> candidates) {
            if (run == runs.size()) {
                add(candidates, content.clone());
                return;
            }
            for (AreaCopy copy : copies) {
                List<SectorVote> votes = runs.get(run);
                byte[] own = copy.read(votes.get(0).sector(), votes.size()).bytes();
                System.arraycopy(own, 0, content, votes.get(0).sector() * Disk.SECTOR_BYTES, own.length);
                combine(runs, run + 1, content, candidates);
            }
        }

        private byte[] filled(List<SectorVote> open, Function<SectorVote, byte[]> choice) {
            byte[] content = agreed.clone();
            open.forEach(vote -> vote.take(choice.apply(vote), content));
            return content;
        }

        private static void add(List<byte[]> candidates, byte[] content) {
            if (candidates.stream().noneMatch(known -> Arrays.equals(known, content))) {
                candidates.add(content);
            }
        }
    }
}
