package io.vgdakit.view;

import io.vgdakit.record.FieldValue;

/** A field as a line of text. */
public final class FieldLine {

    private FieldLine() {
    }

    /** Path and value, separated by one blank; a value of grade D is marked. */
    public static String of(FieldValue field) {
        return field.path() + " " + value(field);
    }

    /** The value; one of grade D is marked. */
    public static String value(FieldValue field) {
        return field.text() + field.field().evidence().mark();
    }
}
