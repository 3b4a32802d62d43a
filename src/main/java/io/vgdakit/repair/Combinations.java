package io.vgdakit.repair;

import io.vgdakit.disk.Disk;
import io.vgdakit.record.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The combinations that can be meant where copies of one write disagree. Every combination has the majority's content where that is not open.
 *
 * @param copies of the write
 * @param agreed what all or most of them hold
 * @param whole whether the copies are valid as they are; otherwise a combination must break no rule
 */
record Combinations(List<AreaCopy> copies, byte[] agreed, boolean whole) {

    private static final int MOST_RUNS = 6;
    private static final int MOST_CUTS = 2500;

    /** The copy that alone is flawless, else the combination that alone is best; empty when there is no such. */
    Optional<byte[]> best(List<SectorVote> open) {
        var contest = new Contest(copies.get(0));
        if (open.isEmpty()) {
            contest.offer(agreed);
        }
        for (AreaCopy copy : copies) {
            byte[] own = copy.bytes();
            contest.offer(filled(open, vote -> sector(own, vote.sector())));
        }
        Optional<byte[]> flawless = contest.winner(Trial::flawless);
        if (flawless.isPresent()) {
            return flawless;
        }
        contest.offer(filled(open, vote -> vote.contents().stream().filter(content -> Content.of(content) != Content.ZERO).findFirst().orElseThrow()));
        byRuns(open, contest);
        if (!whole && open.size() <= MOST_CUTS) {
            byCuts(open, contest);
        }
        return contest.winner(trial -> trial.errors() == 0 || whole && copies.size() > 1);
    }

    /** Damage comes in runs of sectors: each run as one of the copies has it. */
    private void byRuns(List<SectorVote> open, Contest contest) {
        List<List<SectorVote>> runs = new ArrayList<>();
        for (SectorVote vote : open) {
            List<SectorVote> last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.get(last.size() - 1).sector() + 1 == vote.sector()) {
                last.add(vote);
            } else {
                runs.add(new ArrayList<>(List.of(vote)));
            }
        }
        if (runs.size() > 1 && Math.pow(copies.size(), runs.size()) <= 1 << MOST_RUNS) {
            combine(runs, 0, agreed.clone(), contest);
        }
    }

    private void combine(List<List<SectorVote>> runs, int run, byte[] content, Contest contest) {
        if (run == runs.size()) {
            contest.offer(content.clone());
            return;
        }
        for (AreaCopy copy : copies) {
            List<SectorVote> votes = runs.get(run);
            byte[] own = copy.read(votes.get(0).sector(), votes.size()).bytes();
            System.arraycopy(own, 0, content, votes.get(0).sector() * Disk.SECTOR_BYTES, own.length);
            combine(runs, run + 1, content, contest);
        }
    }

    /** A copy that has the beginning of the write, up to some sector, and behind it one that has the end. */
    private void byCuts(List<SectorVote> open, Contest contest) {
        List<byte[]> begins = distinct(copies.stream().filter(copy -> !copy.begin().isZero()));
        List<byte[]> ends = distinct(copies.stream().filter(copy -> copies.stream().anyMatch(other -> other.begin().equals(copy.end()))));
        for (byte[] begin : begins) {
            for (byte[] end : ends) {
                open.forEach(cut -> contest.offer(filled(open, vote -> sector(vote.sector() < cut.sector() ? begin : end, vote.sector()))));
            }
        }
    }

    private static List<byte[]> distinct(Stream<AreaCopy> copies) {
        List<byte[]> contents = new ArrayList<>();
        copies.map(AreaCopy::bytes).filter(bytes -> contents.stream().noneMatch(known -> Arrays.equals(known, bytes))).forEach(contents::add);
        return contents;
    }

    private byte[] filled(List<SectorVote> open, Function<SectorVote, byte[]> choice) {
        byte[] content = agreed.clone();
        open.forEach(vote -> vote.take(choice.apply(vote), content));
        return content;
    }

    private static byte[] sector(byte[] content, int sector) {
        return Arrays.copyOfRange(content, sector * Disk.SECTOR_BYTES, (sector + 1) * Disk.SECTOR_BYTES);
    }
}
