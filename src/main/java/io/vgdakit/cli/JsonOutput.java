package io.vgdakit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes a tree of maps, lists, lazy streams, text, numbers and booleans as JSON, without holding what a stream yields. */
final class JsonOutput {

    private JsonOutput() {
    }

    /** One indented document, ended by a newline. */
    static void document(PrintWriter out, Map<String, ?> tree) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.useDefaultPrettyPrinter();
            value(json, tree);
        }
        out.println();
    }

    /** One object on one line (JSON Lines). */
    static void line(PrintWriter out, Map<String, ?> tree) {
        try (JsonGenerator json = generator(out)) {
            value(json, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    private static JsonGenerator generator(PrintWriter out) throws IOException {
        return JsonFactory.builder().build().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Stream<?> stream) {
            elements(json, stream);
        } else if (value instanceof Iterable<?> iterable) {
            elements(json, StreamSupport.stream(iterable.spliterator(), false));
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** Pushed, not pulled: the iterator of a stream made by flatMap holds everything that one outer element yields. */
    private static void elements(JsonGenerator json, Stream<?> elements) throws IOException {
        json.writeStartArray();
        try {
            elements.forEachOrdered(element -> element(json, element));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.writeEndArray();
    }

    private static void element(JsonGenerator json, Object element) {
        try {
            value(json, element);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
