package io.vgdakit.repair;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A journal in a file. */
final class FileJournal implements JournalOutput {

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final FileChannel channel;
    private final Path directory;

    FileJournal(FileChannel channel, Path directory) {
        this.channel = channel;
        this.directory = directory;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void force() throws IOException {
        channel.force(true);
        // Windows cannot open directories, and keeps the names of files by itself.
        if (!WINDOWS) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
