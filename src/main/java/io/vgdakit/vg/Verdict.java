package io.vgdakit.vg;

import io.vgdakit.record.Evidence;
import java.util.List;

/**
 * What the bytes of a volume group say about the readings of one structure.
 *
 * @param subject the structure
 * @param reading the reading in use, for a person
 * @param rival the other reading; empty when there is none
 * @param rivalUsed whether the reading in use is not the working one
 * @param grade B when the volume group proves the reading in use, else D
 * @param confirmations independent facts that fit the reading in use and not the other
 * @param contradictions independent facts that fit the other and not the reading in use
 * @param neither facts that fit no reading: damage, torn writes, or a third reading
 * @param undecided facts that fit both
 * @param counted the first of the confirmations, by name
 * @param against the first of the contradictions, by name
 * @param note anything more a person should know; empty for nothing
 */
public record Verdict(
        String subject, String reading, String rival, boolean rivalUsed, Evidence grade, int confirmations, int contradictions, int neither,
        int undecided, List<String> counted, List<String> against, String note) {

    /** A verdict for a structure that no fact speaks about. */
    static Verdict unproved(String subject, String reading) {
        return new Verdict(subject, reading, "", false, Evidence.D, 0, 0, 0, 0, List.of(), List.of(), "");
    }
}
