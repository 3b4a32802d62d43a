import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Build step: makes the documents of the project a site. Arguments: the root of the repository, a folder with {@code commands/NAME.md} and
 * {@code diagrams/STRUCTURE.svg}, the folder of the site, the version to name.
 */
final class Site {

    private static final String FORMAT = "formats/README.md";
    private static final String NO_DIAGRAMS = "Built without graphviz (dot), so the diagrams of the structures are missing.";

    private final Path root;
    private final Path work;
    private final Path site;

    private Site(Path root, Path work, Path site) {
        this.root = root;
        this.work = work;
        this.site = site;
    }

    public static void main(String[] args) throws IOException {
        new Site(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).build(args[3]);
    }

    private void build(String version) throws IOException {
        Path schemas = Files.writeString(work.resolve("schemas.md"), Schemas.page(root.resolve("src/main/resources/schema")));
        var documents = new Documents(root, work.resolve("commands"), schemas);
        var diagrams = new Diagrams(work.resolve("diagrams"));
        var renderer = new Renderer(documents, diagrams);
        var frame = new Frame(documents, version);
        Set<String> specs = specs();
        for (Document document : documents.all()) {
            Renderer.Content content = renderer.render(document, Files.readString(document.file()));
            if (document.path().equals(FORMAT)) {
                content = withDiagrams(content, diagrams.drawn(), specs);
            }
            write(document.page(), frame.page(document, content));
        }
        copy("site.css", root.resolve("src/build/site/site.css"));
        for (String structure : diagrams.drawn()) {
            copy("formats/" + structure + ".svg", work.resolve("diagrams").resolve(structure + ".svg"));
            copy("formats/" + structure + ".ksy", root.resolve("formats").resolve(structure + ".ksy"));
        }
        for (Map.Entry<String, Path> file : documents.linkedFiles().entrySet()) {
            copy(file.getKey(), file.getValue());
        }
        System.out.println(site + ": " + documents.all().size() + " pages, " + diagrams.drawn().size() + " diagrams"
                + (diagrams.drawn().isEmpty() ? ". " + NO_DIAGRAMS : ""));
    }

    private Set<String> specs() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("formats"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ksy")).map(name -> name.replaceFirst("\\.ksy$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The format reference, which says so when it has no diagrams. */
    private static Renderer.Content withDiagrams(Renderer.Content content, Set<String> drawn, Set<String> specs) {
        if (drawn.isEmpty()) {
            return new Renderer.Content("<p class=\"note\">" + NO_DIAGRAMS + "</p>\n" + content.html(), content.sections());
        }
        if (!drawn.equals(specs)) {
            throw new IllegalStateException("diagrams of " + drawn + ", but specs of " + specs);
        }
        return content;
    }

    private void write(String page, String html) throws IOException {
        Path file = site.resolve(page);
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
    }

    private void copy(String place, Path from) throws IOException {
        Path file = site.resolve(place);
        Files.createDirectories(file.getParent());
        Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
