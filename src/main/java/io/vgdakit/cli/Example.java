package io.vgdakit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An example in the help of a command. One after the other, in the order of their file, they run on a copy of {@code samples/}.
 *
 * @param words of the command line behind {@code vgdakit}
 * @param purpose what it answers or does
 */
record Example(List<String> words, String purpose) {

    /** All examples. */
    static List<Example> all() {
        try (InputStream in = Example.class.getResourceAsStream("examples.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Example::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example parse(String line) {
        int tab = line.indexOf('\t');
        return new Example(Arrays.asList(line.substring(0, tab).split(" ")), line.substring(tab + 1));
    }

    /** Those of a command. */
    static List<Example> of(String command) {
        return all().stream().filter(example -> example.words().get(0).equals(command)).toList();
    }

    /** As a person types it. */
    String line() {
        return "vgdakit " + String.join(" ", words);
    }
}
