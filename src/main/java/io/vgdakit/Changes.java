package io.vgdakit;

import io.vgdakit.repair.Consent;
import io.vgdakit.repair.Consequences;
import io.vgdakit.repair.Invocation;
import io.vgdakit.repair.Outcome;
import io.vgdakit.repair.Plan;
import io.vgdakit.repair.Refusal;
import io.vgdakit.repair.Repairer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Writes plans to images, and takes them back. {@link Images} of the same files must be closed first, because closing them would give up
 * the locks.
 *
 * @param program name and version of the program that embeds the library, for the journal
 * @param consent which devices may be written
 */
public record Changes(String program, Consent consent) {

    /** Changes of image files only. */
    public static Changes by(String program) {
        return new Changes(program, Consent.IMAGES_ONLY);
    }

    /**
     * Writes the edits of a plan, see {@link Repairer#apply}, and checks the images that it names. A plan with objections is refused.
     *
     * @param journal a new file outside the images, or one of finished journals; it is what {@link #undo} takes
     * @return what was written, and the errors that were not there before
     * @throws Refusal when a safety rule forbids it; nothing was changed
     * @throws io.vgdakit.repair.WriteFailed when writing stopped in the middle; the journal undoes it
     * @throws IOException when an image cannot be read; nothing was changed
     */
    public Outcome apply(Plan plan, Path journal) throws IOException, Refusal {
        return repairer("apply").apply(plan, journal, false, Consequences.of(plan));
    }

    /**
     * Restores what the images held before the last change of a journal that is not undone yet, byte for byte, see {@link
     * Repairer#undo(Path, Path)}.
     *
     * @param journal what is undone
     * @param undoJournal a new file, which undoes the undo
     */
    public Outcome undo(Path journal, Path undoJournal) throws IOException, Refusal {
        return repairer("undo").undo(journal, undoJournal);
    }

    private Repairer repairer(String action) {
        return new Repairer(consent, new Invocation(program, List.of(action), Instant.now()));
    }
}
