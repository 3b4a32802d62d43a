import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Build step: makes one field table of each {@code .ksy} file, so that at run time every byte can be named, placed and graded from the
 * specs alone. Arguments: the folder of the specs, the folder of the sources of package {@code io.vgdakit.format}. The tables are text in a class
 * because opening a resource takes the program longer than reading a disk.
 *
 * <p>A table has one line a field, tab separated: path, AIX name, offset, bytes, type, count, stride, first index, grade, show, owned, doc,
 * doc-ref. A path with {@code []} repeats {@code count} times every {@code stride} bytes, to the end of the structure when count is -1;
 * length -1 is the rest of the structure.
 */
public class FieldTables {

    private static final List<String> EVIDENCE = List.of("A", "B", "C", "D");
    private static final List<String> SHOW = List.of("", "hex", "text", "time");

    private static final String SOURCE = """
            package io.vgdakit.format;

            /** The field tables of the specs, see {@code io.vgdakit.record.FieldTable}. */
            public final class FieldTexts {

                private FieldTexts() {
                }

                /** The table of a structure, by the stem of its spec; null when there is none. */
                public static String of(String structure) {
                    return switch (structure) {
            %s            default -> null;
                    };
                }
            }
            """;

    /** How often a field or type repeats, every how many bytes, the number of its first element, and the grade of what it stands in. */
    private record Array(int count, int stride, int first, String evidence) {
    }

    private static final Array ALONE = new Array(1, 0, 0, "A");

    private final Path specs;
    private final StringBuilder table = new StringBuilder();

    private FieldTables(Path specs) {
        this.specs = specs;
    }

    public static void main(String[] args) throws IOException {
        Path specs = Path.of(args[0]);
        var cases = new StringBuilder();
        try (Stream<Path> files = Files.list(specs)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ksy")).sorted().toList()) {
                String stem = file.getFileName().toString().replaceFirst("\\.ksy$", "");
                var generator = new FieldTables(specs);
                Map<String, Object> spec = load(file);
                int size = generator.fields(spec, spec, "", 0, ALONE);
                cases.append("            case \"").append(stem).append("\" -> ").append(literal(size + "\n" + generator.table)).append(";\n");
            }
        }
        Files.writeString(Files.createDirectories(Path.of(args[1])).resolve("FieldTexts.java"), SOURCE.formatted(cases));
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + '"';
    }

    private static Map<String, Object> load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        }
    }

    /** Writes the fields of one type; returns its size in bytes, -1 when it reaches to the end of the structure. */
    private int fields(Map<String, Object> type, Map<String, Object> root, String prefix, int start, Array array) throws IOException {
        int offset = start;
        for (Map<String, Object> field : list(type.get("seq"))) {
            if (offset < 0) {
                throw new IllegalArgumentException(prefix + field.get("id") + ": nothing may follow a field that reaches to the end");
            }
            int length = field(field, root, prefix, offset, array);
            offset = length < 0 ? -1 : offset + length;
        }
        return offset < 0 ? -1 : offset - start;
    }

    private int field(Map<String, Object> field, Map<String, Object> root, String prefix, int offset, Array outer) throws IOException {
        String path = prefix + field.get("id");
        String evidence = worst(text(field, "-evidence", path), outer.evidence);
        Array own = new Array(repeats(field), 0, (Integer) field.getOrDefault("-index-from", 0), evidence);
        String typeName = (String) field.get("type");
        boolean plain = typeName == null || typeName.matches("[us][1248]");
        boolean repeated = field.containsKey("repeat");
        if (repeated && outer.count != 1) {
            throw new IllegalArgumentException(path + ": an array inside an array");
        }
        if (!plain) {
            Array holder = repeated ? own : new Array(outer.count, outer.stride, outer.first, own.evidence);
            return nested(typeName, root, path, offset, repeated, holder);
        }
        int bytes = typeName != null ? typeName.charAt(1) - '0' : field.containsKey("size") ? (Integer) field.get("size") : -1;
        Array array = repeated ? new Array(own.count, bytes, own.first, outer.evidence) : outer;
        line(field, repeated ? path + "[]" : path, offset, bytes, typeName == null ? "bytes" : typeName, array);
        return own.count < 0 || bytes < 0 ? -1 : own.count * bytes;
    }

    /** A field of a user type; one inside a repeated type repeats with it. */
    private int nested(String typeName, Map<String, Object> root, String path, int offset, boolean repeated, Array array)
            throws IOException {
        Map<String, Object> type = map(map(root.get("types")).get(typeName));
        Map<String, Object> owner = root;
        if (type.isEmpty()) {
            type = load(specs.resolve(typeName + ".ksy"));
            owner = type;
        }
        int size = new FieldTables(specs).fields(type, owner, "", 0, ALONE);
        if (!repeated) {
            fields(type, owner, path + ".", offset, array);
            return size;
        }
        fields(type, owner, path + "[].", offset, new Array(array.count, size, array.first, array.evidence));
        return array.count < 0 ? -1 : array.count * size;
    }

    /** The place of a field is no surer than that of the structure it stands in. */
    private static String worst(String evidence, String other) {
        return evidence.compareTo(other) > 0 ? evidence : other;
    }

    private static int repeats(Map<String, Object> field) {
        if (!field.containsKey("repeat")) {
            return 1;
        }
        return "eos".equals(field.get("repeat")) ? -1 : (Integer) field.get("repeat-expr");
    }

    private void line(Map<String, Object> field, String path, int offset, int bytes, String type, Array array) {
        String evidence = text(field, "-evidence", path);
        String show = (String) field.getOrDefault("-show", "");
        if (!EVIDENCE.contains(evidence) || !SHOW.contains(show)) {
            throw new IllegalArgumentException(path + ": -evidence " + evidence + ", -show " + show);
        }
        List<Object> columns = new ArrayList<>(List.of(path, text(field, "-orig-id", path), offset, bytes, type));
        columns.addAll(List.of(array.count, array.stride, array.first, worst(evidence, array.evidence), show));
        columns.add(Boolean.TRUE.equals(field.get("-unowned")) ? "unowned" : "");
        columns.add(text(field, "doc", path));
        columns.add(text(field, "doc-ref", path));
        table.append(String.join("\t", columns.stream().map(String::valueOf).toList())).append('\n');
    }

    private static String text(Map<String, Object> field, String key, String path) {
        Object value = field.get(key);
        if (value == null) {
            throw new IllegalArgumentException(path + ": no " + key);
        }
        return value.toString().strip().replaceAll("\\s+", " ");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
