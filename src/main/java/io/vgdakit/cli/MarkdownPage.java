package io.vgdakit.cli;

import java.util.Locale;
import picocli.CommandLine;

/** The page of a command in Markdown. */
final class MarkdownPage implements PageWriter {

    private final StringBuilder text = new StringBuilder();

    private MarkdownPage() {
    }

    static String of(CommandLine line) {
        var page = new MarkdownPage();
        page.text.append("# ").append(line.getCommandSpec().qualifiedName()).append('\n');
        CommandPage.write(line, page);
        return page.text.toString();
    }

    @Override
    public void section(String title) {
        text.append("\n## ").append(title.charAt(0)).append(title.substring(1).toLowerCase(Locale.ROOT)).append("\n\n");
    }

    @Override
    public void paragraph(String paragraph) {
        text.append('\n').append(escaped(paragraph)).append("\n\n");
    }

    @Override
    public void verbatim(String lines) {
        text.append("```\n").append(lines.stripTrailing()).append("\n```\n");
    }

    @Override
    public void item(String term, String purpose) {
        text.append("* `").append(term).append('`').append(purpose.isEmpty() ? "" : ": " + escaped(purpose)).append('\n');
    }

    /** With a backslash before whatever could mean something in Markdown. */
    static String escaped(String plain) {
        return plain.replaceAll("[\\\\`*_\\[\\]<>&|#~]", "\\\\$0");
    }
}
