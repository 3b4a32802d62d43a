package io.vgdakit.repair;

import java.nio.file.Path;

/**
 * Bytes that a plan rests on without changing them, for example the valid copy that it copies from. They must still be the same when it is
 * applied.
 *
 * @param image canonical path
 * @param offset bytes from the start of the disk
 * @param length bytes, 1 to {@link Edit#MAX_BYTES}
 * @param sha256 of the bytes, 64 hex digits
 */
public record Requirement(Path image, long offset, int length, String sha256) {

    public Requirement {
        if (!image.isAbsolute() || offset < 0 || length < 1 || length > Edit.MAX_BYTES || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no requirement: " + image + ", offset " + offset + ", length " + length + ", SHA-256 "
                    + sha256);
        }
    }
}
