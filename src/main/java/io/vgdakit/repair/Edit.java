package io.vgdakit.repair;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * One range of an image that is to be replaced.
 *
 * @param image canonical path of the image
 * @param stage from 1: edits of one stage are forced to disk together, before the next stage begins
 * @param offset bytes from the start of the disk
 * @param oldBytes what the image holds, 1 to {@link #MAX_BYTES} bytes
 * @param newBytes what it is to hold, as many
 * @param path the field or structure, in the grammar of field paths, for example {@code lvmrec[0]}
 * @param reason one sentence for a person
 */
public record Edit(Path image, int stage, long offset, byte[] oldBytes, byte[] newBytes, String path, String reason) {

    /** Most bytes of one edit; a longer change is several edits. */
    public static final int MAX_BYTES = 1 << 16;

    /** @throws IllegalArgumentException when a number is out of range or the lengths differ */
    public Edit {
        oldBytes = oldBytes.clone();
        newBytes = newBytes.clone();
        Objects.requireNonNull(path);
        Objects.requireNonNull(reason);
        if (stage < 1 || offset < 0 || oldBytes.length < 1 || oldBytes.length > MAX_BYTES || oldBytes.length != newBytes.length
                || offset > Long.MAX_VALUE - oldBytes.length) {
            throw new IllegalArgumentException("no such edit: stage " + stage + ", offset " + offset + ", " + oldBytes.length + " old and "
                    + newBytes.length + " new bytes");
        }
    }

    @Override
    public byte[] oldBytes() {
        return oldBytes.clone();
    }

    @Override
    public byte[] newBytes() {
        return newBytes.clone();
    }

    public int length() {
        return oldBytes.length;
    }

    /** The first byte behind the edit. */
    public long end() {
        return offset + oldBytes.length;
    }

    /** Place and name, for messages. */
    String where() {
        return image + ": " + path + " at offset " + offset + " (" + length() + " bytes)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edit edit && image.equals(edit.image) && stage == edit.stage && offset == edit.offset
                && Arrays.equals(oldBytes, edit.oldBytes) && Arrays.equals(newBytes, edit.newBytes) && path.equals(edit.path)
                && reason.equals(edit.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(image, stage, offset, Arrays.hashCode(newBytes));
    }

    @Override
    public String toString() {
        return "stage " + stage + ": " + where() + ": " + reason;
    }
}
