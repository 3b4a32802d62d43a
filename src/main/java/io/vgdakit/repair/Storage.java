package io.vgdakit.repair;

import java.io.IOException;
import java.nio.file.Path;

/** Opens what a repair writes to. Tests put disks here that fail. */
interface Storage {

    /**
     * Opens an image for writing and locks it.
     *
     * @throws Refusal when it is of a kind that cannot be written in place, is read-only, or is locked by another process
     */
    WritableImage openImage(Path image) throws IOException, Refusal;

    /** Creates a journal; fails when the file exists. */
    JournalOutput createJournal(Path journal) throws IOException;

    /**
     * Opens a file of journals to put another behind them, and locks it. Bytes behind the last of them are cut off.
     *
     * @throws Refusal when it has another size than it had when it was read, or is locked
     */
    JournalOutput appendJournal(Path journal, JournalFile.End end) throws IOException, Refusal;
}
