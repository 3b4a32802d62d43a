package io.vgdakit.repair;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of journals, open for reading: one for each change, in the order in which they were made. All of it was checked when it was
 * opened; every journal but the last is finished.
 */
public final class JournalFile implements Closeable {

    private final Path file;
    private final FileChannel channel;
    private final List<Journal> journals = new ArrayList<>();
    private final long size;
    private End end;

    /**
     * Where a journal can be put behind those of a file.
     *
     * @param offset first byte behind the last finished journal
     * @param size of the file; more than {@code offset} when a journal was begun there but not whole, so that it changed nothing
     * @param checksum of the last record
     */
    record End(long offset, long size, byte[] checksum) {
    }

    private JournalFile(Path file, FileChannel channel, Map<Path, Path> moved) throws IOException, Refusal {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
        var in = new RecordReader(file.toString(), new BufferedInputStream(Channels.newInputStream(channel)));
        Optional<Journal> next = Optional.of(Journal.first(file, channel, in, moved));
        while (next.isPresent()) {
            journals.add(next.get());
            end = new End(in.position(), size, in.checksum());
            next = next.get().state() == Journal.State.FINISHED ? Journal.next(file, channel, in, moved) : Optional.empty();
        }
        for (Journal journal : journals) {
            if (!journal.header().chain().equals(last().header().chain())) {
                throw new Refusal(file + ": is damaged: its journals are not of one chain");
            }
        }
    }

    /**
     * Opens and checks a file of journals.
     *
     * @throws Refusal when it is not exactly that, or its first journal was cut off before all its edits; such a journal changed no image
     * @throws IOException when it cannot be read
     */
    public static JournalFile open(Path file) throws IOException, Refusal {
        return open(file, Map.of());
    }

    /**
     * The same with images that lie elsewhere now.
     *
     * @param moved canonical paths of the images now, by those that the journals name
     */
    static JournalFile open(Path file, Map<Path, Path> moved) throws IOException, Refusal {
        FileChannel channel = FileChannel.open(InputFiles.regular(file));
        try {
            return new JournalFile(file, channel, moved);
        } catch (IOException | Refusal | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The journals, the oldest first; at least one. */
    public List<Journal> journals() {
        return List.copyOf(journals);
    }

    /** The newest journal. */
    public Journal last() {
        return journals.get(journals.size() - 1);
    }

    /** Bytes at the end of a journal that was begun but not whole, so that it changed no image. */
    public long bytesCutOff() {
        return last().state() == Journal.State.FINISHED ? size - end.offset() : 0;
    }

    /**
     * Where the next journal goes.
     *
     * @throws Refusal when the last journal is not finished
     */
    End end() throws Refusal {
        if (last().state() != Journal.State.FINISHED) {
            throw new Refusal(file + ": its last journal was interrupted; undo it, and give another file");
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
