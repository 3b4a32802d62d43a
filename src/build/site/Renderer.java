import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes the HTML of a document: headings get anchors, links lead to pages of the site, wide tables scroll. */
final class Renderer {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern HEADING = Pattern.compile("<h([1-6]) id=\"([^\"]*)\">(.*?)</h\\1>");

    private final Documents documents;
    private final Diagrams diagrams;

    Renderer(Documents documents, Diagrams diagrams) {
        this.documents = documents;
        this.diagrams = diagrams;
    }

    /**
     * A heading of a page.
     *
     * @param level 1 to 6
     * @param html what stands in it
     */
    record Section(int level, String id, String html) {
    }

    /** The HTML of a document, and its headings in order. */
    record Content(String html, List<Section> sections) {
    }

    Content render(Document document, String markdown) {
        Node root = PARSER.parse(markdown);
        root.accept(new Rewriter(document));
        List<Section> sections = new ArrayList<>();
        String html = HEADING.matcher(HTML.render(root)).replaceAll(found -> Matcher.quoteReplacement(heading(found, sections)));
        return new Content(html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>").replace("</table>", "</table></div>"), sections);
    }

    private static String heading(MatchResult found, List<Section> sections) {
        var section = new Section(found.group(1).charAt(0) - '0', found.group(2), found.group(3));
        sections.add(section);
        return "<h%1$d id=\"%2$s\">%3$s <a class=\"anchor\" href=\"#%2$s\" aria-label=\"Link to this heading\">#</a></h%1$d>"
                .formatted(section.level, section.id, section.html);
    }

    /** Changes the tree of a document for its page. */
    private final class Rewriter extends AbstractVisitor {

        private final Document document;

        Rewriter(Document document) {
            this.document = document;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(documents.target(document, link.getDestination()));
        }

        @Override
        public void visit(Image image) {
            image.setDestination(documents.target(document, image.getDestination()));
        }

        @Override
        public void visit(Heading heading) {
            // A heading has one link, that to itself.
        }

        @Override
        public void visit(HtmlBlock block) {
            block.setLiteral(diagrams.after(block.getLiteral()));
        }

        /** A call of a command leads to its page. */
        @Override
        public void visit(Code code) {
            command(code.getLiteral()).ifPresent(page -> {
                var link = new Link(Documents.relative(document, page), null);
                code.insertBefore(link);
                link.appendChild(code);
            });
        }

        private Optional<String> command(String call) {
            String[] words = call.split(" ");
            boolean named = words[0].equals("vgdakit") && words.length > 1;
            String name = named ? words[1] : document.path().equals("README.md") ? words[0] : "";
            return document.path().equals("commands/" + name + ".md") ? Optional.empty() : documents.commandPage(name);
        }
    }
}
