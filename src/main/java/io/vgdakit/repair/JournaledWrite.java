package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes edits to open images: compares all old bytes, writes the journal and forces it to disk, and only then writes the images, stage by
 * stage, from what the journal says. Holds one edit at a time.
 */
final class JournaledWrite {

    private final Storage storage;
    private final Targets targets;
    private final EditSource source;
    private long edits;
    private long bytes;

    JournaledWrite(Storage storage, Targets targets, EditSource source) {
        this.storage = storage;
        this.targets = targets;
        this.source = source;
    }

    /**
     * Compares the old bytes of all edits with the images.
     *
     * @return whether there is anything to write
     */
    boolean check() throws IOException, Refusal {
        source.forEach(edit -> {
            if (!Arrays.equals(edit.oldBytes(), targets.current(edit))) {
                throw new Refusal(edit.where()
                        + ": the image no longer holds the old bytes of the plan; it was changed, or the plan was applied"
                        + " already. Make the plan anew");
            }
            edits++;
            bytes += edit.length();
        });
        return edits > 0;
    }

    /** Writes journal and images. */
    void write(JournalPlace place, JournalHeader header) throws IOException, Refusal {
        try (JournalOutput output = open(place)) {
            RecordWriter out = place.writer(output);
            try (JournalFile journal = writeJournal(place, output, out, header)) {
                writeImages(journal.last());
                out.write(Journal.FINISHED);
                output.force();
            } catch (IOException e) {
                throw new WriteFailed("writing stopped: " + e.getMessage()
                        + ". Images may be changed in part; to get the former bytes back run"
                        + " 'vgdakit undo " + place.file() + "'", e);
            }
        }
    }

    long edits() {
        return edits;
    }

    long bytes() {
        return bytes;
    }

    private JournalOutput open(JournalPlace place) throws Refusal {
        try {
            return place.open(storage);
        } catch (IOException e) {
            throw new Refusal(place.file() + ": the journal cannot be created: " + e.getMessage() + "; nothing was changed");
        }
    }

    /** Returns the journals as they can be read back, the new one last, or leaves none. */
    private JournalFile writeJournal(JournalPlace place, JournalOutput output, RecordWriter out, JournalHeader header) throws Refusal {
        try {
            HeaderRecords.write(out, header);
            Map<Path, String> fingerprints = targets.fingerprints(source);
            List<ImageIdentity> images = source.images().stream()
                    .map(image -> new ImageIdentity(image.path(), image.size(), fingerprints.get(image.path()))).toList();
            EditRecords.write(out, images, source);
            output.force();
            return readBack(place.file(), header);
        } catch (IOException | Refusal e) {
            // It changed nothing and would only stand in the way of the next attempt.
            place.discard();
            throw new Refusal(place.file() + ": the journal cannot be written: " + e.getMessage() + "; nothing was changed");
        }
    }

    private static JournalFile readBack(Path file, JournalHeader header) throws IOException, Refusal {
        JournalFile journals = JournalFile.open(file);
        if (journals.last().header().id().equals(header.id())) {
            return journals;
        }
        journals.close();
        throw new IOException("it does not hold what was written");
    }

    private void writeImages(Journal journal) throws IOException {
        try {
            int from = 0;
            while (from < journal.size()) {
                from = writeStage(journal, from);
            }
        } catch (Refusal e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Returns the first edit of the next stage. */
    private int writeStage(Journal journal, int from) throws IOException, Refusal {
        Set<WritableImage> touched = new LinkedHashSet<>();
        int stage = journal.edit(from).stage();
        int next = from;
        for (; next < journal.size(); next++) {
            Edit edit = journal.edit(next);
            if (edit.stage() != stage) {
                break;
            }
            WritableImage image = targets.get(edit.image());
            image.write(edit.offset(), edit.newBytes());
            touched.add(image);
        }
        for (WritableImage image : touched) {
            image.force();
        }
        for (int i = from; i < next; i++) {
            requireWritten(journal.edit(i));
        }
        return next;
    }

    private void requireWritten(Edit edit) throws IOException {
        if (!Arrays.equals(edit.newBytes(), targets.current(edit))) {
            throw new IOException(edit.where() + ": the image does not hold what was written");
        }
    }
}
