package io.vgdakit.vg;

import io.vgdakit.vg.CopyVote.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses among all copies of one area: the newest valid one; among copies of that stamp with different contents the contents that most of them
 * have, then the first in the order given. Where none is valid the newest torn one is chosen and said to be torn, so that there is something to look at.
 */
final class Ballot {

    private static final Comparator<CopyVote> NEWEST = Comparator.comparing(CopyVote::begin);

    private Ballot() {
    }

    /** The same votes, decided. */
    static List<CopyVote> decide(List<CopyVote> votes) {
        Optional<CopyVote> newestValid = newest(votes, Status.VALID);
        Optional<CopyVote> newest = newestValid.or(() -> newest(votes, Status.TORN));
        if (newest.isEmpty()) {
            return votes.stream().map(vote -> vote.decided(false, vote.status().description())).toList();
        }
        List<CopyVote> tied = votes.stream().filter(vote -> vote.status() == newest.get().status() && vote.begin().equals(newest.get().begin())).toList();
        List<List<CopyVote>> contents = byContents(tied);
        List<CopyVote> winners = contents.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        return votes.stream().map(vote -> vote.decided(vote == winners.get(0), reason(vote, winners, contents.size() > 1))).toList();
    }

    /** The votes for the same bytes together, in the order of their first. */
    private static List<List<CopyVote>> byContents(List<CopyVote> votes) {
        List<List<CopyVote>> contents = new ArrayList<>();
        for (List<CopyVote> rest = votes; !rest.isEmpty(); ) {
            // Read once for all that are compared with it.
            CopyVote first = rest.get(0);
            byte[] bytes = first.bytes();
            Map<Boolean, List<CopyVote>> alike = rest.stream().collect(Collectors.partitioningBy(
                    vote -> vote == first || vote.checksum() == first.checksum() && Arrays.equals(vote.bytes(), bytes)));
            contents.add(alike.get(true));
            rest = alike.get(false);
        }
        return contents;
    }

    private static Optional<CopyVote> newest(List<CopyVote> votes, Status status) {
        return votes.stream().filter(vote -> vote.status() == status).max(NEWEST);
    }

    private static String reason(CopyVote vote, List<CopyVote> winners, boolean split) {
        CopyVote winner = winners.get(0);
        if (vote == winner) {
            return (vote.status() == Status.VALID ? "newest valid copy" : "no valid copy; the newest torn one is shown")
                    + (split ? ", contents as in " + winners.size() + " copies of this stamp, which are not all equal" : "");
        }
        if (vote.status() != Status.VALID) {
            return vote.status().description() + (vote.status() == Status.TORN && vote.begin().compareTo(winner.begin()) > 0
                    ? "; newer than every valid copy: evidence of an interrupted change" : "");
        }
        int age = vote.begin().compareTo(winner.begin());
        if (age < 0) {
            return "older than the newest valid copy";
        }
        return winners.contains(vote) ? "equal to the chosen copy" : "same stamp as the chosen copy, but other contents";
    }
}
