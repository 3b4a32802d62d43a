package io.vgdakit.cli;

import java.util.List;
import java.util.Optional;

/**
 * The options and images that a command takes, for {@link QuickArguments}. Made at build time of the annotations, because reading these takes longer
 * than most commands.
 *
 * @param command its class
 * @param entries one for each field that is set, those of a mixin behind the mixin
 */
record ArgumentTable(String command, List<Entry> entries) {

    /** Name of the class that {@link ArgumentTables} makes. */
    static final String TEXTS = "io.vgdakit.cli.ArgumentTexts";

    /** What a field is for. */
    enum Kind { MIXIN, FLAG, VALUE, OTHER, IMAGES }

    /**
     * @param kind of the field; OTHER is an option that only picocli knows how to read
     * @param names of the option
     * @param field from the command through its mixins
     * @param converter class that makes the value of the text; empty for none
     * @param defaultValue as text; empty when the field keeps the value it has
     */
    record Entry(Kind kind, List<String> names, List<String> field, String converter, Optional<String> defaultValue) {

        private static final String NONE = "-";

        String line() {
            return String.join("\t", kind.name(), String.join(",", names), String.join(".", field), converter.isEmpty() ? NONE : converter,
                    defaultValue.map(value -> "=" + value).orElse(NONE));
        }

        static Entry parse(String line) {
            String[] cells = line.split("\t");
            return new Entry(Kind.valueOf(cells[0]), List.of(cells[1].split(",")), List.of(cells[2].split("\\.")), cells[3].equals(NONE) ? "" : cells[3],
                    cells[4].equals(NONE) ? Optional.empty() : Optional.of(cells[4].substring(1)));
        }
    }

    /** The table of the command that a word names; empty when it names none or one that picocli must start. */
    static Optional<ArgumentTable> of(String word) {
        try {
            var text = (String) Class.forName(TEXTS).getDeclaredMethod("of", String.class).invoke(null, word);
            return Optional.ofNullable(text).map(lines -> parse(lines.lines().toList()));
        } catch (ReflectiveOperationException notBuilt) {
            return Optional.empty();
        }
    }

    private static ArgumentTable parse(List<String> lines) {
        return new ArgumentTable(lines.get(0), lines.stream().skip(1).map(Entry::parse).toList());
    }

    /** The reverse of parsing. */
    String text() {
        return command + "\n" + String.join("\n", entries.stream().map(Entry::line).toList());
    }
}
