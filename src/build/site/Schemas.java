import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The page that lists the JSON schemas. */
final class Schemas {

    private Schemas() {
    }

    /** The page in Markdown. */
    static String page(Path folder) throws IOException {
        var text = new StringBuilder("""
                # JSON schemas

                Every document that a command writes with `--json`, and every line that it writes with `--jsonl`, follows one of these schemas (JSON Schema 2020-12).
                They are in the jar under `schema/`. `schemaVersion` grows when a document changes in a way that a reader could stumble over.

                | schema | of what | |
                |---|---|---|
                """);
        for (Path file : files(folder)) {
            Map<String, Object> schema = load(file);
            text.append("| [%1$s](%1$s) | %2$s | %3$s |\n".formatted(file.getFileName(), schema.get("title"), schema.getOrDefault("description", "")));
        }
        return text.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** JSON is YAML. */
    private static Map<String, Object> load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        }
    }
}
