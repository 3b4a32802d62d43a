package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
     * @param journal a new file, outside the images, or one of finished journals, behind which this one goes
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
        JournalPlace place = JournalPath.check(journal, plan.images());
        Outcome done;
        try (Targets targets = Targets.open(storage, plan.images(), consent)) {
            targets.verify(plan);
            for (Requirement requirement : plan.requirements()) {
                targets.verify(requirement);
            }
            done = write(new JournaledWrite(storage, targets, plan), place,
                    JournalHeader.ofRepair(invocation, plan.objections(), place.chain()));
        }
        return new Outcome(done.edits(), done.bytes(), done.journal(), recheck.remaining());
    }

    /**
     * Writes edits that need not be held in memory, see {@link #apply(Plan, Path, boolean, Recheck)}.
     */
    public Outcome apply(EditSource edits, Path journal, Recheck recheck) throws IOException, Refusal {
        JournalPlace place = JournalPath.check(journal, edits.images());
        Outcome done;
        try (Targets targets = Targets.open(storage, edits.images(), consent)) {
            targets.verify(edits);
            done = write(new JournaledWrite(storage, targets, edits), place, JournalHeader.ofRepair(invocation, List.of(), place.chain()));
        }
        return new Outcome(done.edits(), done.bytes(), done.journal(), recheck.remaining());
    }

    /**
     * Restores what the images held before the last repair of a file of journals that is not undone yet, byte for byte, be it finished or
     * interrupted. Where the images hold these bytes already nothing is written, not even a journal.
     *
     * @param journals what is undone
     * @param undoJournal a file, outside the images, for the journal that undoes the undo; new, or with the undo of other repairs of the file
     * @throws Refusal when the journals are not whole, an image is not the one of the journal, or holds bytes that are neither old nor new;
     *     nothing was changed
     * @throws WriteFailed when writing stopped in the middle; either journal undoes it
     * @throws IOException when the journal or an image cannot be read; nothing was changed
     */
    public Outcome undo(Path journals, Path undoJournal) throws IOException, Refusal {
        return undo(journals, undoJournal, Map.of(), false);
    }

    /**
     * The same for images that lie elsewhere now, and for all repairs of a file of journals.
     *
     * @param moved where images lie now, by the path, or the file name alone, that the journals name
     * @param all whether all repairs are undone, from the last to the first; a refusal leaves those undone that came before it
     */
    public Outcome undo(Path journals, Path undoJournal, Map<Path, Path> moved, boolean all) throws IOException, Refusal {
        if (Files.exists(undoJournal) && Files.exists(journals) && Files.isSameFile(journals, undoJournal)) {
            throw new Refusal(undoJournal + ": exists, it is the journal that is undone; give another file");
        }
        try (JournalFile file = JournalFile.open(journals, MovedImages.resolve(journals, moved))) {
            if (file.bytesCutOff() > 0 && !all) {
                throw new Refusal(journals + ": the last repair in it was cut off before it changed anything; to undo those before it give --all");
            }
            long edits = 0;
            long bytes = 0;
            Optional<Path> written = Optional.empty();
            for (int last = file.journals().size() - 1; last >= 0 && (all || written.isEmpty()); last--) {
                Journal journal = file.journals().get(last);
                Outcome outcome = undo(journal, file.journals().subList(0, last), undoJournal, written);
                edits += outcome.edits();
                bytes += outcome.bytes();
                written = outcome.journal().isPresent() ? outcome.journal() : written;
                if (journal.state() == Journal.State.INTERRUPTED && !all) {
                    break;
                }
            }
            return new Outcome(edits, bytes, written, List.of());
        }
    }

    /** @param written journal of the undo of later repairs, if any */
    private Outcome undo(Journal undone, List<Journal> earlier, Path undoJournal, Optional<Path> written) throws IOException, Refusal {
        try {
            return undo(undone, earlier, undoJournal);
        } catch (Refusal e) {
            throw written.isEmpty() ? e : new Refusal(e.getMessage() + System.lineSeparator() + "The repairs behind this one are undone; to do them again run 'vgdakit undo "
                    + written.get() + "'");
        }
    }

    private Outcome undo(Journal undone, List<Journal> earlier, Path undoJournal) throws IOException, Refusal {
        JournalPlace place = JournalPath.check(undoJournal, undone.images());
        if (place.chain().isPresent() && !place.chain().get().equals(undone.header().chain())) {
            throw new Refusal(undoJournal + ": exists and is of other repairs; give another file");
        }
        try (Targets targets = Targets.open(storage, undone.images(), consent)) {
            var source = new UndoSource(undone, targets);
            boolean present = source.present(earlier);
            if (present || earlier.isEmpty()) {
                targets.verify(undone);
            }
            return present ? write(new JournaledWrite(storage, targets, source), place, JournalHeader.ofUndo(undone.header(), invocation))
                    : new Outcome(0, 0, Optional.empty(), List.of());
        }
    }

    private static Outcome write(JournaledWrite write, JournalPlace place, JournalHeader header) throws IOException, Refusal {
        if (!write.check()) {
            return new Outcome(0, 0, Optional.empty(), List.of());
        }
        write.write(place, header);
        return new Outcome(write.edits(), write.bytes(), Optional.of(place.file()), List.of());
    }
}
