package io.vgdakit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A JSON document: a tree behind the name and version of its schema. */
final class JsonDocument {

    private static final int SCHEMA_VERSION = 1;

    private JsonDocument() {
    }

    /** Prints one list under its name; elements are made as they are written. */
    static void print(PrintWriter out, String schema, String list, Stream<? extends Map<String, ?>> elements) throws IOException {
        print(out, schema, Map.of(list, elements));
    }

    /** Prints a tree. */
    static void print(PrintWriter out, String schema, Map<String, ?> tree) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", schema);
        document.put("schemaVersion", SCHEMA_VERSION);
        document.putAll(tree);
        JsonOutput.document(out, document);
    }
}
