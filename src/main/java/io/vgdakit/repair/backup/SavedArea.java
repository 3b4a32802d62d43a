package io.vgdakit.repair.backup;

/**
 * An area in a backup.
 *
 * @param path in the grammar of field paths, for example {@code vgda[0].lv}
 * @param psn first sector
 * @param sectors length
 * @param missing bytes that are not in the backup: unreadable, behind the end of the image, or withheld from a sanitized one
 * @param sha256 of the bytes that are there, 64 hex digits
 */
public record SavedArea(String path, long psn, long sectors, long missing, String sha256) {
}
