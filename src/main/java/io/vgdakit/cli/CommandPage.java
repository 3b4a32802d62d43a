package io.vgdakit.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the page of a command says, from the same model as its {@code --help}. */
final class CommandPage {

    /** Columns of a synopsis that is shown indented on 80. */
    private static final int SYNOPSIS_WIDTH = 72;

    private final CommandSpec spec;
    private final PageWriter writer;

    private CommandPage(CommandSpec spec, PageWriter writer) {
        this.spec = spec;
        this.writer = writer;
    }

    /** Writes all sections behind the first one, which is made differently in each markup. */
    static void write(CommandLine line, PageWriter writer) {
        new CommandPage(line.getCommandSpec(), writer).write();
    }

    /** Name of the page and of its file without the section: {@code vgdakit-check}. */
    static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName().replace(' ', '-');
    }

    /** What the command does, in one line. */
    static String purpose(CommandLine line) {
        return text(line.getCommandSpec().usageMessage().description()[0]).replaceFirst("[:.]( .*)?$", "");
    }

    private void write() {
        CommandLine line = spec.commandLine();
        writer.section("SYNOPSIS");
        spec.usageMessage().width(SYNOPSIS_WIDTH);
        writer.verbatim(new Help(spec, Help.defaultColorScheme(Ansi.OFF)).synopsis(0));
        writer.section("DESCRIPTION");
        paragraphs(spec.usageMessage().description());
        if (!line.getSubcommands().isEmpty()) {
            writer.section("COMMANDS");
            line.getSubcommands().forEach((word, command) -> writer.item(word, purpose(command)));
        }
        writer.section("OPTIONS");
        spec.positionalParameters().stream().filter(parameter -> !parameter.hidden()).forEach(this::positional);
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        notes();
        examples();
        writer.section("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach(writer::item);
    }

    /** What the help ends with, without its examples. */
    private void notes() {
        String[] notes = Arrays.stream(spec.usageMessage().footer()).takeWhile(line -> !line.startsWith(Main.EXAMPLES)).toArray(String[]::new);
        if (notes.length > 0) {
            writer.section("NOTES");
            paragraphs(notes);
        }
    }

    /** Headings, and command lines indented by two blanks, each with its purpose behind it or on the next line. */
    private void examples() {
        List<String> lines = Arrays.stream(spec.usageMessage().footer()).dropWhile(line -> !line.startsWith(Main.EXAMPLES)).map(CommandPage::text).toList();
        if (lines.isEmpty()) {
            return;
        }
        writer.section("EXAMPLES");
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("  ")) {
                writer.paragraph(line.strip());
            } else if (i + 1 < lines.size() && lines.get(i + 1).startsWith(Main.PURPOSE)) {
                writer.item(line.strip(), lines.get(++i).strip());
            } else {
                String[] parts = line.strip().split(" {2,}", 2);
                writer.item(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
    }

    private void positional(PositionalParamSpec parameter) {
        writer.item(parameter.paramLabel(), description(parameter));
    }

    private void option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        writer.item(String.join(", ", option.names()) + value, description(option));
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", Arrays.stream(argument.description()).map(CommandPage::text).toList());
    }

    private void paragraphs(String... texts) {
        for (String paragraph : texts) {
            text(paragraph).lines().filter(line -> !line.isBlank()).forEach(writer::paragraph);
        }
    }

    /** A text of picocli, which is a format. */
    private static String text(String format) {
        return String.format(format);
    }
}
