package io.vgdakit.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What every spec must keep so that any bytes parse, write back unchanged and can be graded. Each complaint names the file and the field.
 */
final class SpecRules {

    private static final Set<String> GRADES = Set.of("A", "B", "C", "D");
    private static final Set<String> SHOW = Set.of("", "hex", "text", "time");
    private static final List<String> SPEC_KEYS = List.of("meta", "doc", "doc-ref");
    private static final Map<String, Object> META =
            Map.of("application", "AIX", "license", "Apache-2.0", "ks-version", "0.11", "endian", "be");
    private static final List<String> FIELD_KEYS = List.of("id", "-orig-id", "-evidence", "doc", "doc-ref");
    private static final Set<String> MORE_FIELD_KEYS =
            Set.of("type", "size", "size-eos", "repeat", "repeat-expr", "-show", "-unowned", "-index-from");
    private static final Set<String> INSTANCE_KEYS = Set.of("value", "enum", "doc", "-orig-id", "-evidence");

    private static final Pattern DOC_REF = Pattern.compile("README\\.md (\\d+(?:\\.\\d+)?(?:, \\d+\\.\\d+)*)(?: \\((.+)\\))?");
    private static final Pattern LIST = Pattern.compile("[,;] ");

    private final Spec spec;
    private final Reference reference;
    private final List<String> complaints = new ArrayList<>();

    private SpecRules(Spec spec, Reference reference) {
        this.spec = spec;
        this.reference = reference;
    }

    static List<String> complaints(Spec spec, Reference reference) {
        var rules = new SpecRules(spec, reference);
        rules.file();
        spec.fields().forEach(rules::field);
        spec.instances().forEach(rules::instance);
        rules.enums();
        return rules.complaints;
    }

    private void file() {
        String place = spec.stem() + ".ksy";
        SPEC_KEYS.forEach(key -> check(spec.yaml().containsKey(key), place, "has no " + key));
        source(place, String.valueOf(spec.yaml().get("doc-ref")));
        Map<String, Object> meta = Spec.map(spec.yaml().get("meta"));
        check(spec.stem().equals(meta.get("id")), place, "meta id is " + meta.get("id") + ", not the file name");
        check(meta.containsKey("title"), place, "has no title");
        META.forEach((key, value) ->
                check(value.equals(String.valueOf(meta.get(key))), place, key + " is " + meta.get(key) + ", not " + value));
    }

    private void field(Spec.Entry field) {
        String place = field.place();
        check(field.name().matches("[a-z][a-z0-9_]*"), place, "the id is not snake_case");
        FIELD_KEYS.forEach(key -> check(!field.text(key).isEmpty(), place, "has no " + key));
        field.keys().keySet().stream().filter(key -> !FIELD_KEYS.contains(key) && !MORE_FIELD_KEYS.contains(key))
                .forEach(key -> complain(place, key + " is not allowed on a stored field"));
        check(GRADES.contains(field.text("-evidence")), place, "-evidence is " + field.text("-evidence") + ", not A to D");
        check(SHOW.contains(field.text("-show")), place, "-show is " + field.text("-show"));
        check(field.text("doc").endsWith("."), place, "the doc is not a sentence");
        source(place, field.text("doc-ref"));
        size(field);
        repeat(field);
    }

    /** Sections and source keys must exist in the format reference. */
    private void source(String place, String docRef) {
        Matcher parts = DOC_REF.matcher(docRef);
        if (!parts.matches()) {
            complain(place, "doc-ref is \"" + docRef + "\", not README.md and sections");
            return;
        }
        LIST.splitAsStream(parts.group(1)).filter(section -> !reference.sections().contains(section))
                .forEach(section -> complain(place, "README.md has no section " + section));
        LIST.splitAsStream(parts.group(2) == null ? "AUTH" : parts.group(2)).map(source -> source.split(" ")[0])
                .filter(key -> !reference.sources().contains(key))
                .forEach(key -> complain(place, "README.md does not list the source " + key));
    }

    private void size(Spec.Entry field) {
        String type = field.text("type");
        long sizes = Stream.of("type", "size", "size-eos").filter(field.keys()::containsKey).count();
        check(sizes == 1, field.place(), "needs exactly one of type, size and size-eos");
        boolean known = type.isEmpty() || type.matches("[us][1248]") || knownTypes().contains(type);
        check(known, field.place(), "type " + type + " is not allowed");
        check(!field.keys().containsKey("size") || field.keys().get("size") instanceof Integer, field.place(), "size is not constant");
        check(!field.keys().containsKey("size-eos") || field.last(), field.place(), "only the last field may reach to the end");
        boolean text = field.text("-show").equals("text");
        check(!text || type.isEmpty(), field.place(), "shown as text but stored as " + type);
    }

    private void repeat(Spec.Entry field) {
        switch (field.text("repeat")) {
            case "" -> check(!field.keys().containsKey("repeat-expr"), field.place(), "repeat-expr without repeat");
            case "expr" -> check(field.keys().get("repeat-expr") instanceof Integer, field.place(), "the count is not constant");
            case "eos" -> check(field.last(), field.place(), "only the last field may repeat to the end");
            default -> complain(field.place(), "repeat " + field.text("repeat") + " is not allowed");
        }
    }

    private Set<String> knownTypes() {
        Set<String> known = new HashSet<>(Spec.map(spec.yaml().get("types")).keySet());
        Object imports = Spec.map(spec.yaml().get("meta")).get("imports");
        if (imports instanceof List<?> list) {
            list.forEach(name -> known.add(name.toString()));
        }
        return known;
    }

    private void instance(Spec.Entry instance) {
        String place = instance.place();
        check(instance.keys().containsKey("value"), place, "an instance must be a value");
        instance.keys().keySet().stream().filter(key -> !INSTANCE_KEYS.contains(key))
                .forEach(key -> complain(place, key + " is not allowed on an instance"));
        String grade = instance.text("-evidence");
        check(grade.isEmpty() || GRADES.contains(grade), place, "-evidence is " + grade + ", not A to D");
        String kind = instance.text("enum");
        check(instance.name().endsWith("_name") == !kind.isEmpty(), place, "a name needs an enum, and an enum makes a name");
        check(kind.isEmpty() || spec.enums().containsKey(kind), place, "no enum " + kind);
    }

    private void enums() {
        Set<String> used = new HashSet<>();
        spec.instances().forEach(instance -> used.add(instance.text("enum")));
        spec.enums().keySet().forEach(kind -> check(used.contains(kind), spec.stem() + ".ksy", "nothing uses the enum " + kind));
    }

    private void check(boolean holds, String place, String complaint) {
        if (!holds) {
            complain(place, complaint);
        }
    }

    private void complain(String place, String complaint) {
        complaints.add(place + ": " + complaint);
    }
}
