package io.vgdakit.disk;

/** Where the bytes of a disk from some position on come from, up to the place where that changes. */
sealed interface Piece {

    /** Bytes, at least 1. */
    long length();

    /** A hole: the image does not store these bytes, because they are zero. */
    record Zeros(long length) implements Piece {
    }

    /**
     * Bytes that a file holds as they are.
     *
     * @param offset of the first one in the file; one that the file does not have makes them unreadable
     */
    record Stored(ImageBytes file, long offset, long length) implements Piece {
    }

    /**
     * Bytes that were decompressed or verified.
     *
     * @param from index of the first one
     */
    record Unpacked(byte[] bytes, int from, long length) implements Piece {

        /** All that there are from an index on. */
        Unpacked(byte[] bytes, int from) {
            this(bytes, from, bytes.length - from);
        }
    }
}
