package io.vgdakit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A JSON document that is one list behind the name and version of its schema. */
final class JsonDocument {

    private static final int SCHEMA_VERSION = 1;

    private JsonDocument() {
    }

    /** Prints it; elements are made as they are written. */
    static void print(PrintWriter out, String schema, String list, Stream<? extends Map<String, ?>> elements) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", schema);
        document.put("schemaVersion", SCHEMA_VERSION);
        document.put(list, elements);
        JsonOutput.document(out, document);
    }
}
