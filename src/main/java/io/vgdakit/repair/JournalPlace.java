package io.vgdakit.repair;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a journal goes: into a new file, or behind the journals of a file.
 *
 * @param file canonical path
 * @param end of the journals in it; empty for a new file
 * @param chain of these journals; empty for a new file
 */
record JournalPlace(Path file, Optional<JournalFile.End> end, Optional<UUID> chain) {

    static JournalPlace ofNew(Path file) {
        return new JournalPlace(file, Optional.empty(), Optional.empty());
    }

    JournalOutput open(Storage storage) throws IOException, Refusal {
        return end.isPresent() ? storage.appendJournal(file, end.get()) : storage.createJournal(file);
    }

    RecordWriter writer(JournalOutput output) {
        return new RecordWriter(output, end.map(JournalFile.End::checksum).orElse(new byte[0]));
    }

    /** Takes away the beginning of a journal that changed nothing. What cannot be taken away does no harm: it is passed over. */
    void discard() {
        try {
            if (end.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end.get().offset());
            }
        } catch (IOException e) {
            // the refusal that follows says why
        }
    }
}
