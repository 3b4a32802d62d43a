package io.vgdakit.repair;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A whole journal, open for reading. All of it was checked when it was opened; edits are read from the file when asked for, so that only
 * their places are in memory.
 */
public final class Journal implements EditSource, Closeable {

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
    private final State state;

    private Journal(Path file, FileChannel channel) throws IOException, Refusal {
        this.file = file;
        this.channel = channel;
        var in = new RecordReader(file.toString(), new BufferedInputStream(Channels.newInputStream(channel)));
        JournalHeader read = HeaderRecords.read(in);
        List<String> overridden = new ArrayList<>();
        List<ImageIdentity> identities = new ArrayList<>();
        List<Place> edits = new ArrayList<>();
        List<String> record = EditRecords.readImages(in, HeaderRecords.readOverridden(in, overridden), identities);
        var rules = new EditRules(identities);
        while (!EditRecords.isWhole(in, record, edits.size())) {
            rules.accept(EditRecords.edit(in, record, identities));
            edits.add(new Place(in.start(), Math.toIntExact(in.position() - in.start())));
            record = in.next().orElseThrow(in::cutOff);
        }
        header = new JournalHeader(read.id(), read.chain(), read.undoes(), read.tool(), read.time(), read.command(), overridden);
        images = List.copyOf(identities);
        places = List.copyOf(edits);
        state = state(in);
    }

    /**
     * Opens and checks a journal.
     *
     * @throws Refusal when it is not exactly a journal, or was cut off before all its edits; such a journal changed no image
     * @throws IOException when it cannot be read
     */
    public static Journal open(Path file) throws IOException, Refusal {
        FileChannel channel = FileChannel.open(InputFiles.regular(file));
        try {
            return new Journal(file, channel);
        } catch (IOException | Refusal | RuntimeException e) {
            channel.close();
            throw e;
        }
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

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static State state(RecordReader in) throws IOException, Refusal {
        byte[] mark = in.line(FINISHED);
        byte[] rest = in.rest(MAX_TAIL_BYTES);
        if (Arrays.equals(rest, mark)) {
            return State.FINISHED;
        }
        int length = rest.length;
        while (length > 0 && rest[length - 1] == 0) {
            length--;
        }
        boolean tornMark = length < mark.length && Arrays.equals(rest, 0, length, mark, 0, length);
        if (!tornMark || rest.length == MAX_TAIL_BYTES) {
            throw in.damaged("what follows the edits is no finished mark; the edits are whole, so a copy of the journal that is cut off"
                    + " at this byte can be undone");
        }
        return State.INTERRUPTED;
    }

    /** Where the record of an edit lies in the file. */
    private record Place(long offset, int length) {
    }
}
