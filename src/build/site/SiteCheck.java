import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Build step: reads every page of a site and says what is wrong with it: not well-formed, no title or navigation, no or several first headings,
 * an id twice, a picture without text, a script, a dead link or anchor, something to be loaded from the network, a page that no other links to.
 * Argument: the folder of the site. Ends with 1 when anything is wrong, or when there is no page.
 */
final class SiteCheck {

    private static final Set<String> LOADED = Set.of("link", "img", "script", "iframe", "source", "object");

    private final Path site;
    private final Map<Path, Document> pages = new LinkedHashMap<>();
    private final Map<Path, Set<String>> ids = new LinkedHashMap<>();
    private final Set<Path> linked = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private SiteCheck(Path site) {
        this.site = site;
    }

    public static void main(String[] args) throws IOException, ParserConfigurationException {
        List<String> wrong = new SiteCheck(Path.of(args[0]).toAbsolutePath().normalize()).check();
        wrong.forEach(System.err::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private List<String> check() throws IOException, ParserConfigurationException {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html")).sorted().toList()) {
                parse(file);
            }
        }
        if (pages.isEmpty()) {
            wrong.add(site + ": no page");
        }
        pages.forEach((page, document) -> ids.put(page, ids(page, document)));
        pages.forEach(this::page);
        pages.keySet().stream().filter(page -> !linked.contains(page)).forEach(page -> wrong(page, "no other page links to it"));
        return wrong;
    }

    private void parse(Path file) throws IOException, ParserConfigurationException {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        try {
            pages.put(file, parser.parse(file.toFile()));
        } catch (SAXException e) {
            wrong(file, "not well-formed: " + e.getMessage());
        }
    }

    private void wrong(Path page, String what) {
        wrong.add(site.relativize(page) + ": " + what);
    }

    private Set<String> ids(Path page, Document document) {
        Set<String> found = new HashSet<>();
        elements(document, "*").map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty() && !found.add(id))
                .forEach(id -> wrong(page, "two elements with id " + id));
        return found;
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private void page(Path page, Document document) {
        if (elements(document, "title").noneMatch(title -> !title.getTextContent().isBlank())) {
            wrong(page, "no title");
        }
        if (elements(document, "nav").noneMatch(nav -> nav.getElementsByTagName("a").getLength() > 0)) {
            wrong(page, "no navigation");
        }
        if (elements(document, "h1").count() != 1) {
            wrong(page, elements(document, "h1").count() + " first headings");
        }
        if (elements(document, "script").findAny().isPresent()) {
            wrong(page, "a script");
        }
        elements(document, "img").filter(img -> img.getAttribute("alt").isBlank()).forEach(img -> wrong(page, "a picture without text: " + img.getAttribute("src")));
        elements(document, "*").forEach(element -> {
            for (String attribute : List.of("href", "src", "data", "srcset")) {
                if (element.hasAttribute(attribute)) {
                    link(page, element.getTagName(), element.getAttribute(attribute));
                }
            }
        });
    }

    private void link(Path page, String element, String link) {
        URI uri = URI.create(link);
        if (uri.getScheme() != null || uri.getAuthority() != null) {
            if (LOADED.contains(element)) {
                wrong(page, "loads " + link);
            }
            return;
        }
        Path target = uri.getPath().isEmpty() ? page : page.resolveSibling(uri.getPath()).normalize();
        if (!target.startsWith(site) || !Files.isRegularFile(target)) {
            wrong(page, "dead link " + link);
        } else if (uri.getFragment() != null && !ids.getOrDefault(target, Set.of()).contains(uri.getFragment())) {
            wrong(page, "dead anchor " + link);
        }
        if (!target.equals(page)) {
            linked.add(target);
        }
    }
}
