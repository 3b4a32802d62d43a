package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Path;

/** The real files of this machine, but with journals, images or both that fail. */
final class FailingStorage implements Storage {

    private final FileStorage files = new FileStorage();
    private final int journalFails;
    private final int imageFails;
    private final boolean lies;
    private final boolean device;
    private int journalOperations;
    private int imageWrites;

    private FailingStorage(int journalFails, int imageFails, boolean lies, boolean device) {
        this.journalFails = journalFails;
        this.imageFails = imageFails;
        this.lies = lies;
        this.device = device;
    }

    /** The disk of the journal is full at a write or force, counted from 0. */
    static FailingStorage fullForJournal(int operation) {
        return new FailingStorage(operation, -1, false, false);
    }

    /** A write to an image fails, counted from 0. */
    static FailingStorage brokenImage(int write) {
        return new FailingStorage(-1, write, false, false);
    }

    /** Writes to images are forgotten. */
    static FailingStorage lyingImage() {
        return new FailingStorage(-1, -1, true, false);
    }

    /** Every image is taken for a device. */
    static FailingStorage devices() {
        return new FailingStorage(-1, -1, false, true);
    }

    int journalOperations() {
        return journalOperations;
    }

    @Override
    public WritableImage openImage(Path path) throws IOException, Refusal {
        WritableImage image = files.openImage(path);
        return new WritableImage() {
            @Override
            public long size() {
                return image.size();
            }

            @Override
            public boolean device() {
                return device;
            }

            @Override
            public byte[] read(long offset, int length) throws IOException {
                return image.read(offset, length);
            }

            @Override
            public void write(long offset, byte[] bytes) throws IOException {
                if (imageWrites++ == imageFails) {
                    throw new IOException("Input/output error");
                }
                if (!lies) {
                    image.write(offset, bytes);
                }
            }

            @Override
            public void force() throws IOException {
                image.force();
            }

            @Override
            public void close() throws IOException {
                image.close();
            }
        };
    }

    @Override
    public JournalOutput createJournal(Path journal) throws IOException {
        return failing(files.createJournal(journal));
    }

    @Override
    public JournalOutput appendJournal(Path journal, JournalFile.End end) throws IOException, Refusal {
        return failing(files.appendJournal(journal, end));
    }

    private JournalOutput failing(JournalOutput output) {
        return new JournalOutput() {
            @Override
            public void write(byte[] bytes) throws IOException {
                operation();
                output.write(bytes);
            }

            @Override
            public void force() throws IOException {
                operation();
                output.force();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    private void operation() throws IOException {
        if (journalOperations++ == journalFails) {
            throw new IOException("No space left on device");
        }
    }
}
