package io.vgdakit.disk;

import java.io.IOException;

/** The chunks of a table of an EWF image and its copy. */
final class EwfChunks {

    private final EwfTable table;
    private final long first;
    private final String segment;
    private EwfTable copy;

    /**
     * @param first number of its first chunk on the disk
     * @param segment name of the file, for messages
     */
    EwfChunks(EwfTable table, long first, String segment) {
        this.table = table;
        this.first = first;
        this.segment = segment;
    }

    /** The table that is used where this one is damaged. */
    void setCopy(EwfTable copy) {
        this.copy = copy.count() == table.count() ? copy : null;
    }

    long count() {
        return table.count();
    }

    /**
     * A chunk, decompressed and verified.
     *
     * @param chunk number of it on the disk
     * @param length bytes of a whole one
     * @param needed bytes that it must have
     * @throws IOException when it is damaged
     */
    byte[] chunk(long chunk, int length, int needed) throws IOException {
        try {
            return soundTable().chunk(chunk - first, length, needed);
        } catch (IOException e) {
            throw new IOException(segment + ": " + e.getMessage(), e);
        }
    }

    /** An entry of a damaged table may lead to another chunk, which is sound. */
    private EwfTable soundTable() throws IOException {
        if (table.isSound()) {
            return table;
        }
        if (copy == null || !copy.isSound()) {
            throw new IOException("the table of the chunks from " + first + " on is damaged, and so is its copy");
        }
        return copy;
    }
}
