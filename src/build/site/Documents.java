import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the site is made of: its documents, and the files that they link to. */
final class Documents {

    private final Path root;
    private final List<Document> all = new ArrayList<>();
    private final Map<String, Path> linkedFiles = new TreeMap<>();

    /**
     * @param root of the repository
     * @param commands folder with the pages of the commands
     * @param schemas the page that lists the schemas
     */
    Documents(Path root, Path commands, Path schemas) {
        this.root = root;
        add("README.md", "index.html", "Start");
        add("commands/README.md", commands.resolve("README.md"), "commands/index.html", "Commands");
        markdown(commands).forEach(file -> add("commands/" + file.getFileName(), file, "commands/" + html(file), ""));
        add("formats/README.md", "formats/index.html", "The format");
        add("src/site/AIX.md", "aix.html", "AIX");
        add("src/site/CHECKS.md", "checks.html", "Checks");
        add("schema/README.md", schemas, "schema/index.html", "JSON schemas");
        add("samples/README.md", "samples/index.html", "Samples");
        add("src/site/LIMITATIONS.md", "limitations.html", "Limitations");
        add("src/site/SECURITY.md", "security.html", "Security");
        add("src/site/FUZZING.md", "fuzzing.html", "Fuzzing");
        add("src/site/CONTRIBUTING.md", "contributing.html", "Contributing");
        add("src/site/QUALITY.md", "quality.html", "Quality");
        add("src/site/CHANGELOG.md", "changelog.html", "Changes");
        markdown(root.resolve("src/site")).filter(file -> at("src/site/" + file.getFileName()).isEmpty()).findFirst().ifPresent(file -> {
            throw new IllegalStateException(file + " is not part of the site");
        });
    }

    private void add(String path, String page, String label) {
        add(path, root.resolve(path), page, label);
    }

    private void add(String path, Path file, String page, String label) {
        all.add(new Document(path, file, page, label));
    }

    /** The Markdown files of a folder but for its README.md. */
    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(Path file) {
        return file.getFileName().toString().replaceFirst("\\.md$", ".html").toLowerCase(Locale.ROOT);
    }

    List<Document> all() {
        return all;
    }

    private Optional<Document> at(String path) {
        return all.stream().filter(document -> document.path().equals(path)).findFirst();
    }

    /** The page of a command; empty when there is none of this name. */
    Optional<String> commandPage(String name) {
        return at("commands/" + name + ".md").map(Document::page);
    }

    /**
     * Where a link leads on the site.
     *
     * @param link as the document has it: a path from its own folder, perhaps with an anchor
     * @throws IllegalStateException when there is no such file
     */
    String target(Document from, String link) {
        if (link.startsWith("#") || link.matches("[a-z]+:.*")) {
            return link;
        }
        int anchor = link.contains("#") ? link.indexOf('#') : link.length();
        String path = Path.of(Document.folder(from.path())).resolve(link.substring(0, anchor)).normalize().toString();
        return relative(from, at(path).map(Document::page).orElseGet(() -> linkedFile(from, path))) + link.substring(anchor);
    }

    private String linkedFile(Document from, String path) {
        Path file = root.resolve(path.startsWith("schema/") ? "src/main/resources/" + path : path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(from.path() + ": a link to " + path + ", where no file is");
        }
        linkedFiles.put(path, file);
        return path;
    }

    /** Files that documents link to, by their place on the site. */
    Map<String, Path> linkedFiles() {
        return linkedFiles;
    }

    /** The way from one page to another file of the site. */
    static String relative(Document from, String page) {
        return "../".repeat((int) from.page().chars().filter(c -> c == '/').count()) + page;
    }
}
