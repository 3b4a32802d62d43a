import java.util.List;
import java.util.stream.Collectors;

/** What every page has around its content: title, style and navigation. */
final class Frame {

    private static final int SECTION_LEVEL = 2;

    private final Documents documents;
    private final String version;

    Frame(Documents documents, String version) {
        this.documents = documents;
        this.version = version;
    }

    /** A whole page, which is HTML and well-formed XML at once. */
    String page(Document document, Renderer.Content content) {
        String title = content.sections().stream().findFirst().map(section -> section.html().replaceAll("<[^>]*>", "")).orElseThrow(
                () -> new IllegalStateException(document.path() + " has no heading"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <link rel="stylesheet" href="%s"/>
                </head>
                <body>
                <a class="skip" href="#main">To the content</a>
                <nav aria-label="Site">
                <ul>
                %s</ul>
                </nav>
                <main id="main">
                %s</main>
                <footer>%s</footer>
                </body>
                </html>
                """.formatted(title.equals("vgdakit") ? title : title + " - vgdakit", Documents.relative(document, "site.css"), navigation(document, content),
                content.html(), version);
    }

    private String navigation(Document document, Renderer.Content content) {
        return documents.all().stream().filter(other -> !other.label().isEmpty())
                .map(other -> "<li>" + link(document, other, other.label()) + (isOpen(document, other) ? below(document, content) : "") + "</li>\n")
                .collect(Collectors.joining());
    }

    /** Whether a document is the one shown or lists it. */
    private static boolean isOpen(Document shown, Document other) {
        return shown.equals(other) || shown.label().isEmpty() && shown.folder().equals(other.folder());
    }

    /** The pages of the section that is shown; the headings of the page when it has none. */
    private String below(Document document, Renderer.Content content) {
        List<String> entries = documents.all().stream().filter(other -> other.label().isEmpty() && other.folder().equals(document.folder()))
                .map(other -> link(document, other, other.file().getFileName().toString().replaceFirst("\\.md$", ""))).toList();
        if (entries.isEmpty()) {
            entries = content.sections().stream().filter(section -> section.level() == SECTION_LEVEL)
                    .map(section -> "<a href=\"#" + section.id() + "\">" + section.html() + "</a>").toList();
        }
        return entries.isEmpty() ? "" : "\n<ul>\n<li>" + String.join("</li>\n<li>", entries) + "</li>\n</ul>\n";
    }

    private static String link(Document from, Document to, String label) {
        String current = from.equals(to) ? " aria-current=\"page\"" : "";
        return "<a href=\"" + Documents.relative(from, to.page()) + "\"" + current + ">" + label + "</a>";
    }
}
