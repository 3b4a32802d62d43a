package io.vgdakit.repair;

import java.io.Closeable;
import java.io.IOException;

/** A new journal, written from its start. */
public interface JournalOutput extends Closeable {

    void write(byte[] bytes) throws IOException;

    /** Returns when everything written is on the disk, the name of the file in its directory included. */
    void force() throws IOException;
}
