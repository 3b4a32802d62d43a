package io.vgdakit.vg.owner;

/**
 * Bytes on a disk that a verdict rests on.
 *
 * @param offset bytes from the start of the disk
 * @param length bytes
 * @param text what stands there, for a person
 */
public record Sign(long offset, int length, String text) {
}
