import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagrams of the structures, each behind the table of its fields in the format reference. */
final class Diagrams {

    private static final Pattern TABLE = Pattern.compile("<!-- (?:fields|instances): (\\w+) -->");
    private static final String TABLE_END = "<!-- end -->";

    private final Path folder;
    private final Set<String> drawn = new HashSet<>();
    private String structure = "";

    /** @param folder of the pictures, STRUCTURE.svg */
    Diagrams(Path folder) {
        this.folder = folder;
    }

    /** A comment of the reference, with the diagram behind it where a table ends. */
    String after(String comment) {
        Matcher table = TABLE.matcher(comment);
        if (table.find()) {
            structure = table.group(1);
        }
        boolean draw = comment.strip().equals(TABLE_END) && Files.isRegularFile(folder.resolve(structure + ".svg")) && drawn.add(structure);
        return draw ? comment + "\n" + figure() : comment;
    }

    private String figure() {
        return """
                <details class="diagram"><summary>Diagram of <code>%1$s.ksy</code></summary>
                <div class="scroll" tabindex="0"><img src="%1$s.svg" loading="lazy" alt="%1$s: the fields of the table above in their order, with position, size \
                and type, and arrows to the values that are computed from them. The spec tells the same as text."/></div>
                <p>Drawn by the Kaitai compiler and graphviz: <a href="%1$s.svg">the picture alone</a>, <a href="%1$s.ksy">the spec</a>.</p>
                </details>
                """.formatted(structure);
    }

    /** The structures that were drawn. */
    Set<String> drawn() {
        return drawn;
    }
}
