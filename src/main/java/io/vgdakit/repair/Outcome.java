package io.vgdakit.repair;

import io.vgdakit.record.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was done.
 *
 * @param edits edits written and forced to disk
 * @param bytes bytes of these edits
 * @param journal what undoes them; empty when nothing was written
 * @param remaining findings of the {@link Recheck}; success is when there are none
 */
public record Outcome(long edits, long bytes, Optional<Path> journal, List<Finding> remaining) {

    public Outcome {
        remaining = List.copyOf(remaining);
    }
}
