package io.vgdakit.view;

import io.vgdakit.record.Field.Show;
import io.vgdakit.record.FieldValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field as a tree for JSON, with where its value comes from. */
public final class FieldJson {

    private FieldJson() {
    }

    /** Path, value, disk, copy, offset and length in bytes, raw bytes in hexadecimal, evidence grade and AIX's name. */
    public static Map<String, Object> of(FieldValue field) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("path", field.path());
        tree.put("value", value(field));
        tree.put("disk", field.place().disk());
        tree.put("copy", field.place().copy());
        tree.put("offset", field.place().offset());
        tree.put("length", field.place().length());
        tree.put("raw", field.readable() ? field.hex() : null);
        tree.put("evidence", field.field().evidence().name());
        tree.put("aix_name", field.field().origId());
        return tree;
    }

    /** A number, also where people see it in hexadecimal; text; other bytes as hexadecimal digits; null where bytes could not be read. */
    public static Object value(FieldValue field) {
        if (!field.readable()) {
            return null;
        }
        return field.numeric() && field.field().show() != Show.TEXT ? field.number() : field.text();
    }
}
