package io.vgdakit.format;

import io.vgdakit.record.FieldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The format reference for people, {@code formats/README.md}: its sections, its sources, and the tables that are made from the specs. */
record Reference(String text) {

    static final Path FILE = Spec.FOLDER.resolve("README.md");

    private static final Pattern SECTION = Pattern.compile("(?m)^##+ (\\d+(?:\\.\\d+)?) ");
    private static final Pattern SOURCE_LIST = Pattern.compile("(?s)\n## 3 .*?\n## ");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([A-Z0-9-]+) \\|");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- (fields|instances): (\\w+) -->\n(.*?)<!-- end -->");

    static Reference load() {
        try {
            return new Reference(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of all headings. */
    Set<String> sections() {
        return SECTION.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Keys of the list of sources. */
    Set<String> sources() {
        Matcher list = SOURCE_LIST.matcher(text);
        return list.find() ? FIRST_CELL.matcher(list.group()).results().map(found -> found.group(1)).collect(Collectors.toSet()) : Set.of();
    }

    /** What is tabulated, for example {@code fields: vgsa}. */
    List<String> tables() {
        return TABLE.matcher(text).results().map(found -> found.group(1) + ": " + found.group(2)).toList();
    }

    /** The tables whose content is not what the specs say. */
    Set<String> outdated() {
        return TABLE.matcher(text).results().filter(found -> !found.group(3).equals(table(found)))
                .map(found -> found.group(1) + ": " + found.group(2)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same text with all tables made anew. */
    Reference updated() {
        return new Reference(TABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                "<!-- " + found.group(1) + ": " + found.group(2) + " -->\n" + table(found) + "<!-- end -->")));
    }

    private static String table(MatchResult found) {
        return found.group(1).equals("fields")
                ? ReferenceTable.fields(FieldTable.of(found.group(2))) : ReferenceTable.instances(Spec.load(found.group(2)));
    }
}
