import java.nio.file.Path;

/**
 * A document of the site.
 *
 * @param path where links between documents find it, from the root of the repository, for example {@code formats/README.md}
 * @param file where it is
 * @param page of the site, for example {@code formats/index.html}
 * @param label in the navigation; empty for a page that only its section lists
 */
record Document(String path, Path file, String page, String label) {

    /** The folder whose README.md lists this one; empty at the top. */
    String folder() {
        return folder(page);
    }

    /** The part of a path up to its last slash, with it. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
