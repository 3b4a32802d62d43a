package io.vgdakit.repair;

import java.util.List;

/**
 * A plan and what a person should know about it.
 *
 * @param plan the edits
 * @param notes what was left as it is and why, a sentence each
 */
public record Proposal(Plan plan, List<String> notes) {

    public Proposal {
        notes = List.copyOf(notes);
    }
}
