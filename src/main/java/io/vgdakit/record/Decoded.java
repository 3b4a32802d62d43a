package io.vgdakit.record;

/**
 * A structure and the values a reading takes from it.
 *
 * @param source the structure as it was read, for paths, places and bytes
 * @param values the values, from zeros where bytes could not be read
 */
public record Decoded<V>(OnDisk<?> source, V values) {
}
