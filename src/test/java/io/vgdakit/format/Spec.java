package io.vgdakit.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One file of {@code formats/} as plain YAML.
 *
 * @param stem file name without its extension
 * @param yaml the whole document
 */
record Spec(String stem, Map<String, Object> yaml) {

    static final Path FOLDER = Path.of("formats");

    /**
     * One entry of a {@code seq} or of {@code instances}, with where it stands.
     *
     * @param place file and name, for messages
     * @param name id of the entry
     * @param keys what the spec says about it
     * @param last whether nothing follows it in its type
     */
    record Entry(String place, String name, Map<String, Object> keys, boolean last) {

        String text(String key) {
            Object value = keys.get(key);
            return value == null ? "" : value.toString().strip().replaceAll("\\s+", " ");
        }
    }

    static List<Spec> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ksy")).sorted().map(Spec::load).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spec load(String stem) {
        return load(FOLDER.resolve(stem + ".ksy"));
    }

    private static Spec load(Path file) {
        try {
            return parse(file.getFileName().toString().replaceFirst("\\.ksy$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spec parse(String stem, String text) {
        return new Spec(stem, new Yaml().load(text));
    }

    /** The type of the file itself under its own name, then the local types. */
    Map<String, Map<String, Object>> types() {
        Map<String, Map<String, Object>> types = new LinkedHashMap<>();
        types.put(stem, yaml);
        map(yaml.get("types")).forEach((name, type) -> types.put(name, map(type)));
        return types;
    }

    /** Every stored field, of local types too. */
    List<Entry> fields() {
        List<Entry> fields = new ArrayList<>();
        types().forEach((type, body) -> {
            List<Map<String, Object>> seq = list(body.get("seq"));
            for (int i = 0; i < seq.size(); i++) {
                String name = String.valueOf(seq.get(i).get("id"));
                fields.add(new Entry(place(type, name), name, seq.get(i), i == seq.size() - 1));
            }
        });
        return fields;
    }

    /** Every value instance, of local types too. */
    List<Entry> instances() {
        List<Entry> instances = new ArrayList<>();
        types().forEach((type, body) -> map(body.get("instances")).forEach((name, keys) ->
                instances.add(new Entry(place(type, name), name, map(keys), false))));
        return instances;
    }

    /** Names and codes of the enums. */
    Map<String, Object> enums() {
        return map(yaml.get("enums"));
    }

    private String place(String type, String name) {
        return stem + ".ksy: " + (type.equals(stem) ? "" : type + ".") + name;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }
}
