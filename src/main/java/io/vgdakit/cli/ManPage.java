package io.vgdakit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, from the same model as its {@code --help}. */
final class ManPage {

    private final CommandSpec spec;
    private final List<String> lines = new ArrayList<>();

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    /** The page in the man macros of roff. */
    static String of(CommandLine line) {
        return new ManPage(line.getCommandSpec()).page();
    }

    /** Name of the page and of its file without the section: {@code vgdakit-check}. */
    static String name(CommandLine line) {
        return line.getCommandName().replace(' ', '-');
    }

    private String page() {
        CommandLine line = spec.commandLine();
        String name = name(line);
        String[] description = spec.usageMessage().description();
        lines.add(".TH " + quoted(name.toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted(Version.text()) + " \"vgdakit\"");
        section("NAME");
        lines.add(escaped(name + " - " + text(description[0]).replaceFirst("[:.].*", "")));
        section("SYNOPSIS");
        lines.add(".nf");
        new Help(spec, Help.defaultColorScheme(Ansi.OFF)).synopsis(0).lines().map(ManPage::escaped).forEach(lines::add);
        lines.add(".fi");
        section("DESCRIPTION");
        paragraphs(description);
        if (!line.getSubcommands().isEmpty()) {
            section("COMMANDS");
            line.getSubcommands().forEach((word, sub) -> item(word, text(sub.getCommandSpec().usageMessage().description()[0])));
        }
        section("OPTIONS");
        spec.positionalParameters().stream().filter(parameter -> !parameter.hidden()).forEach(this::positional);
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        notes();
        examples();
        section("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach(this::item);
        return String.join("\n", lines) + "\n";
    }

    /** What the help ends with, without its examples. */
    private void notes() {
        String[] notes = Arrays.stream(spec.usageMessage().footer()).takeWhile(line -> !line.startsWith(Main.EXAMPLES)).toArray(String[]::new);
        if (notes.length > 0) {
            section("NOTES");
            paragraphs(notes);
        }
    }

    private void examples() {
        List<Example> examples = Example.of(name(spec.commandLine()).replaceFirst("^vgdakit-", ""));
        if (!examples.isEmpty()) {
            section("EXAMPLES");
            examples.forEach(example -> item(example.line(), example.purpose()));
        }
    }

    private void positional(PositionalParamSpec parameter) {
        item(parameter.paramLabel(), description(parameter));
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        item(String.join(", ", option.names()) + value, description(option));
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", Arrays.stream(argument.description()).map(ManPage::text).toList());
    }

    private void section(String title) {
        lines.add(".SH " + title);
    }

    private void paragraphs(String... texts) {
        for (String paragraph : texts) {
            lines.add(".PP");
            text(paragraph).lines().filter(line -> !line.isBlank()).map(ManPage::escaped).forEach(lines::add);
        }
    }

    private void item(String term, String text) {
        lines.add(".TP");
        lines.add("\\fB" + escaped(term) + "\\fR");
        lines.add(escaped(text));
    }

    /** A text of picocli, which is a format. */
    private static String text(String format) {
        return String.format(format);
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
