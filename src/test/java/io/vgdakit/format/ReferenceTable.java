package io.vgdakit.format;

import io.vgdakit.record.Field;
import io.vgdakit.record.FieldTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One Markdown table of the format reference. */
final class ReferenceTable {

    private static final Pattern VERDICT = Pattern.compile("(is|has)_.*|.*_ok");

    private ReferenceTable() {
    }

    /** The stored fields of a structure. */
    static String fields(FieldTable table) {
        int last = table.fields().get(table.fields().size() - 1).offset();
        int digits = last > 0xfff ? 5 : last > 0xff ? 3 : 2;
        return head("offset", "size", "type", "field", "AIX name", "evidence", "meaning", "source")
                + table.fields().stream().map(field -> row(offset(field, digits), size(field), field.type().name().toLowerCase(Locale.ROOT),
                        code(name(field)), field.origId(), field.evidence().name(), meaning(field.doc()), source(field.docRef())))
                .collect(Collectors.joining());
    }

    /** The graded numbers of a spec that are not stored: constants and places. Verdicts and the text of codes are left out. */
    static String instances(Spec spec) {
        List<Spec.Entry> numbers = spec.instances().stream()
                .filter(instance -> instance.keys().containsKey("-evidence") && !VERDICT.matcher(instance.name()).matches()).toList();
        boolean named = numbers.stream().anyMatch(instance -> instance.keys().containsKey("-orig-id"));
        String head = named ? head("name", "AIX name", "value", "evidence", "meaning") : head("name", "value", "evidence", "meaning");
        return head + numbers.stream().map(instance -> instance(instance, named)).collect(Collectors.joining());
    }

    private static String instance(Spec.Entry instance, boolean named) {
        String name = code(instance.name());
        String value = code(instance.text("value"));
        String grade = instance.text("-evidence");
        String meaning = meaning(instance.text("doc"));
        return named ? row(name, instance.text("-orig-id"), value, grade, meaning) : row(name, value, grade, meaning);
    }

    private static String size(Field field) {
        return field.length() < 0 ? "rest" : String.valueOf(field.length());
    }

    private static String offset(Field field, int digits) {
        String start = String.format("0x%0" + digits + "X", field.offset());
        return field.repeated() ? start + " + " + field.stride() + "*n" : start;
    }

    private static String name(Field field) {
        String last = field.count() < 0 ? "" : String.valueOf(field.first() + field.count() - 1);
        return field.path().replace("[]", "[" + field.first() + ".." + last + "]");
    }

    /** Sections of the reference are named bare inside the reference. */
    private static String meaning(String doc) {
        return doc.replace("README.md ", "");
    }

    /** The source keys; where there are none, the section that argues for the reading. */
    private static String source(String docRef) {
        int keys = docRef.indexOf('(');
        return keys < 0 ? docRef.replaceFirst("^.*[ ,]", "section ") : docRef.substring(keys + 1, docRef.length() - 1);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String head(String... names) {
        return row(names) + "|" + "---|".repeat(names.length) + "\n";
    }

    private static String row(String... cells) {
        return "| " + List.of(cells).stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |\n";
    }
}
