package io.vgdakit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The code in a Markdown document of the project. */
record MarkdownText(Path file, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?m)(?:^<!-- ([^>]*) -->\n)?^ *```(\\w*)\n((?s:.*?))^ *```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");

    /**
     * A fenced block.
     *
     * @param comment what the comment before it says; empty when there is none
     * @param language behind the fence; empty when there is none
     */
    record Block(String comment, String language, List<String> lines) {
    }

    static MarkdownText read(Path file) throws IOException {
        return new MarkdownText(file, Files.readString(file));
    }

    /** Every document of the repository. */
    static List<MarkdownText> all() throws IOException {
        List<MarkdownText> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of("formats"), Path.of("samples"), Path.of("src"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                    documents.add(read(file));
                }
            }
        }
        documents.add(read(Path.of("README.md")));
        return documents;
    }

    List<Block> blocks() {
        return BLOCK.matcher(text).results().map(found -> new Block(found.group(1) == null ? "" : found.group(1), found.group(2),
                found.group(3).lines().toList())).toList();
    }

    /** Code between single backticks, without what fenced blocks hold. */
    List<String> spans() {
        return SPAN.matcher(BLOCK.matcher(text).replaceAll("")).results().map(found -> found.group(1)).toList();
    }
}
