package io.vgdakit.view;

import java.util.Locale;

/** The five bands of a disk, from the outermost, into which AIX divides its PPs. */
enum Region {
    OUTER_EDGE, OUTER_MIDDLE, CENTER, INNER_MIDDLE, INNER_EDGE;

    /** As {@code lspv -p} prints it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
