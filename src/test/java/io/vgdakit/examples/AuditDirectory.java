package io.vgdakit.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vgdakit.Images;
import io.vgdakit.record.Finding;
import io.vgdakit.view.CheckView;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** Checks all images of a directory and writes the findings as JSON, with a library of the caller's own. */
final class AuditDirectory {

    private AuditDirectory() {
    }

    static void audit(Path directory, Writer out) throws IOException {
        // example: audit
        try (Images images = Images.open(directory); JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (Finding finding : images.check()) {
                json.writeStartObject();
                for (Map.Entry<String, Object> fact : CheckView.tree(finding).entrySet()) {
                    json.writePOJOField(fact.getKey(), fact.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        // end
    }
}
