package io.vgdakit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real AIX output, under {@code src/test/resources/captures}; lines that begin with {@code # } and say source, what or note are about the capture. */
public final class Captures {

    private Captures() {
    }

    /** The names of all captures. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(Captures.class.getResource("/captures").toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of a capture as AIX printed them. */
    public static List<String> lines(String name) {
        try (InputStream in = Captures.class.getResourceAsStream("/captures/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no capture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.matches("# (source|what|note): .*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line whose runs of blanks were collapsed, as the published pages did to most captures. */
    public static String collapsed(String line) {
        return line.replaceAll("\\s+", " ").strip();
    }
}
