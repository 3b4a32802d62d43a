package io.vgdakit.repair;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole journal in an open {@link JournalFile}. All of it was checked when the file was opened; edits are read from the file when asked
 * for, so that only their places are in memory.
 */
public final class Journal implements EditSource {

    /** How far the writing of the images came. */
    public enum State {
        /** All edits were written and forced to disk. */
        FINISHED,
        /** The journal is whole, and any part of its edits may have been written. */
        INTERRUPTED
    }

    /** The mark that a journal ends with when all its edits are on disk. */
    static final String FINISHED = "finished";

    /** Behind the last record a file system may leave zeros after a power cut. */
    private static final int MAX_TAIL_BYTES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final JournalHeader header;
    private final List<ImageIdentity> images;
    private final List<Place> places;
    private final EditRules rules;
    private final State state;

    private Journal(Path file, FileChannel channel, JournalHeader header, List<ImageIdentity> images, List<Place> places, EditRules rules, State state) {
        this.file = file;
        this.channel = channel;
        this.header = header;
        this.images = List.copyOf(images);
        this.places = List.copyOf(places);
        this.rules = rules;
        this.state = state;
    }

    /** Reads the first journal of a file. */
    static Journal first(Path file, FileChannel channel, RecordReader in, Map<Path, Path> moved) throws IOException, Refusal {
        HeaderRecords.begin(in);
        return read(file, channel, in, moved);
    }

    /** Reads the journal behind another; empty when there is none, or only the beginning of one. */
    static Optional<Journal> next(Path file, FileChannel channel, RecordReader in, Map<Path, Path> moved) throws IOException, Refusal {
        long start = in.position();
        Optional<byte[]> other = in.expect(MAX_TAIL_BYTES, HeaderRecords.FIRST);
        if (other.isEmpty()) {
            try {
                return Optional.of(read(file, channel, in, moved));
            } catch (Refusal e) {
                if (in.ended()) {
                    return Optional.empty();
                }
                throw new Refusal(e.getMessage() + wholeBefore(start));
            }
        }
        requireTorn(in, other.get(), in.line(HeaderRecords.FIRST), "what follows the finished mark is no other journal" + wholeBefore(start));
        return Optional.empty();
    }

    private static String wholeBefore(long start) {
        return "; the journals before are whole, so a copy of the file that is cut off at byte " + start + " can be undone";
    }

    private static Journal read(Path file, FileChannel channel, RecordReader in, Map<Path, Path> moved) throws IOException, Refusal {
        JournalHeader read = HeaderRecords.read(in);
        List<String> overridden = new ArrayList<>();
        List<ImageIdentity> identities = new ArrayList<>();
        List<Place> edits = new ArrayList<>();
        List<String> record = EditRecords.readImages(in, HeaderRecords.readOverridden(in, overridden), identities);
        identities.replaceAll(image -> image.at(moved.getOrDefault(image.path(), image.path())));
        var rules = new EditRules(identities);
        while (!EditRecords.isWhole(in, record, edits.size())) {
            rules.accept(EditRecords.edit(in, record, identities));
            edits.add(new Place(in.start(), Math.toIntExact(in.position() - in.start())));
            record = in.next().orElseThrow(in::cutOff);
        }
        var header = new JournalHeader(read.id(), read.chain(), read.undoes(), read.tool(), read.time(), read.command(), overridden);
        return new Journal(file, channel, header, identities, edits, rules, state(in));
    }

    public JournalHeader header() {
        return header;
    }

    /** The images as they were known before they were changed. */
    @Override
    public List<ImageIdentity> images() {
        return images;
    }

    public State state() {
        return state;
    }

    /** Number of edits. */
    public int size() {
        return places.size();
    }

    /** An edit, from 0, in the order in which they are written. Reads it from the file. */
    public Edit edit(int index) throws IOException, Refusal {
        Place place = places.get(index);
        ByteBuffer line = ByteBuffer.allocate(place.length());
        while (line.hasRemaining()) {
            if (channel.read(line, place.offset() + line.position()) < 0) {
                throw new EOFException(file + ": became shorter while it was read");
            }
        }
        var in = new RecordReader(file.toString(), new ByteArrayInputStream(line.array()));
        return EditRecords.edit(in, in.nextChecked(), images);
    }

    @Override
    public void forEach(Visitor visitor) throws IOException, Refusal {
        for (int i = 0; i < places.size(); i++) {
            visitor.visit(edit(i));
        }
    }

    /** Whether a byte of an image is one that the journal changes. */
    boolean covers(Path image, long offset) {
        return rules.covers(image, offset);
    }

    private static State state(RecordReader in) throws IOException, Refusal {
        Optional<byte[]> other = in.expect(MAX_TAIL_BYTES, FINISHED);
        if (other.isEmpty()) {
            return State.FINISHED;
        }
        requireTorn(in, other.get(), in.line(FINISHED), "what follows the edits is no finished mark; the edits are whole, so a copy of the journal"
                + " that is cut off at this byte can be undone");
        return State.INTERRUPTED;
    }

    /** Refuses anything but the beginning of a record with zeros behind it. */
    private static void requireTorn(RecordReader in, byte[] found, byte[] record, String otherwise) throws Refusal {
        int length = found.length;
        while (length > 0 && found[length - 1] == 0) {
            length--;
        }
        boolean torn = length < record.length && Arrays.equals(found, 0, length, record, 0, length);
        if (!torn || found.length == MAX_TAIL_BYTES) {
            throw in.damaged(otherwise);
        }
    }

    /** Where the record of an edit lies in the file. */
    private record Place(long offset, int length) {
    }
}
