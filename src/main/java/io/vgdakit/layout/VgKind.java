package io.vgdakit.layout;

import java.util.Locale;

/** The three kinds of volume group (formats/README.md 5). */
public enum VgKind {
    /** Up to 32 PVs and 256 LVs; the layout is established. */
    ORIGINAL,
    /** Up to 128 PVs and 512 LVs; only the bounds of the areas are established. */
    BIG,
    /** Up to 1024 PVs; areas are known from the LVM record, their contents are not. */
    SCALABLE;

    /** Lower-case name for output. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
