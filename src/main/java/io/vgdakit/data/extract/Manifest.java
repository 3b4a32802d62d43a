package io.vgdakit.data.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The list of hashes that {@code sha256sum -c} and its like read. */
final class Manifest {

    private Manifest() {
    }

    /** The ending of such a file: {@code sha256} for SHA-256. */
    static String ending(String algorithm) {
        return algorithm.toLowerCase(Locale.ROOT).replace("-", "");
    }

    /** Writes the list of a copy that has not ended, so that it says so however the program ends. */
    static void begin(Path manifest, Path mapFile) throws IOException {
        Files.writeString(manifest, "# incomplete: " + mapFile.getFileName() + " tells what was copied\n");
    }

    /** Writes the list for one file; for a copy that is not complete it holds no hash, so that no check of it succeeds. */
    static void write(Path manifest, String fileName, Extracted extracted, String algorithm) throws IOException {
        String hash = extracted.hashes().get(algorithm);
        Files.writeString(manifest, hash == null
                ? "# incomplete: " + extracted.done() + " of " + extracted.length() + " bytes were copied\n" : line(hash, fileName));
    }

    /** A name with a backslash or a line end is escaped, and the line then begins with a backslash. */
    private static String line(String hash, String fileName) {
        String escaped = fileName.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(fileName) ? "" : "\\") + hash + "  " + escaped + "\n";
    }
}
