package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Applies plans and undoes journals: the only way to write to an image. All images are open and locked, and everything that may be refused
 * is checked, before a journal is created; the journal is whole on disk before the first byte of an image changes.
 *
 * <p>While it works, no other part of the program may open and close the same images: on most systems that would give up the locks.
 */
public final class Repairer {

    private final Storage storage;
    private final Consent consent;
    private final Invocation invocation;

    public Repairer(Consent consent, Invocation invocation) {
        this(new FileStorage(), consent, invocation);
    }

    Repairer(Storage storage, Consent consent, Invocation invocation) {
        this.storage = storage;
        this.consent = consent;
        this.invocation = invocation;
    }

    /**
     * Writes the edits of a plan. An empty plan writes nothing, not even a journal.
     *
     * @param journal a new file, outside the images
     * @param force whether the objections of the plan are overridden; the journal lists them
     * @param recheck called when all images are written and closed, or at once for an empty plan
     * @throws Refusal when a safety rule forbids it; nothing was changed
     * @throws WriteFailed when writing stopped in the middle; the journal undoes it
     * @throws IOException when an image cannot be read; nothing was changed
     */
    public Outcome apply(Plan plan, Path journal, boolean force, Recheck recheck) throws IOException, Refusal {
        if (plan.isEmpty()) {
            return new Outcome(0, 0, Optional.empty(), recheck.remaining());
        }
        if (!force && !plan.objections().isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator(), plan.objections()) + System.lineSeparator()
                    + "the plan is not applied without --force");
        }
        Path path = JournalPath.check(journal, plan.images());
        Outcome done;
        try (Targets targets = Targets.open(storage, plan.images(), consent)) {
            targets.verify(plan);
            for (Requirement requirement : plan.requirements()) {
                targets.verify(requirement);
            }
            done = write(new JournaledWrite(storage, targets, plan), path, JournalHeader.ofRepair(invocation, plan.objections()));
        }
        return new Outcome(done.edits(), done.bytes(), done.journal(), recheck.remaining());
    }

    /**
     * Writes edits that need not be held in memory, see {@link #apply(Plan, Path, boolean, Recheck)}.
     */
    public Outcome apply(EditSource edits, Path journal, Recheck recheck) throws IOException, Refusal {
        Path path = JournalPath.check(journal, edits.images());
        Outcome done;
        try (Targets targets = Targets.open(storage, edits.images(), consent)) {
            targets.verify(edits);
            done = write(new JournaledWrite(storage, targets, edits), path, JournalHeader.ofRepair(invocation, List.of()));
        }
        return new Outcome(done.edits(), done.bytes(), done.journal(), recheck.remaining());
    }

    /**
     * Restores what the images held before a journal, byte for byte, be it finished or interrupted. Where the images hold these bytes
     * already nothing is written, not even a journal.
     *
     * @param journal what is undone
     * @param undoJournal a new file, outside the images, that can be undone in turn
     * @throws Refusal when the journal is not whole, an image is not the one of the journal, or holds bytes that are neither old nor new;
     *     nothing was changed
     * @throws WriteFailed when writing stopped in the middle; either journal undoes it
     * @throws IOException when the journal or an image cannot be read; nothing was changed
     */
    public Outcome undo(Path journal, Path undoJournal) throws IOException, Refusal {
        try (Journal undone = Journal.open(journal)) {
            Path path = JournalPath.check(undoJournal, undone.images());
            try (Targets targets = Targets.open(storage, undone.images(), consent)) {
                targets.verify(undone);
                return write(new JournaledWrite(storage, targets, new UndoSource(undone, targets)), path,
                        JournalHeader.ofUndo(undone.header(), invocation));
            }
        }
    }

    private static Outcome write(JournaledWrite write, Path journal, JournalHeader header) throws IOException, Refusal {
        if (!write.check()) {
            return new Outcome(0, 0, Optional.empty(), List.of());
        }
        write.write(journal, header);
        return new Outcome(write.edits(), write.bytes(), Optional.of(journal), List.of());
    }
}
