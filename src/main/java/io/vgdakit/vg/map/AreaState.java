package io.vgdakit.vg.map;

import java.util.Locale;

/** What a disk holds where an area should be. */
public enum AreaState {
    /** The structure that belongs here, and it keeps its own rules. */
    VALID,
    /** One byte value throughout: never written, or cleared. */
    BLANK,
    /** Breaks the rules of the structure that belongs here. */
    DAMAGED,
    /** Belongs to another structure, volume group or volume manager. */
    FOREIGN,
    /** Has a purpose, but no rule is known, or was applied, by which its bytes could be judged. */
    ASSIGNED,
    /** Has no known purpose. */
    UNASSIGNED,
    /** The image ends before it. */
    BEYOND_IMAGE,
    /** Could not be read. */
    UNREAD;

    /** Lower-case words for output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
