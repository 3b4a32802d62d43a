package io.vgdakit.repair;

import io.vgdakit.record.Sha256;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tries contents of an area and keeps the one that the checks like strictly better than all others. Holds one content at a time. */
final class Contest {

    private final AreaCopy place;
    private final Set<String> tried = new HashSet<>();
    private byte[] best;
    private Trial least;
    private boolean alone;

    /** @param place where the contents are tried */
    Contest(AreaCopy place) {
        this.place = place;
    }

    void offer(byte[] content) {
        if (!tried.add(Sha256.hex(content))) {
            return;
        }
        Trial trial = Trial.of(place, content);
        int order = least == null ? -1 : trial.compareTo(least);
        alone = order < 0 || order > 0 && alone;
        if (order < 0) {
            best = content;
            least = trial;
        }
    }

    /** The best content, when no other is as good and it is good enough. */
    Optional<byte[]> winner(Predicate<Trial> enough) {
        return alone && enough.test(least) ? Optional.of(best) : Optional.empty();
    }
}
