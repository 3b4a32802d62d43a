package io.vgdakit.vg;

import io.vgdakit.vg.CopyVote.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        Map<String, Long> counts = tied.stream().collect(Collectors.groupingBy(CopyVote::digest, Collectors.counting()));
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        CopyVote winner = tied.stream().filter(vote -> counts.get(vote.digest()) == most).findFirst().orElseThrow();
        Function<CopyVote, CopyVote> decide = vote -> vote.decided(vote == winner, reason(vote, winner, counts));
        return votes.stream().map(decide).toList();
    }

    private static Optional<CopyVote> newest(List<CopyVote> votes, Status status) {
        return votes.stream().filter(vote -> vote.status() == status).max(NEWEST);
    }

    private static String reason(CopyVote vote, CopyVote winner, Map<String, Long> counts) {
        boolean split = counts.size() > 1;
        if (vote == winner) {
            return (vote.status() == Status.VALID ? "newest valid copy" : "no valid copy; the newest torn one is shown")
                    + (split ? ", contents as in " + counts.get(vote.digest()) + " copies of this stamp, which are not all equal" : "");
        }
        if (vote.status() != Status.VALID) {
            return vote.status().description() + (vote.status() == Status.TORN && vote.begin().compareTo(winner.begin()) > 0
                    ? "; newer than every valid copy: evidence of an interrupted change" : "");
        }
        int age = vote.begin().compareTo(winner.begin());
        if (age < 0) {
            return "older than the newest valid copy";
        }
        return vote.digest().equals(winner.digest()) ? "equal to the chosen copy" : "same stamp as the chosen copy, but other contents";
    }
}
