package io.vgdakit.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The head that every JSON document of the program has; its schema lies in the jar as {@code schema/NAME.json}. */
public final class JsonDocument {

    private static final int SCHEMA_VERSION = 1;

    private JsonDocument() {
    }

    /**
     * A document of one list.
     *
     * @param name of the schema, for example {@code vg-status}
     * @param key under which the list stands
     * @param elements of the list, taken one after the other as they are written
     */
    public static Map<String, Object> of(String name, String key, Stream<?> elements) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "vgdakit-" + name);
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put(key, elements);
        return document;
    }
}
