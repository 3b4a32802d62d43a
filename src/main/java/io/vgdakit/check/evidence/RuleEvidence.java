package io.vgdakit.check.evidence;

import io.vgdakit.record.Evidence;
import io.vgdakit.record.Place;
import java.util.List;

/**
 * What the disks say about one rule of the format.
 *
 * @param rule what should hold, in one line
 * @param grade how well the rule is established
 * @param source section of formats/README.md
 * @param confirmed structures for which it holds
 * @param contradicted structures for which it does not hold
 * @param cannotTell structures that say nothing about it
 * @param against the first of the contradictions
 * @param meaning what follows for the format reference, in a few words
 */
public record RuleEvidence(
        String rule, Evidence grade, String source, int confirmed, int contradicted, int cannotTell, List<Contradiction> against,
        String meaning) {

    /**
     * A structure for which a rule does not hold.
     *
     * @param place where it lies
     * @param path the structure or field
     * @param found what is there
     */
    public record Contradiction(Place place, String path, String found) {
    }
}
