package io.vgdakit.view;

import java.util.Optional;

/** A fact that is not on disk or could not be read. */
final class Unknown {

    /** What AIX prints where it finds no information for a field (src/site/AIX.md 2.2). */
    static final String TEXT = "?";

    private Unknown() {
    }

    static String or(Optional<?> value) {
        return value.map(Object::toString).orElse(TEXT);
    }
}
