package io.vgdakit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The manual page of a command, in the man macros of roff. */
final class ManPage implements PageWriter {

    private static final int LINE = 72;

    private final List<String> lines = new ArrayList<>();

    private ManPage() {
    }

    static String of(CommandLine line) {
        String name = CommandPage.name(line);
        var page = new ManPage();
        page.lines.add(".TH " + quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"" + Version.day() + "\" " + quoted(Version.text()) + " \"vgdakit\"");
        page.section("NAME");
        page.text(name + " - " + CommandPage.purpose(line));
        CommandPage.write(line, page);
        return String.join("\n", page.lines) + "\n";
    }

    @Override
    public void section(String title) {
        lines.add(".SH " + title);
    }

    @Override
    public void paragraph(String text) {
        newParagraph();
        text(text);
    }

    /** The first paragraph of a section is one already. */
    private void newParagraph() {
        if (!lines.get(lines.size() - 1).startsWith(".SH ")) {
            lines.add(".PP");
        }
    }

    @Override
    public void verbatim(String text) {
        lines.add(".nf");
        text.lines().map(ManPage::escaped).forEach(lines::add);
        lines.add(".fi");
    }

    @Override
    public void item(String term, String text) {
        if (text.isEmpty()) {
            newParagraph();
        } else {
            lines.add(".TP");
        }
        lines.add("\\fB" + escaped(term) + "\\fR");
        text(text);
    }

    /** A text to be filled, in lines as short as its words allow. */
    private void text(String text) {
        text.replaceAll("(.{1," + LINE + "})(?: |$)", "$1\n").lines().map(ManPage::escaped).forEach(lines::add);
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
