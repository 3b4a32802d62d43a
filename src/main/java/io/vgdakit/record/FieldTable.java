package io.vgdakit.record;

import io.vgdakit.format.FieldTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields of one structure in the order of their bytes, made from its spec at build time. Names, places and grades everything that is
 * printed, so no layout fact needs to stand in code.
 */
public final class FieldTable {

    private static final Map<String, FieldTable> LOADED = new ConcurrentHashMap<>();

    private final String structure;
    private final int size;
    private final String text;
    private volatile Fields read;

    /** The fields, which are read from the text when the first of them is asked for: most structures are parsed for a value or two. */
    private record Fields(List<Field> all, List<List<Field>> groups, Map<String, Field> byPath) {
    }

    private FieldTable(String structure, int size, String text) {
        this.structure = structure;
        this.size = size;
        this.text = text;
    }

    private Fields read() {
        if (read == null) {
            Map<String, Field> byPath = new LinkedHashMap<>();
            for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
                Field field = Field.parse(text.substring(start, text.indexOf('\n', start)));
                byPath.put(field.path(), field);
            }
            List<Field> all = List.copyOf(byPath.values());
            read = new Fields(all, groups(all), byPath);
        }
        return read;
    }

    /** The table of a structure, by the stem of its spec, for example {@code lvm_record}. */
    public static FieldTable of(String structure) {
        return LOADED.computeIfAbsent(structure, FieldTable::load);
    }

    private static FieldTable load(String structure) {
        String text = FieldTexts.of(structure);
        if (text == null) {
            throw new IllegalArgumentException("no field table of " + structure);
        }
        int end = text.indexOf('\n');
        return new FieldTable(structure, Integer.parseInt(text.substring(0, end)), text.substring(end + 1));
    }

    /** Stem of the spec. */
    public String structure() {
        return structure;
    }

    /** Bytes of the structure; -1 when it reaches to the end of its area. */
    public int size() {
        return size;
    }

    public List<Field> fields() {
        return read().all();
    }

    /** Every field of a structure that was read, in the order of the bytes, repeated fields element by element. Lazy. */
    Stream<FieldValue> values(OnDisk<?> source) {
        return read().groups().stream().flatMap(group -> {
            int elements = group.get(0).repeated() ? group.get(0).elements(source.bytes().length) : 1;
            return IntStream.range(0, elements).boxed().flatMap(i -> group.stream().map(field -> FieldValue.of(source, field, i)));
        });
    }

    /** The elements of a field, one when it is not repeated; none when the structure has no such field. */
    Stream<FieldValue> elements(OnDisk<?> source, String name) {
        Field repeated = read().byPath().get(name + "[]");
        return repeated == null ? value(source, name).stream()
                : IntStream.range(0, repeated.elements(source.bytes().length)).mapToObj(i -> FieldValue.of(source, repeated, i));
    }

    /** One field by its path inside the structure, for example {@code vgda_psn[1]}; empty when there is none of that name. */
    Optional<FieldValue> value(OnDisk<?> source, String path) {
        return Optional.ofNullable(read().byPath().get(template(path))).flatMap(field -> {
            int element = field.repeated() ? index(path) - field.first() : 0;
            boolean exists = element >= 0 && element < (field.repeated() ? field.elements(source.bytes().length) : 1);
            return exists ? Optional.of(FieldValue.of(source, field, element)) : Optional.empty();
        });
    }

    /** The path with its index left out. */
    private static String template(String path) {
        int from = path.indexOf('[');
        int to = path.indexOf(']', from);
        return from < 0 || to < 0 ? path : path.substring(0, from + 1) + path.substring(to);
    }

    private static int index(String path) {
        int from = path.indexOf('[');
        String digits = from < 0 ? "" : path.substring(from + 1, path.indexOf(']'));
        return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    /** Fields that repeat together come element by element, all others alone. */
    private static List<List<Field>> groups(List<Field> fields) {
        List<List<Field>> groups = new ArrayList<>();
        for (Field field : fields) {
            List<Field> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean together = !last.isEmpty() && field.repeated() && last.get(0).repeated() && last.get(0).group().equals(field.group());
            if (together) {
                last.add(field);
            } else {
                groups.add(new ArrayList<>(List.of(field)));
            }
        }
        return groups;
    }
}
